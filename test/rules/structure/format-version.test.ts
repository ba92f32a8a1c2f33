import { describe, expect, it } from 'vitest';
import rule from '../../../core/rules/structure/format-version.js';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';

const id = 'structure/format-version';
const old = cleanParts('2019');
const current = cleanParts('2021');
const tables = ({ disclosure, applications, disputes }: typeof old) => ({ disclosure, applications, disputes });
const ofYear = (text: string, from: number, to: number) =>
  text.replaceAll(String(from), String(to)).replaceAll(String(from + 1), String(to + 1));

describe('structure/format-version fires', () => {
  it('once on the tables of 2019 in a report for 2023, naming what gives them away', async () => {
    const findings = await findingsOf(draft(tables(old)), id);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: 'error', location: { section: 2 } });
    expect(findings[0]!.message).toContain('“本年新制作数量”“本年新公开数量”“对外公开总数量”“规范性文件”');
    expect(findings[0]!.message).toContain('〔2021〕30号');
    expect(findings[0]!.basis).toMatchObject([{ tier: 'format', ref: expect.stringContaining('〔2021〕30号') }]);
  });

  it('where only the first table is the old one', async () => {
    expect(await findingsOf(draft({ disclosure: old.disclosure }), id)).toHaveLength(1);
  });

  it('on the tables of 2021 in a report for 2020', async () => {
    const findings = await findingsOf(draft(tables(current), '2019'), id);
    expect(findings).toHaveLength(1);
    expect(findings[0]!.message).toContain('2019年试行格式');
    expect(findings[0]!.severity).toBe('error');
  });

  it('as info for report year 2019, whose notice only encouraged the form', async () => {
    const findings = await findingsOf(ofYear(draft(tables(current), '2019'), 2020, 2019), id);
    expect(findings.map(({ severity }) => severity)).toEqual(['info']);
  });
});

describe('structure/format-version stays silent', () => {
  it('on the right forms', async () => {
    expect(await findingsOf(draft(), id)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), id)).toEqual([]);
    expect(await findingsOf(ofYear(draft(), 2023, 2021), id)).toEqual([]);
  });

  it.each([
    ['规范性文件 for 行政规范性文件', '行政规范性文件', '规范性文件'],
    ['a misspelt column', '本年废止件数', '本年度止件数'],
    ['a column cut short', '现行有效件数', '现行有效件'],
    ['a label with line breaks lost', '第二十条第（一）项', '第二十条  第(一)项'],
  ])('on %s in the right form', async (_, from, to) => {
    expect(await findingsOf(draft({ disclosure: current.disclosure.replace(from, to) }), id)).toEqual([]);
  });

  it('on a single row （六） in the form of 2021, which is a missing row', async () => {
    expect(await findingsOf(draft({ applications: old.applications }), id)).toEqual([]);
  });

  it('where no more than one label tells, however often it stands', async () => {
    const { report } = await resultOf(draft(tables(old)));
    const [first] = report!.tables.disclosure!.labels.filter(({ key }) => key === 'previousItems');
    const table = { ...report!.tables.disclosure!, labels: [first!, first!, first!] };
    const given = { tables: [table], year: report!.year!, formOfYear: report!.formOfYear! };
    expect([...rule.check(given as never)]).toEqual([]);
  });

  it('where the telling labels are not read for sure', async () => {
    const { report } = await resultOf(draft(tables(old)));
    const { disclosure } = report!.tables;
    const labels = disclosure!.labels.map((label) => ({ ...label, match: 'near' }));
    const given = { tables: [{ ...disclosure!, labels }], year: report!.year!, formOfYear: report!.formOfYear! };
    expect([...rule.check(given as never)]).toEqual([]);
  });

  it('on prose in place of the tables', async () => {
    const prose = {
      disclosure: '二、主动公开政府信息情况\n全年公开信息86条。',
      applications: '三、收到和处理政府信息公开申请情况\n全年收到申请3件。',
      disputes: '四、政府信息公开行政复议、行政诉讼情况\n没有发生。',
    };
    expect(await findingsOf(draft(prose), id)).toEqual([]);
  });

  it('up to report year 2018, where it is not checked', async () => {
    const { requirements } = await resultOf(ofYear(draft({}, '2019'), 2020, 2018));
    expect(requirements.find((requirement) => requirement.id === id)?.outcome).toBe('not-checked');
  });
});
