import type { LineSource, Piece } from './items.js';
import type { XmlElement } from './xml.js';

/** One paragraph of a block; offsets are those of the block's text. */
export interface BlockLine {
  readonly start: number;
  readonly end: number;
  /** Length of its automatic number. */
  readonly autoNumber: number;
  /** Empty where the text must not be changed. */
  readonly paragraphs: readonly XmlElement[];
  readonly pieces: readonly Piece[];
}

/** What a paragraph or cell was read from: one line, or those of a cell's paragraphs. */
export type BlockSource = readonly BlockLine[];

/** A line of a block, with what it was read from. */
export interface SourceLine {
  readonly text: string;
  readonly autoNumber?: number;
  readonly source?: LineSource;
}

/** The sources of a block whose text is that of its lines, blank ones aside, joined by line ends. */
export function sourceLines(lines: readonly SourceLine[]): BlockSource {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  // A blank block has no text, but a paragraph that could take some.
  if (filled.length === 0) return lines.slice(0, 1).map(blankLine);
  let start = 0;
  return filled.map(({ text, autoNumber = 0, source }) => {
    const from = start + autoNumber;
    const pieces = (source?.pieces ?? []).map((piece) => shifted(piece, from));
    const line = { start, end: start + text.length, autoNumber, paragraphs: source?.paragraphs ?? [], pieces };
    start = line.end + 1;
    return line;
  });
}

function blankLine({ source }: SourceLine): BlockLine {
  return { start: 0, end: 0, autoNumber: 0, paragraphs: source?.paragraphs ?? [], pieces: [] };
}

function shifted(piece: Piece, by: number): Piece {
  return { ...piece, start: by + piece.start, end: by + piece.end };
}
