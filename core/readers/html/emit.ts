import type { Block, BlockId, Cell, Paragraph } from '../../document/document.js';
import { maximumBlocks } from '../limits.js';
import { Refusal } from '../refusal.js';
import type { GridPiece, TextStart } from './piece.js';
import type { Kept } from './select.js';

/** Numbers given out so far, so that several pieces of markup can share one document. */
export interface Counters {
  paragraphs: number;
  tables: number;
}

/** Hears of the element behind a block; `start` is null for tables and cells, which begin with their element. */
export type OnBlock<N> = (id: BlockId, node: N, start: TextStart<N> | null) => void;

/**
 * Turns what is kept of a page into blocks. `onBlock` hears of the element behind every paragraph, table and cell: a live page can
 * find each again by its id. Throws a `Refusal` where there are more blocks than a report can have.
 */
export function emit<N>(kept: readonly Kept<N>[], counters: Counters, onBlock?: OnBlock<N>): Block[] {
  const blocks: Block[] = [];
  let count = 0;
  for (const each of kept) {
    if (each.kind === 'body' && each.content.kind === 'grid') {
      const { content } = each;
      count += content.cells.length;
      const id = `t${++counters.tables}`;
      onBlock?.(id, content.node, null);
      blocks.push({
        kind: 'table',
        id,
        rows: content.rows,
        columns: content.columns,
        cells: cellsOf(id, content, onBlock),
        spans: true,
      });
    } else {
      const piece = each.kind === 'furniture' ? each : (each.content as Exclude<typeof each.content, GridPiece<N>>);
      const id = `p${++counters.paragraphs}`;
      onBlock?.(id, piece.node, piece);
      const images = each.kind === 'body' && each.content.kind === 'text' ? each.content.images : 0;
      const paragraph: Paragraph = {
        kind: 'paragraph',
        id,
        text: piece.text,
        ...(each.kind === 'furniture' && { area: 'furniture' }),
        ...(piece.level > 0 && { level: piece.level }),
        ...(images > 0 && { images }),
      };
      blocks.push(paragraph);
    }
    if (++count > maximumBlocks) {
      throw new Refusal('too-large', '网页的段落和单元格过多，不像一份年度报告；请确认网页是否选对。');
    }
  }
  return blocks;
}

function cellsOf<N>(table: BlockId, grid: GridPiece<N>, onBlock?: OnBlock<N>): Cell[] {
  return grid.cells.map(({ row, column, rowSpan, columnSpan, text, images, node }) => {
    const id = `${table}.r${row}c${column}`;
    onBlock?.(id, node, null);
    const cell: Cell = { id, row, column, rowSpan, columnSpan, text };
    return images > 0 ? { ...cell, images } : cell;
  });
}
