import { foldName } from './bodyNames.js';
import type { ReportDigest } from './digest.js';
import { isSameBody } from './isSameBody.js';
import { signatureOf, similarPairs } from './minhash.js';
import { isStanding, type ProseSentence, proseSentences } from './proseSentences.js';
import { reviveReport } from './reviveReport.js';

/** A passage that two reports share, as each of them has it. */
export interface SharedPassage {
  readonly a: string;
  readonly b: string;
}

/** Two reports of different bodies whose sentences are largely the same. */
export interface CopiedPair {
  /** Indexes in the list given. */
  readonly a: number;
  readonly b: number;
  /** Sentences of the one with the greater share, and how many of them the other one has word for word. */
  readonly total: number;
  readonly repeated: number;
  /** Whole per cent, rounded down. */
  readonly share: number;
}

/** Reports that hang together by such pairs: a template that ten towns use is one group of ten, not 45 pairs. */
export interface CopiedGroup {
  /** Indexes in the list given, ascending. */
  readonly members: readonly number[];
  /** For each member the pair with the report closest to it, each pair once; by share, the greatest first. */
  readonly pairs: readonly CopiedPair[];
}

/** As history/similarity: share in per cent from which a text counts as the other one's, and the sentences needed to say so. */
const limit = 60;
const fewest = 5;
/**
 * Estimated common shingles from which two texts are compared exactly. A text of which 60 % stand in one twice as long shares a
 * quarter of the shingles of both; below that nothing is lost that the limit would keep.
 */
const worthComparing = 0.2;
const mostPassages = 40;

/**
 * Copies among different bodies: minhash over all pairs, then exact comparison of sentences. Reports without a recognised body are
 * compared too; years of one body are left to history/similarity.
 */
export function findCopies(digests: readonly ReportDigest[]): CopiedGroup[] {
  const usable = digests.flatMap((digest, index) => {
    const signature = signatureOf(digest);
    return signature ? [{ index, signature }] : [];
  });
  const sentences = new Sentences(digests);
  const names = digests.map(({ body }) => (body ? foldName(body.name) : null));
  const groups = new Groups();
  for (const [first, second] of similarPairs(
    usable.map(({ signature }) => signature),
    worthComparing,
  )) {
    const [a, b] = [usable[first]!.index, usable[second]!.index];
    const pair = sentences.compare(a, b);
    if (pair.total < fewest || pair.repeated * 100 < pair.total * limit) continue;
    if (!isOneBody(names[a]!, names[b]!)) groups.add(pair);
  }
  return groups.list();
}

/** @param a folded; null: not recognised, and then nothing says that the bodies are one */
function isOneBody(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  // Most names differ in their last characters: the closer look is for the few that do not.
  return a === b || ((a.endsWith(b) || b.endsWith(a)) && isSameBody(a, b));
}

/** A report's sentences as numbers, ascending, each with how often it stands there. */
interface Counted {
  readonly numbers: Int32Array;
  readonly counts: Int32Array;
  readonly total: number;
}

/** The sentences of all reports as numbers, the same sentence the same number. */
class Sentences {
  readonly #numbers = new Map<string, number>();
  readonly #digests: readonly ReportDigest[];
  readonly #known = new Map<number, Counted>();

  constructor(digests: readonly ReportDigest[]) {
    this.#digests = digests;
  }

