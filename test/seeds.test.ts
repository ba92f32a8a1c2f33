import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { check, type FileResult, type Finding, type TableValues } from '../core/index.js';

// Five real reports, which stand beside the checkout and are no part of it.
const folder = process.env.GONGKAI_SEEDS ?? fileURLToPath(new URL('../../shared/seeds', import.meta.url));
const isThere = existsSync(folder);
if (!isThere) console.warn(`The real reports are not at ${folder} (set GONGKAI_SEEDS): their tests do not run.`);

async function resultOf(prefix: string): Promise<FileResult> {
  const name = readdirSync(folder).find((file) => file.startsWith(prefix));
  return check(readFileSync(join(folder, name!)), { source: name! });
}

const values = (table: TableValues | null) => Object.values(table ?? {}).flatMap((row) => Object.values(row));
const of = (result: FileResult, ruleId: string): Finding[] =>
  result.findings.filter((finding) => finding.ruleId === ruleId);
const ids = (result: FileResult) => new Set(result.findings.map((finding) => finding.ruleId));
const groups = (result: FileResult) => new Set(result.findings.map((finding) => finding.ruleId.split('/')[0]));
const outcome = (result: FileResult, id: string) =>
  result.requirements.find((requirement) => requirement.id === id)?.outcome;

describe.skipIf(!isThere)('the real reports', () => {
  it.each(['000', '001', '002', '003', '004'])(
    '%s: nothing private, nothing from another year or body',
    async (prefix) => {
      const result = await resultOf(prefix);
      for (const group of ['privacy', 'page']) expect(groups(result)).not.toContain(group);
      for (const id of ['date/stale-year', 'text/foreign-organisation', 'text/duplicate-paragraph'])
        expect(ids(result)).not.toContain(id);
    },
  );

  it('000: a clean table, signed before the year was over', async () => {
    const result = await resultOf('000');
    expect(result.report).toMatchObject({ body: '西坡镇人民政府', year: 2021, format: '2021', signedOn: '2021-12-23' });
    const { disclosure, applications, disputes } = result.report!.tables;
    const all = [...values(disclosure), ...values(applications), ...values(disputes)];
    expect(all).toHaveLength(200);
    expect(all.every((value) => value === 0)).toBe(true);
    for (const id of ['structure/title', 'structure/fee-statement-missing', 'date/signed-early'])
      expect(ids(result)).toContain(id);
    expect(of(result, 'text/cover-letter').map((finding) => finding.location.text)).toEqual([
      '政府办：',
      expect.stringMatching(/予以上报$/),
    ]);
    expect(ids(result)).toContain('language/punctuation');
    expect(groups(result)).not.toContain('table');
    expect(groups(result)).not.toContain('sum');
  });

  it('001: the form of 2019 in a report of 2021', async () => {
    const result = await resultOf('001');
    expect(result.report).toMatchObject({ body: null, year: 2021, format: '2019' });
    expect(result.report!.tables.disclosure!.otherServices).toEqual({ previousItems: 0, change: 5, decisions: 0 });
    for (const id of ['structure/format-version', 'structure/title', 'structure/fee-statement-missing'])
      expect(of(result, id)).toHaveLength(1);
    const [residue] = of(result, 'text/placeholder');
    expect(residue?.fixes[0]).toMatchObject({ safe: true, edits: [{ old: '[bookmark: _GoBack]', new: '' }] });
    const aspects = of(result, 'structure/overview-aspect-missing').map((finding) => finding.message);
    expect(aspects).toHaveLength(2);
    expect(aspects.join()).toContain('依申请公开');
    expect(aspects.join()).toContain('监督保障');
    expect(groups(result)).not.toContain('table');
    expect(groups(result)).not.toContain('sum');
    expect(ids(result)).not.toContain('structure/section-missing');
  });

  it('002: labels of a table lost by the converter', async () => {
    const result = await resultOf('002');
    expect(result.report).toMatchObject({ year: 2020, format: '2019' });
    expect(result.report!.body).toMatch(/原州区官厅镇人民政府$/);
    expect(values(result.report!.tables.disclosure)).toEqual(Array(22).fill(0));
    expect(values(result.report!.tables.disputes)).toEqual(Array(15).fill(0));
    expect(of(result, 'text/duplicate-words').length).toBeGreaterThan(0);
    expect(of(result, 'structure/section-heading').map((finding) => finding.location.section)).toEqual([4]);
    expect(outcome(result, 'table/unreadable')).toBe('needs-review');
    expect(result.findings.filter((finding) => finding.severity === 'error' && finding.location.section === 3)).toEqual(
      [],
    );
    expect(groups(result)).not.toContain('sum');
    for (const id of ['structure/section-missing', 'structure/fee-statement-missing'])
      expect(ids(result)).not.toContain(id);
    // Unread is null, never 0: two rows keep their labels, of the others nothing is known.
    const { applications } = result.report!.tables;
    expect(Object.values(applications!.newlyReceived!)).toEqual(Array(7).fill(0));
    expect(Object.values(applications!.granted!)).toEqual(Array(7).fill(null));
  });

  it('003: a section and half a table missing', async () => {
    const result = await resultOf('003');
    expect(result.report).toMatchObject({ year: 2021, format: '2021' });
    expect(result.report!.body).toMatch(/郑旺镇人民政府$/);
    expect(of(result, 'structure/section-missing').map((finding) => finding.location.section)).toEqual([4]);
    const [rows] = of(result, 'table/row-missing');
    expect(of(result, 'table/row-missing')).toHaveLength(1);
    expect(rows?.message).toContain('7.属于行政执法案卷');
    expect(rows?.message).toContain('四、结转下年度继续办理');
    const [label] = of(result, 'table/column-label');
    expect(label?.fixes[0]?.edits).toMatchObject([{ old: '本年度止件数', new: '本年废止件数' }]);
    for (const id of ['text/duplicate-words', 'text/markup', 'language/punctuation', 'structure/signoff-missing']) {
      expect(of(result, id).length, id).toBeGreaterThan(0);
    }
    expect(ids(result)).not.toContain('claim/enumeration');
    const empty = of(result, 'structure/section-empty');
    expect(empty.some((finding) => finding.location.text?.includes('(七)'))).toBe(true);
    expect(ids(result)).not.toContain('structure/fee-statement-missing');
    expect(groups(result)).not.toContain('sum');
  });

  it('004: one number in another style', async () => {
    const result = await resultOf('004');
    expect(result.report).toMatchObject({
      body: '威海市文登区张家产镇人民政府',
      year: 2020,
      format: '2019',
      signedOn: '2021-01-29',
    });
    expect(of(result, 'structure/title')).toHaveLength(1);
    const numbering = of(result, 'structure/numbering');
    expect(numbering.map((finding) => finding.fixes[0]?.edits[0])).toMatchObject([
      { old: expect.stringContaining('3'), new: expect.stringContaining('三') },
    ]);
    expect(of(result, 'text/placeholder')).toHaveLength(1);
    const undefinedNames = of(result, 'citation/undefined-abbreviation').filter(
      ({ severity }) => severity === 'warning',
    );
    expect(undefinedNames.map((finding) => finding.location.text)).toEqual(['《办法》']);
    expect(ids(result)).not.toContain('claim/parts-sum');
    // 48 is the sum of its ten parts.
    expect(result.numbers).toMatchObject({ verified: 11, contradicted: 0 });
    expect(groups(result)).not.toContain('table');
    expect(groups(result)).not.toContain('sum');
    expect(ids(result)).not.toContain('structure/fee-statement-missing');
  });
});
