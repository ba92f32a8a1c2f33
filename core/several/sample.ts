import type { Wording } from '../rules/rule.js';
import { randomOf } from './randomOf.js';

/** What can be drawn: a body of the list, or a file. */
export interface FrameItem {
  /** Unique in the frame: the name of the body, the path of the file. */
  readonly key: string;
  readonly kind?: string;
  readonly parent?: string;
}

export interface SamplingPlan {
  /** Recorded with the sample; any text. Absent: everything is checked. */
  readonly seed?: string;
  /** Strata that are drawn from one by one; absent: one stratum. */
  readonly by?: 'kind' | 'parent';
  /** Items in all, ≥ 1, spread over the strata by their size. */
  readonly size?: number;
  /** Or a part of each stratum, > 0 and ≤ 1, rounded up. */
  readonly share?: number;
}

export interface Stratum {
  readonly name: string;
  readonly size: number;
  readonly drawn: number;
}

export interface Sample<Item> {
  /** In canonical order. */
  readonly chosen: readonly Item[];
  readonly frameSize: number;
  /** What the host hashes with SHA-256 and writes beside the seed: the frame line by line, see `frameText`. */
  readonly frame: string;
  readonly strata: readonly Stratum[];
  readonly seed: string | null;
  /** How it was drawn, in words. */
  readonly method: Wording;
}

/**
 * Draws a random sample. The frame is put in canonical order (code units of `stratum`, then `key`), and each stratum is drawn from
 * with the generator of `randomOf(seed, stratum)`: the same frame and seed give the same sample on any machine, whatever the order of
 * the list. A larger sample of the same seed contains the smaller one.
 * @throws where two items have one key, or size or share is out of range: the caller checks what users type.
 */
export function drawSample<Item extends FrameItem>(items: readonly Item[], plan: SamplingPlan = {}): Sample<Item> {
  const { by, size, share, seed } = plan;
  if (size !== undefined && !(Number.isInteger(size) && size >= 1))
    throw new Error(`A sample has 1, 2 … items, not ${size}.`);
  if (share !== undefined && !(share > 0 && share <= 1))
    throw new Error(`The share of a sample is in (0, 1], not ${share}.`);
  const sorted = canonical(items);
  const strata = new Map<string, Item[]>();
  for (const item of sorted) {
    const name = by === undefined ? '' : (item[by] ?? '');
    const stratum = strata.get(name);
    if (stratum) stratum.push(item);
    else strata.set(name, [item]);
  }
  const all = seed === undefined || (size === undefined && share === undefined);
  const names = [...strata.keys()].sort(byCodeUnit);
  const quotas = all
    ? null
    : quotasOf(
        names.map((name) => strata.get(name)!.length),
        size,
        share,
      );
  const chosen = new Set<Item>();
  const drawn = names.map((name, index): Stratum => {
    const stratum = strata.get(name)!;
    const count = quotas?.[index] ?? stratum.length;
    for (const item of all ? stratum : shuffled(stratum, count, seed, name)) chosen.add(item);
    return { name, size: stratum.length, drawn: count };
  });
  return {
    chosen: sorted.filter((item) => chosen.has(item)),
    frameSize: sorted.length,
    frame: frameText(items),
    strata: drawn,
    seed: all ? null : seed,
    method: describe(all, by, plan),
  };
}

/** The frame as text, one item a line (`key`, `kind`, `parent` separated by tabs) in canonical order, each line ending in `\n`. */
export function frameText(items: readonly FrameItem[]): string {
  return canonical(items)
    .map(
      ({ key, kind = '', parent = '' }) =>
        `${[key, kind, parent].map((text) => text.replace(/[\t\n\r]/g, ' ')).join('\t')}\n`,
    )
    .join('');
}

function canonical<Item extends FrameItem>(items: readonly Item[]): Item[] {
  const sorted = [...items].sort((a, b) => byCodeUnit(a.key, b.key));
  const doubled = sorted.find((item, index) => item.key === sorted[index - 1]?.key);
  if (doubled) throw new Error(`The frame of a sample has “${doubled.key}” twice.`);
  return sorted;
}

/** By code unit, not by locale: the same on every machine. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many of each stratum: a part of it rounded up, or the whole size spread by largest remainders, one at least where it suffices. */
function quotasOf(sizes: readonly number[], size: number | undefined, share: number | undefined): number[] {
  // 0.3 × 10 is a hair above 3 in binary: without the margin it would draw 4.
  if (size === undefined) return sizes.map((each) => Math.min(each, Math.ceil(each * (share ?? 1) - 1e-9)));
  const total = sizes.reduce((sum, each) => sum + each, 0);
  const wanted = Math.min(size, total);
  const least = wanted >= sizes.length ? 1 : 0;
  const exact = sizes.map((each) => (each * wanted) / total);
  const quotas = sizes.map((each, index) => Math.min(each, Math.max(least, Math.floor(exact[index]!))));
  const order = sizes.map((_, index) => index).sort((a, b) => remainder(b) - remainder(a) || a - b);
  const sum = (): number => quotas.reduce((all, each) => all + each, 0);
  for (let turn = 0; sum() < wanted; turn++) {
    const index = order[turn % order.length]!;
    if (quotas[index]! < sizes[index]!) quotas[index]!++;
  }
  for (let turn = 0; sum() > wanted; turn++) {
    const index = order[order.length - 1 - (turn % order.length)]!;
    if (quotas[index]! > least) quotas[index]!--;
  }
  return quotas;

  function remainder(index: number): number {
    return exact[index]! - Math.floor(exact[index]!);
  }
}

/** The first `count` items of a Fisher–Yates shuffle, so that more items only add to fewer. */
function shuffled<Item>(items: readonly Item[], count: number, seed: string, stratum: string): Item[] {
  const random = randomOf(seed, stratum);
  const rest = [...items];
  for (let index = 0; index < count; index++) {
    const other = index + random.below(rest.length - index);
    [rest[index], rest[other]] = [rest[other]!, rest[index]!];
  }
  return rest.slice(0, count);
}

function describe(all: boolean, by: SamplingPlan['by'], { size, share }: SamplingPlan): Wording {
  if (all) return { zh: '全部检查', en: 'All, no sample' };
  const stratified = {
    zh: by === undefined ? '简单随机抽样' : `按${by === 'kind' ? '类别' : '上级'}分层随机抽样`,
    en: by === undefined ? 'Simple random sample' : `Random sample stratified by ${by}`,
  };
  const percent = share === undefined ? '' : String(Number((share * 100).toFixed(4)));
  const extent =
    size === undefined
      ? { zh: `，每层抽${percent}%（向上取整）`, en: `, ${percent}% of each stratum, rounded up` }
      : { zh: `，共抽${size}个，各层按数量分配`, en: `, ${size} in all, spread by size` };
  return { zh: stratified.zh + extent.zh, en: stratified.en + extent.en };
}
