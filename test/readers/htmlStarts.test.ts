import { describe, expect, it } from 'vitest';
import { type PageNode, pageTree, parsePage } from '../../core/readers/html/parsePage.js';
import { readTree } from '../../core/readers/html/readTree.js';

/** Text of each block, and what stands in the tree where it is said to begin. */
function starts(html: string): [text: string, begins: string | null][] {
  const begins = new Map<string, string | null>();
  const { blocks } = readTree<PageNode>(pageTree, parsePage(html), {
    onBlock: (id, _, start) => begins.set(id, start?.first ? pageTree.text(start.first).slice(start.offset) : null),
  });
  return blocks.flatMap((block) =>
    (block.kind === 'table' ? block.cells : [block]).map(({ id, text }): [string, string | null] => [
      text,
      begins.get(id) ?? null,
    ]),
  );
}

describe('the beginning of a block in the tree', () => {
  it('is its first text node', () => {
    expect(starts('<p>一、<b>总体情况</b><p><i>二</i>、公开')).toEqual([
      ['一、总体情况', '一、'],
      ['二、公开', '二'],
    ]);
  });

  it('is told for each line of an element, and in the middle of preformatted text', () => {
    expect(starts('<div>甲<br>乙<br>甲</div>')).toEqual([
      ['甲', '甲'],
      ['乙', '乙'],
      ['甲', '甲'],
    ]);
    expect(starts('<pre>甲\n乙</pre>')).toEqual([
      ['甲', '甲\n乙'],
      ['乙', '乙'],
    ]);
  });

  it('is behind a picture, and none for cells', () => {
    expect(starts('<p><img width=300 height=300>图一</p>')).toEqual([['图一', '图一']]);
    expect(starts('<table><tr><td>规章<td>0</table>')).toEqual([
      ['规章', null],
      ['0', null],
    ]);
  });
});
