import { describe, expect, it } from 'vitest';
import { cleanParts, disputesRows, draft } from '../../support/draft.js';
import { findingsOf } from '../../support/findings.js';

const id = 'structure/section-order';
const clean = cleanParts();
const renumber = (part: string, from: string, to: string) => part.replace(from, to);

describe('structure/section-order fires', () => {
  it('on a number that is not its content’s, and renumbers it', async () => {
    const findings = await findingsOf(draft({ disputes: renumber(clean.disputes, '四、', '三、') }), id);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: 'error', location: { section: 4, text: '三、' } });
    expect(findings[0]!.fixes).toMatchObject([{ safe: true, edits: [{ old: '三、', new: '四、' }] }]);
  });

  it('once where the sections after a missing one were renumbered', async () => {
    const problems = renumber(clean.problems, '五、', '四、');
    const other = renumber(clean.other, '六、', '五、');
    const findings = await findingsOf(draft({ disputes: '', problems, other }), id);
    expect(findings).toHaveLength(1);
    expect(findings[0]!.fixes[0]!.edits.map((edit) => edit.new)).toEqual(['五、', '六、']);
  });

  it('once on two sections that changed places, also when they are numbered as they stand', async () => {
    const swapped = (first: string, second: string) => draft({ problems: first, other: second });
    const plain = await findingsOf(swapped(clean.other, clean.problems), id);
    expect(plain.map(({ message }) => message)).toEqual([expect.stringContaining('的位置不对')]);
    const numbered = swapped(renumber(clean.other, '六、', '五、'), renumber(clean.problems, '五、', '六、'));
    expect(await findingsOf(numbered, id)).toHaveLength(1);
  });

  it('on a section that stands twice', async () => {
    const findings = await findingsOf(draft({ problems: `${clean.problems}\n${clean.problems}` }), id);
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('出现了两次')]);
    expect(findings[0]!.related).toHaveLength(1);
  });

  it('on a copied heading over another section’s table', async () => {
    const disputes = clean.disputes.replace(/^.*\n/, '三、收到和处理政府信息公开申请情况\n');
    const findings = await findingsOf(draft({ disputes }), id);
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('应为“四、政府信息公开行政复议、行政诉讼情况”'),
    ]);
  });

  it('once on two sections whose headings were exchanged', async () => {
    const [applications, disputes] = [clean.applications, clean.disputes].map((part) =>
      part.split('\n').slice(1).join('\n'),
    );
    const text = draft({
      applications: `三、收到和处理政府信息公开申请情况\n${disputes}`,
      disputes: `四、政府信息公开行政复议、行政诉讼情况\n${applications}`,
    });
    const findings = await findingsOf(text, id);
    expect(findings.map(({ message, location }) => [message, location.section])).toEqual([
      [expect.stringContaining('下面是另一部分的表格'), 3],
    ]);
  });

  it('once on two reports in one text', async () => {
    expect(await findingsOf(`${draft({ signature: '' })}\n${draft()}`, id)).toHaveLength(1);
  });

  it('on a heading numbered in another manner than the rest', async () => {
    const findings = await findingsOf(draft({ problems: renumber(clean.problems, '五、', '5.') }), id);
    expect(findings[0]!.fixes).toMatchObject([{ safe: true, edits: [{ old: '5.', new: '五、' }] }]);
  });
});

describe('structure/section-order stays silent', () => {
  it('on the clean reports of both forms', async () => {
    expect(await findingsOf(draft(), id)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), id)).toEqual([]);
  });

  it('on the numbers after a missing section when they are its own', async () => {
    expect(await findingsOf(draft({ disputes: '' }), id)).toEqual([]);
  });

  it('on unnumbered headings', async () => {
    const parts = Object.entries(clean).map(([name, text]) => [name, text.replace(/^[一二三四五六]、/, '')]);
    expect(await findingsOf(draft(Object.fromEntries(parts)), id)).toEqual([]);
  });

  it('on one unnumbered heading among numbered ones', async () => {
    expect(await findingsOf(draft({ overview: renumber(clean.overview, '一、', '') }), id)).toEqual([]);
  });

  it('on numbers that start again inside a section', async () => {
    const problems = [
      '五、存在的主要问题及改进情况',
      '（一）存在的问题',
      '一、公开不够及时。',
      '二、解读形式单一。',
      '（二）改进措施',
      '一、按月检查。',
      '二、配发图解。',
    ].join('\n');
    expect(await findingsOf(draft({ problems }), id)).toEqual([]);
  });

  it('on a sub-heading that reads like a section', async () => {
    const overview = clean.overview.replace('（一）主动公开情况', '（一）主动公开政府信息情况');
    expect(await findingsOf(draft({ overview }), id)).toEqual([]);
  });

  it('on a table of contents in front', async () => {
    const headings = Object.values(clean).map((part) => part.split('\n')[0]!);
    const contents = headings.filter((line) => /^[一二三四五六]、/.test(line)).join('\n');
    expect(await findingsOf(draft({ preamble: `目录\n${contents}\n${clean.preamble}` }), id)).toEqual([]);
  });

  it('on tables whose headings are lost', async () => {
    const disputes = disputesRows({}).split('\n').slice(1).join('\n');
    expect(await findingsOf(draft({ disputes }), id)).toEqual([]);
  });
});
