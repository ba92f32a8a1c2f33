import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../core/document/document.js';
import revisionResidue from '../../../core/rules/text/revision-residue.js';
import { draft } from '../../support/draft.js';
import { lintDraftAs } from '../../support/lintDraftAs.js';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const linted = (facts: readonly Fact[], mediaType = docx) =>
  lintDraftAs(draft(), { mediaType, facts }, { rules: [revisionResidue] });

const fact = (kind: Fact['kind'], text: string, block: string | null = 'p1'): Fact => ({ kind, block, text });

describe('text/revision-residue fires', () => {
  it('once for each kind, with the number of places and the first words', async () => {
    const { findings } = await linted([
      fact('insertion', '芦汀镇'),
      fact('deletion', '本段须核实'),
      fact('insertion', '人民政府'),
      fact('comment', '这个数不对', null),
      fact('hidden-text', '内部参考'),
    ]);
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'error', 'error', 'error']);
    const messages = findings.map(({ message }) => message).join('\n');
    for (const words of ['插入的修订2处，如“芦汀镇”', '删除的修订1处，如“本段须核实”', '批注1处，如“这个数不对”'])
      expect(messages).toContain(words);
    expect(messages).toContain('隐藏文字1处，如“内部参考”');
    expect(findings.every(({ fixes }) => fixes.length === 0)).toBe(true);
  });

  it('and points at inserted words, for other traces at their paragraph', async () => {
    const { findings } = await linted([fact('insertion', '年政府信息公开'), fact('comment', '核对')]);
    expect(findings.map(({ location }) => location.text).sort()).toEqual([
      '年政府信息公开',
      '芦汀镇人民政府2023年政府信息公开工作年度报告',
    ]);
  });

  it('on changes without words: inserted paragraphs and rows', async () => {
    const { findings } = await linted([fact('insertion', '')]);
    expect(findings[0]?.message).toContain('空段落或表格行');
  });

  it('on hidden bookmarks, as a hint, in one finding', async () => {
    const { findings } = await linted([fact('bookmark', '_GoBack'), fact('bookmark', '_Hlk90000001', null)]);
    expect(findings).toMatchObject([{ severity: 'info' }]);
    expect(findings[0]?.message).toContain('2个（_GoBack、_Hlk90000001）');
  });
});

describe('text/revision-residue stays silent', () => {
  it.each([
    ['a clean file', []],
    ['bookmarks of a table of contents', [fact('bookmark', '_Toc90000001')]],
    ['bookmarks of a cross-reference', [fact('bookmark', '_Ref90000001')]],
    ['bookmarks that the author set', [fact('bookmark', '第三部分'), fact('bookmark', 'OLE_LINK1')]],
  ])('on %s', async (_, facts) => {
    const { findings, requirements } = await linted(facts);
    expect(findings).toEqual([]);
    expect(requirements).toMatchObject([{ outcome: 'pass' }]);
  });

  it('on words that speak of drafts and remarks', async () => {
    const { findings } = await lintDraftAs(
      draft({ other: '六、其他需要报告的事项\n征求意见时收到批注和修订建议12条，均已采纳；未收取信息处理费。' }),
      { mediaType: docx, facts: [] },
      { rules: [revisionResidue] },
    );
    expect(findings).toEqual([]);
  });

  it('on other kinds of file, and does not say that they passed', async () => {
    const { findings, requirements } = await linted([], 'text/plain');
    expect(findings).toEqual([]);
    expect(requirements).toMatchObject([{ outcome: 'not-applicable' }]);
  });
});
