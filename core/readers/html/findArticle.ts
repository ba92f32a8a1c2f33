import { isMenu } from './isMenu.js';
import type { Layout, Region } from './layOut.js';
import { countMarks, type Weight, weigh } from './weigh.js';

/** The run of the page's contents that is the article; `to` excluded. */
export interface Article {
  readonly from: number;
  readonly to: number;
  /** For each of the page's contents. */
  readonly weights: readonly Weight[];
}

/** So many of the nine marks make a container convincing by its contents. */
const convincing = 3;
/** A mark weighs as much as so many characters. */
const markWeight = 200;
/** Known containers that are looked at; pages have three or four. */
const maximumCandidates = 100;

/**
 * Finds the article among navigation, crumbs, related links and foot: the known container that has most of the report, widened
 * to what stands outside it; failing that the smallest element with nearly all of the page's weight; failing that, all.
 */
export function findArticle<N>(layout: Layout<N>): Article {
  const page = new Page(layout);
  const named = page.bestContainer();
  return { ...(named ? page.widened(named) : page.densest()), weights: page.weights };
}

interface Run {
  readonly from: number;
  readonly to: number;
}

class Page<N> {
  readonly weights: readonly Weight[];
  readonly #contents: Layout<N>['contents'];
  readonly #regions: readonly Region[];
  /** Sums of all weights before an index. */
  readonly #sums: number[] = [0];

  constructor({ contents, regions }: Layout<N>) {
    this.#contents = contents;
    this.#regions = regions;
    this.weights = contents.map((content) => weigh(content));
    for (const { marks, prose } of this.weights) {
      this.#sums.push(this.#sums[this.#sums.length - 1]! + prose + (marks === 0 ? 0 : markWeight));
    }
  }

  #weightOf({ from, to }: Run): number {
    return this.#sums[to]! - this.#sums[from]!;
  }

  #marksIn({ from, to }: Run, kind: 'marks' | 'sure'): number {
    let marks = 0;
    for (let index = from; index < to; index++) marks |= this.weights[index]![kind];
    return marks;
  }

  /** The known container with most marks, then the most trusted one; null where none convinces. */
  bestContainer(): Run | null {
    const whole = this.#regions[0]!;
    const candidates = this.#regions.filter(({ rank, from, to }) => rank >= 0 && to > from).slice(0, maximumCandidates);
    let best: Region | null = null;
    let most = -1;
    for (const region of candidates) {
      const marks = countMarks(this.#marksIn(region, 'marks'));
      if (best && (marks < most || (marks === most && region.rank >= best.rank))) continue;
      best = region;
      most = marks;
    }
    if (!best) return null;
    const all = countMarks(this.#marksIn(whole, 'marks'));
    if (all === 0) return this.#weightOf(best) * 2 > this.#weightOf(whole) ? best : null;
    return most >= Math.min(convincing, all) ? best : null;
  }

  /** Takes in the siblings of a container that hold marks which it lacks: tables beside it, an article in several parts. */
  widened(run: Run): Run {
    let { from, to } = run;
    let missing = this.#marksIn(this.#regions[0]!, 'sure') & ~this.#marksIn(run, 'marks');
    for (let distance = 1; missing !== 0 && (from >= distance || to + distance <= this.weights.length); distance++) {
      const behind = this.weights[to + distance - 1];
      const before = this.weights[from - distance];
      if (!((behind?.sure ?? 0) & missing) && !((before?.sure ?? 0) & missing)) continue;
      const sibling = this.#sibling({ from, to }, (behind?.sure ?? 0) & missing ? to + distance - 1 : from - distance);
      from = Math.min(from, sibling.from);
      to = Math.max(to, sibling.to);
      missing &= ~this.#marksIn({ from, to }, 'sure');
      distance = 0;
    }
    return { from, to };
  }

  /** The largest region with the index but nothing of the run; where there is none, all up to the edge of their common parent. */
  #sibling(run: Run, index: number): Run {
    let common: Run = this.#regions[0]!;
    for (const region of this.#regions) {
      if (region.parent < 0 || index < region.from || index >= region.to) continue;
      if (region.to <= run.from || region.from >= run.to) return region;
      if (region.from <= run.from && region.to >= run.to) common = region;
    }
    return index >= run.to ? { from: index, to: this.#untilMenu(index, common.to) } : { from: index, to: run.from };
  }

  /** The smallest region with nearly all of the weight, and what stands around it up to the next menu. */
  densest(): Run {
    const whole = this.#weightOf(this.#regions[0]!);
    if (whole < markWeight) return this.#regions[0]!;
    let best = 0;
    this.#regions.forEach((region, index) => {
      if (region.parent === best && this.#weightOf(region) >= whole * 0.9) best = index;
    });
    let { from } = this.#regions[best]!;
    while (from > 0 && !isMenu(this.#contents[from - 1]!)) from--;
    return { from, to: this.#untilMenu(this.#regions[best]!.to, this.#contents.length) };
  }

  #untilMenu(start: number, end: number): number {
    let index = start;
    while (index < end && (this.weights[index]!.sure !== 0 || !isMenu(this.#contents[index]!))) index++;
    return index;
  }
}
