import type { Document, Place } from '../../document/document.js';
import { fold } from '../fold.js';

/** One cell, or one short paragraph that may be a cell of a table that lost its frame. */
export interface Token {
  readonly text: string;
  readonly folded: string;
  readonly place: Place;
  /** Index in `document.blocks`. */
  readonly block: number;
  /** Number of the physical row, unique in the document; −1 for paragraphs. */
  readonly row: number;
  readonly column: number;
  readonly isBlank: boolean;
  /** Looks like what stands in a value cell: a number, or a sign put in place of one. */
  readonly isValue: boolean;
  /** From a paragraph: its rows are not known. */
  readonly loose: boolean;
  /** From a table whose source can express merged cells: its columns are in step. */
  readonly exact: boolean;
}

/** No label is longer; longer paragraphs are prose. */
const longestCell = 70;

/** Cells and short paragraphs of the document in reading order. */
export function tokensOf(document: Document): Token[] {
  const tokens: Token[] = [];
  let rowBase = 0;
  for (let index = 0; index < document.blocks.length; index++) {
    const block = document.blocks[index]!;
    if (block.kind === 'paragraph') {
      if (block.area && block.area !== 'body') continue;
      if (block.text.length > longestCell || (!block.cell && block.text.trim() === '')) continue;
      tokens.push(token(block.text, block.id, index, -1, 0, false));
      continue;
    }
    for (const cell of block.cells) {
      tokens.push(token(cell.text, cell.id, index, rowBase + cell.row, cell.column, block.spans));
    }
    rowBase += block.rows;
  }
  return tokens;
}

function token(text: string, id: string, block: number, row: number, column: number, exact: boolean): Token {
  const folded = fold(text);
  return {
    text,
    folded,
    place: { block: id, start: 0, end: text.length },
    block,
    row,
    column,
    isBlank: folded === '' && text.trim() === '',
    isValue: looksLikeValue(text, folded),
    loose: row < 0,
    exact,
  };
}

/** `0`, `12`, `3件`, `-`, `/`, `—`, 无, `? 0`: short and without words of a label. */
function looksLikeValue(text: string, folded: string): boolean {
  if (folded.length === 0) return text.length <= 6 && text.trim() !== '';
  if (folded.length > 14) return false;
  const first = folded.charCodeAt(0);
  // Nearly every value is nothing but digits, and nearly every other cell no number at all.
  if (isDigit(first)) return isDigits(folded) || !/[^\d.,件项条份个宗万元]/.test(folded);
  return folded === '无' || folded === '零' || (isDigit(folded.charCodeAt(folded.length - 1)) && change.test(folded));
}

const change = /^[增减]加?少?\d+$/;

function isDigits(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (!isDigit(text.charCodeAt(index))) return false;
  return true;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
