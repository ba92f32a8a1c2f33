import { describe, expect, it } from 'vitest';
import type { Block } from '../../../core/index.js';
import { isSameText, matchBlocks } from '../../../extension/page/matchBlocks.js';

/** Paragraphs from lines, a table of one row from a list. */
function blocks(...parts: (string | readonly string[])[]): Block[] {
  let paragraphs = 0;
  let tables = 0;
  return parts.map((part): Block => {
    if (typeof part === 'string') return { kind: 'paragraph', id: `p${++paragraphs}`, text: part };
    const id = `t${++tables}`;
    const cells = part.map((text, column) => ({
      id: `${id}.r0c${column}`,
      row: 0,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text,
    }));
    return { kind: 'table', id, rows: 1, columns: part.length, cells, spans: true };
  });
}

const long = '本报告由云溪县农业农村局编制。';
const other = '所列数据的统计期限为一年。';

describe('the blocks of a page that changed', () => {
  it('are the same while ids and texts are', () => {
    expect(isSameText(blocks(long, ['1', '2']), blocks(long, ['1', '2']))).toBe(true);
    expect(isSameText(blocks(long, ['1', '2']), blocks(long, ['1', '3']))).toBe(false);
    expect(isSameText(blocks(long), blocks(long, long))).toBe(false);
  });

  it('are found by their texts where others came before them', () => {
    const matches = matchBlocks(
      blocks(long, ['1', '2'], other),
      blocks('新的一段', ['9', '9'], long, ['1', '2'], other),
    );
    expect([...matches]).toEqual([
      ['p1', 'p2'],
      ['t1', 't2'],
      ['t1.r0c0', 't2.r0c0'],
      ['t1.r0c1', 't2.r0c1'],
      ['p2', 'p3'],
    ]);
  });

  it('are not found where their text is gone, and figures are not looked for elsewhere', () => {
    const matches = matchBlocks(blocks(long, ['1', '2']), blocks(other, ['2', '2']));
    expect([...matches.keys()]).toEqual(['t1', 't1.r0c1']);
  });

  it('with the same text keep their order', () => {
    const matches = matchBlocks(blocks(long, other, long), blocks('前言', long, other, long));
    expect([...matches]).toEqual([
      ['p1', 'p2'],
      ['p2', 'p3'],
      ['p3', 'p4'],
    ]);
  });
});
