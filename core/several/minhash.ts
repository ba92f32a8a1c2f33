import type { ReportDigest } from './digest.js';
import { isStanding, proseSentences } from './proseSentences.js';
import { reviveReport } from './reviveReport.js';

/** Values of a signature: the estimate of a similarity s deviates by √(s(1 − s)/256), 3 points in a hundred at 50 %. */
const bins = 256;
/** Characters of a shingle. Five are long enough that few of them occur by chance. */
const width = 5;
/** No shingle fell into the bin. */
const empty = 0xffffffff;

/** What a text is compared by: for each of 256 bins of shingles the least hash in it (one-permutation minhash). */
export type Signature = Uint32Array;

/**
 * Signature of a report's own sentences, statutory ones left out; digits do not count, so that a copy with other figures is found.
 * Null where there are none.
 */
export function signatureOf(digest: ReportDigest): Signature | null {
  const signature = new Uint32Array(bins).fill(empty);
  let any = false;
  for (const { folded } of proseSentences(reviveReport(digest))) {
    if (isStanding(folded)) continue;
    const text = folded.replace(/\d+/g, '');
    for (let start = 0; start + width <= text.length; start++) {
      const hash = hashShingle(text, start);
      const bin = hash % bins;
      if (hash < signature[bin]!) signature[bin] = hash;
      any = true;
    }
  }
  return any ? signature : null;
}

/** FNV-1a over the five UTF-16 units, mixed by the finaliser of MurmurHash3. */
function hashShingle(text: string, start: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < start + width; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Every pair of signatures whose estimated share of common shingles reaches `least` (0–1), as `[a, b]`, a < b. All pairs are looked
 * at, 4.5 million for 3,000, so that none is missed for lack of a common bucket.
 */
export function* similarPairs(signatures: readonly Signature[], least: number): Iterable<readonly [number, number]> {
  // One after the other in memory, so that the inner loop reads straight on.
  const all = new Uint32Array(signatures.length * bins);
  for (const [index, signature] of signatures.entries()) all.set(signature, index * bins);
  const needed = Math.max(1, Math.ceil(least * bins));
  for (let a = 0; a < signatures.length; a++) {
    for (let b = a + 1; b < signatures.length; b++) {
      if (countEqual(all, a * bins, b * bins) >= needed) yield [a, b];
    }
  }
}

/** Bins of two signatures that agree; one that is empty in both says nothing and counts for neither. */
function countEqual(all: Uint32Array, a: number, b: number): number {
  let equal = 0;
  let void_ = 0;
  for (let bin = 0; bin < bins; bin++) {
    const value = all[a + bin]!;
    if (value === all[b + bin]) value === empty ? void_++ : equal++;
  }
  return void_ === bins ? 0 : (equal * bins) / (bins - void_);
}
