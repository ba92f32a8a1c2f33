import { describe, expect, it } from 'vitest';
import rule from '../../../core/rules/structure/section-missing.js';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf, resultOf } from '../../support/findings.js';

const id = 'structure/section-missing';
const clean = cleanParts();
const withoutHeading = (part: string) => part.split('\n').slice(1).join('\n');

describe('structure/section-missing fires', () => {
  it.each([
    ['overview', 1, '一、总体情况', '“二、主动公开政府信息情况”之前'],
    ['disclosure', 2, '二、主动公开政府信息情况', '“一、总体情况”之后'],
    ['applications', 3, '三、收到和处理政府信息公开申请情况', '“二、主动公开政府信息情况”之后'],
    ['disputes', 4, '四、政府信息公开行政复议、行政诉讼情况', '“三、收到和处理政府信息公开申请情况”之后'],
    ['problems', 5, '五、存在的主要问题及改进情况', '“四、政府信息公开行政复议、行政诉讼情况”之后'],
    ['other', 6, '六、其他需要报告的事项', '“五、存在的主要问题及改进情况”之后'],
  ] as const)('without the part %s, naming it and its place', async (part, section, heading, where) => {
    const findings = await findingsOf(draft({ [part]: '' }), id);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding).toMatchObject({ severity: 'error', location: { section } });
    expect(finding!.location.block).toBeUndefined();
    expect(finding!.message).toContain(`“${heading}”`);
    expect(finding!.message).toContain(where);
    expect(finding!.fixes).toMatchObject([
      { safe: false, edits: [{ old: '', new: expect.stringContaining(heading) }] },
    ]);
  });

  it('once for each of two', async () => {
    const findings = await findingsOf(draft({ disputes: '', other: '' }), id);
    expect(findings.map(({ location }) => location.section)).toEqual([4, 6]);
  });

  it('without section 五, though section 一 speaks of problems', async () => {
    const overview = `${clean.overview}\n检查发现的问题当场整改。`;
    expect(await findingsOf(draft({ overview, problems: '' }), id)).toHaveLength(1);
  });

  it('for each of five, though the preamble names what they hold', async () => {
    const parts = { overview: '', disclosure: '', applications: '', disputes: '', problems: '' };
    expect((await findingsOf(draft(parts), id)).map(({ location }) => location.section)).toEqual([1, 2, 3, 4, 5]);
  });

  it('though the preamble names all six and section 一 speaks of disputes', async () => {
    const overview = `${clean.overview}\n全年没有因政府信息公开工作引起的行政复议和行政诉讼。`;
    expect(await findingsOf(draft({ overview, disputes: '' }), id)).toHaveLength(1);
  });
});

describe('structure/section-missing stays silent', () => {
  it('on the clean reports of both forms', async () => {
    expect(await findingsOf(draft(), id)).toEqual([]);
    expect(await findingsOf(draft({}, '2019'), id)).toEqual([]);
  });

  it.each([
    ['overview', '一、工作基本情况'],
    ['overview', '总体情况'],
    ['disclosure', '二、主动公开政府信息的情况'],
    ['applications', '三、政府信息公开申请接收与办理情况'],
    ['disputes', '四、因政府信息公开工作被申请行政复议和提起行政诉讼情况'],
    ['disputes', '四、政府信息公开行政复议行政诉讼情况'],
    ['problems', '五、存在问题及改进情况'],
    ['other', '六、其它报告事项'],
    ['other', '其他需要报告的事项'],
  ] as const)('on other words for the heading of %s: %s', async (part, heading) => {
    expect(await findingsOf(draft({ [part]: `${heading}\n${withoutHeading(clean[part])}` }), id)).toEqual([]);
  });

  it.each(['disclosure', 'applications', 'disputes'] as const)(
    'where the heading of %s is lost and its table is there',
    async (part) => {
      expect(await findingsOf(draft({ [part]: withoutHeading(clean[part]) }), id)).toEqual([]);
    },
  );

  it.each(['overview', 'problems', 'other'] as const)(
    'where the heading of %s is lost and its text is there',
    async (part) => {
      expect(await findingsOf(draft({ [part]: withoutHeading(clean[part]) }), id)).toEqual([]);
    },
  );

  it('where a table was found and could not be read', async () => {
    const { report } = await resultOf(draft({ disputes: '' }));
    const formOfYear = report!.formOfYear!;
    expect([...rule.check({ report: report!, formOfYear } as never)]).toHaveLength(1);
    const notes = [{ code: 'table-unreadable', table: 'disputes', place: null, text: '' }];
    expect([...rule.check({ report: { ...report, notes }, formOfYear } as never)]).toEqual([]);
  });

  it('for a year without a statutory form, and says that it was not checked', async () => {
    const text = draft({ disputes: '' }).replaceAll('2023', '2018').replaceAll('2024', '2019');
    const { requirements } = await resultOf(text);
    expect(requirements.find((requirement) => requirement.id === id)?.outcome).toBe('not-checked');
  });
});
