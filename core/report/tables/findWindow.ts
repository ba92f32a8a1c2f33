import type { TableId } from '../../formats/form.js';
import { forms } from '../../formats/index.js';
import { bookOf } from './labels.js';
import { sharedLabels } from './sharedLabels.js';
import type { Token } from './tokens.js';

/** Range of blocks [from, to) of a section, by its number. */
export interface SectionRange {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

/** Tokens [from, to) among which a table stands. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** The section in which a table belongs; alike in all forms. */
export function homeOf(id: TableId): number {
  return forms[0]!.tables[id].section;
}

/**
 * Where a table's tokens stand: in its own section, else in the section that holds most of its labels (under a wrong
 * heading), else in the table that does.
 */
export function findWindow(tokens: readonly Token[], sections: readonly SectionRange[], id: TableId): Window | null {
  const inSections = sections.map(({ number, from, to }) => ({ number, window: windowOf(tokens, from, to) }));
  const home = inSections.find(
    ({ number, window }) => number === homeOf(id) && countKnown(tokens, window, id) >= fewestKnown,
  );
  if (home) return home.window;
  const other = fullest(
    tokens,
    inSections.map(({ window }) => window),
    id,
  );
  return other ?? fullest(tokens, windowsOfTables(tokens), id);
}

/** Fewer labels than this may be there by chance; the ones that tables share are not counted. */
const fewestKnown = 2;

function fullest(tokens: readonly Token[], windows: readonly Window[], id: TableId): Window | null {
  let best: Window | null = null;
  let most = fewestKnown - 1;
  for (const window of windows) {
    const count = countKnown(tokens, window, id);
    if (count <= most) continue;
    most = count;
    best = window;
  }
  return best;
}

/** The tokens of each table, in whatever section or none. */
function windowsOfTables(tokens: readonly Token[]): Window[] {
  const windows: Window[] = [];
  for (let index = 0; index < tokens.length; ) {
    const { block, loose } = tokens[index]!;
    let end = index + 1;
    while (end < tokens.length && tokens[end]!.block === block) end++;
    if (!loose) windows.push({ from: index, to: end });
    index = end;
  }
  return windows;
}

function windowOf(tokens: readonly Token[], fromBlock: number, toBlock: number): Window {
  const from = lowerBound(tokens, fromBlock);
  return { from, to: lowerBound(tokens, toBlock) };
}

/** First token of the block or a later one. */
function lowerBound(tokens: readonly Token[], block: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.block < block) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many tokens are labels of the table in any form; words that other tables share do not count. */
function countKnown(tokens: readonly Token[], window: Window, id: TableId): number {
  const known = telling[id];
  let count = 0;
  for (let index = window.from; index < window.to; index++) {
    const { isValue, folded } = tokens[index]!;
    if (!isValue && known.has(folded)) count++;
  }
  return count;
}

/** Texts that tell a table from the others, in any form. */
const telling: Readonly<Record<TableId, ReadonlySet<string>>> = {
  disclosure: tellingTexts('disclosure'),
  applications: tellingTexts('applications'),
  disputes: tellingTexts('disputes'),
};

function tellingTexts(id: TableId): ReadonlySet<string> {
  const texts = forms.flatMap((form) => [...bookOf(form, id).byText.keys()]);
  return new Set(texts.filter((text) => text.length >= 2 && !sharedLabels.has(text)));
}