  compare(a: number, b: number): CopiedPair {
    const [first, second] = [this.#of(a), this.#of(b)];
    let fromA = 0;
    let fromB = 0;
    for (let i = 0, j = 0; i < first.numbers.length && j < second.numbers.length; ) {
      const difference = first.numbers[i]! - second.numbers[j]!;
      if (difference === 0) {
        fromA += first.counts[i]!;
        fromB += second.counts[j]!;
      }
      if (difference <= 0) i++;
      if (difference >= 0) j++;
    }
    const isA = fromA * second.total >= fromB * first.total;
    const [total, repeated] = isA ? [first.total, fromA] : [second.total, fromB];
    return { a, b, total, repeated, share: total === 0 ? 0 : Math.floor((repeated * 100) / total) };
  }

  #of(index: number): Counted {
    const known = this.#known.get(index);
    if (known) return known;
    const occurrences = new Map<number, number>();
    let total = 0;
    for (const { folded } of ownSentences(this.#digests[index]!)) {
      let number = this.#numbers.get(folded);
      if (number === undefined) this.#numbers.set(folded, (number = this.#numbers.size));
      occurrences.set(number, (occurrences.get(number) ?? 0) + 1);
      total++;
    }
    const numbers = Int32Array.from(occurrences.keys()).sort();
    const counted = { numbers, counts: numbers.map((number) => occurrences.get(number)!), total };
    this.#known.set(index, counted);
    return counted;
  }
}

function ownSentences(digest: ReportDigest): ProseSentence[] {
  return [...proseSentences(reviveReport(digest))].filter(({ folded }) => !isStanding(folded));
}

/** Gathers pairs into groups; of the pairs only each report’s closest one is kept, so that a template used by all takes no memory. */
class Groups {
  readonly #leaders = new Map<number, number>();
  readonly #closest = new Map<number, CopiedPair>();

  add(pair: CopiedPair): void {
    const [first, second] = [this.#leaderOf(pair.a), this.#leaderOf(pair.b)].sort((x, y) => x - y) as [number, number];
    this.#leaders.set(first, first);
    this.#leaders.set(second, first);
    for (const member of [pair.a, pair.b]) {
      const known = this.#closest.get(member);
      if (!known || pair.share > known.share) this.#closest.set(member, pair);
    }
  }

  /** In the order of their first members. */
  list(): CopiedGroup[] {
    const groups = new Map<number, { members: number[]; pairs: Set<CopiedPair> }>();
    for (const [member, pair] of [...this.#closest].sort(([a], [b]) => a - b)) {
      const leader = this.#leaderOf(member);
      const group = groups.get(leader) ?? { members: [], pairs: new Set() };
      group.members.push(member);
      group.pairs.add(pair);
      groups.set(leader, group);
    }
    return [...groups.values()].map(({ members, pairs }) => ({
      members,
      pairs: [...pairs].sort((x, y) => y.share - x.share || x.a - y.a || x.b - y.b),
    }));
  }

  /** The least member of a group; the way to it is shortened, so that long chains stay cheap. */
  #leaderOf(index: number): number {
    let leader = index;
    while ((this.#leaders.get(leader) ?? leader) !== leader) leader = this.#leaders.get(leader)!;
    for (let each = index; each !== leader; ) {
      const next = this.#leaders.get(each)!;
      this.#leaders.set(each, leader);
      each = next;
    }
    return leader;
  }
}

/** The passages that two reports share word for word, side by side in the order of the first; neighbouring sentences are joined. */
export function sharedPassages(first: ReportDigest, second: ReportDigest): SharedPassage[] {
  const others = ownSentences(second);
  const at = new Map<string, number>();
  others.forEach(({ folded }, index) => {
    if (!at.has(folded)) at.set(folded, index);
  });
  const passages: { a: string; b: string; lastA: number; lastB: number; line: unknown }[] = [];
  ownSentences(first).forEach((sentence, index) => {
    const other = at.get(sentence.folded);
    if (other === undefined) return;
    const [a, b] = [textOf(sentence), textOf(others[other]!)];
    const before = passages.at(-1);
    if (before && before.lastA === index - 1 && before.lastB === other - 1 && before.line === sentence.line) {
      Object.assign(before, { a: before.a + a, b: before.b + b, lastA: index, lastB: other });
    } else passages.push({ a, b, lastA: index, lastB: other, line: sentence.line });
  });
  return passages.slice(0, mostPassages).map(({ a, b }) => ({ a, b }));
}

function textOf({ line, start, end }: ProseSentence): string {
  return line.paragraph.text.slice(start, end).trim();
}
