import type { Typo } from '../../wording/typos.js';

/** A wrong word in a text. */
export interface Slip {
  readonly typo: Typo;
  readonly start: number;
  readonly end: number;
}

/** How much of its surroundings a word's context looks at. */
const reach = 24;
const farReach = 48;

/** The commonest characters of the genre, most frequent first: a search that starts at another one seldom starts in vain. */
const frequent =
  '公开信息政府工作年的度报告行理情况有一机请主动和时不部人务会对管为中各级设发进据依申在及民重复议导体实收组未领数其受已能过到落布于予以能办';

interface Entry {
  readonly typo: Typo;
  /** Where in the word its rarest character stands. */
  readonly offset: number;
  /** The character beside it and on which side (0: the word has no other): most searches end there, before the whole word. */
  readonly beside: number;
  readonly step: 1 | -1 | 0;
}

const none: readonly Slip[] = [];

/**
 * Prepares a search for all wrong words in one pass: each is looked for only where its rarest character stands.
 * The answer lists them in the order of the text; of two at one place the earlier entry.
 */
export function indexTypos(typos: readonly Typo[]): (text: string) => readonly Slip[] {
  const buckets: Entry[][] = [[]];
  const bucketOf = new Uint8Array(0x10000);
  for (const typo of typos) {
    const offset = rarest(typo.wrong);
    const unit = typo.wrong.charCodeAt(offset);
    const bucket = bucketOf[unit] || (bucketOf[unit] = buckets.push([]) - 1);
    const step = offset + 1 < typo.wrong.length ? 1 : offset > 0 ? -1 : 0;
    buckets[bucket]!.push({ typo, offset, beside: typo.wrong.charCodeAt(offset + step), step });
  }
  if (buckets.length > 0x100) throw new RangeError(`One byte cannot tell ${buckets.length} characters apart.`);
  return (text) => {
    let slips: Slip[] | null = null;
    for (let index = 0; index < text.length; index++) {
      const bucket = bucketOf[text.charCodeAt(index)]!;
      if (bucket === 0) continue;
      const found = match(text, index, buckets[bucket]!);
      if (!found) continue;
      slips ??= [];
      slips.push(found);
      index = found.end - 1;
    }
    return slips ?? none;
  };
}

/** Index of the character of a word that texts hold least often. */
function rarest(word: string): number {
  const ranks = [...word].map((character) => {
    const rank = frequent.indexOf(character);
    return rank < 0 ? frequent.length : rank;
  });
  return ranks.indexOf(Math.max(...ranks));
}

function match(text: string, index: number, entries: readonly Entry[]): Slip | null {
  for (let each = 0; each < entries.length; each++) {
    const { typo, offset, beside, step } = entries[each]!;
    if (text.charCodeAt(index + step) !== beside) continue;
    const start = index - offset;
    if (start < 0 || !text.startsWith(typo.wrong, start)) continue;
    const end = start + typo.wrong.length;
    if (fits(typo, text, start, end)) return { typo, start, end };
  }
  return null;
}

function fits({ before, notBefore, after, notAfter }: Typo, text: string, start: number, end: number): boolean {
  if (before || notBefore) {
    const front = text.slice(Math.max(0, start - reach), start);
    if ((before && !before.test(front)) || notBefore?.test(front)) return false;
  }
  if (after || notAfter) {
    const rest = text.slice(end, end + farReach);
    if ((after && !after.test(rest)) || notAfter?.test(rest)) return false;
  }
  return true;
}
