import { describe, expect, it } from 'vitest';
import type { Config } from '../../core/config/config.js';
import { settlementsMet } from '../../core/config/markSettled.js';
import { settingsOf } from '../../core/config/settings.js';
import { summarise } from '../../core/lint.js';
import { renderText } from '../../core/results/text.js';
import { sampleResult } from '../results/sample.js';
import { cleanParts, draft } from '../support/draft.js';
import { findingsOf, resultOf } from '../support/findings.js';

const { overview, other, problems } = cleanParts();
const reason = '已核对，情况属实';

/** A warning: the title lacks 工作. An error: the date does not exist. */
const title = '芦汀镇人民政府2023年政府信息公开年度报告';
const signature = '芦汀镇人民政府\n2024年2月30日';
const faulty = draft({ title, signature });

async function only(ruleId: string, text = faulty, config?: Config) {
  const findings = await findingsOf(text, ruleId, config ? { config } : {});
  expect(findings).toHaveLength(1);
  return findings[0]!;
}
const ignoring = (fingerprint: string): Config => ({ ignores: [{ fingerprint, reason }] });
const explaining = (fingerprint: string): Config => ({ explanations: [{ fingerprint, reason }] });

describe('an ignored warning', () => {
  it('stays in the result with its reason and does not count', async () => {
    const before = await resultOf(faulty);
    const { fingerprint } = await only('structure/title');
    const after = await resultOf(faulty, { config: ignoring(fingerprint) });
    expect(after.findings.find((each) => each.fingerprint === fingerprint)).toMatchObject({
      severity: 'warning',
      ignored: { reason },
    });
    expect(after.findings).toHaveLength(before.findings.length);
    const [was, is] = [summarise(before.findings), summarise(after.findings)];
    expect(is).toEqual({ ...was, warning: was.warning - 1 });
    expect(after.requirements).toEqual(before.requirements);
  });

  it('stays ignored when something else is edited', async () => {
    const { fingerprint } = await only('structure/title');
    const edited = draft({
      title,
      overview: `${overview}\n今年另行开展了业务培训。`,
      problems: `上面多一行。\n${problems}`,
    });
    expect((await only('structure/title', edited, ignoring(fingerprint))).ignored).toEqual({ reason });
  });

  it('is reopened when its value changes', async () => {
    const { fingerprint } = await only('structure/title');
    const config = ignoring(fingerprint);
    const changed = draft({ title: '芦汀镇人民政府2023年政务公开年度报告' });
    expect((await only('structure/title', changed, config)).ignored).toBeUndefined();
    expect(settlementsMet(await findingsOf(changed, undefined, { config }), config)).toEqual({ met: [], refused: [] });
  });
});

describe('an error', () => {
  it('is not ignored, and whoever tried is told', async () => {
    const { fingerprint } = await only('date/impossible');
    const config = ignoring(fingerprint);
    const finding = await only('date/impossible', faulty, config);
    expect(finding.ignored).toBeUndefined();
    expect(settlementsMet([finding], config)).toEqual({ met: [fingerprint], refused: [fingerprint] });
  });

  it('can be explained and counts all the same', async () => {
    const { fingerprint } = await only('date/impossible');
    const { findings } = await resultOf(faulty, { config: explaining(fingerprint) });
    expect(findings.find((each) => each.fingerprint === fingerprint)).toMatchObject({
      severity: 'error',
      explained: { reason },
    });
    expect(summarise(findings)).toEqual(summarise((await resultOf(faulty)).findings));
  });

  it('lowered to warning with a reason can be ignored', async () => {
    const { fingerprint } = await only('date/impossible');
    const rules = { 'date/impossible': { severity: 'warning', reason } } as const;
    const finding = await only('date/impossible', faulty, { ...ignoring(fingerprint), rules });
    expect(finding).toMatchObject({ severity: 'warning', ignored: { reason } });
  });
});

describe('severities', () => {
  const outcome = async (config: Config, id: string) =>
    (await resultOf(faulty, { config })).requirements.find((each) => each.id === id);

  it('a rule that is off reports nothing and is listed as not checked', async () => {
    const rules = { 'structure/title': { severity: 'off', reason } } as const;
    expect(await findingsOf(faulty, 'structure/title', { config: { rules } })).toEqual([]);
    expect(await outcome({ rules }, 'structure/title')).toMatchObject({
      outcome: 'not-checked',
      notes: [{ message: `本项已由配置关闭：${reason}` }],
    });
  });

  it('the level replaces the severity of the rule, and the reason stands in the result', async () => {
    const rules = { 'structure/title': 'info', 'date/impossible': { severity: 'warning', reason } } as const;
    expect((await only('structure/title', faulty, { rules })).severity).toBe('info');
    expect((await only('date/impossible', faulty, { rules })).severity).toBe('warning');
    expect(await outcome({ rules }, 'date/impossible')).toMatchObject({
      outcome: 'fail',
      notes: [{ message: `本项按配置列为“警告”：${reason}` }],
    });
  });

  it('what a rule itself holds for lesser is lowered, never raised', async () => {
    const withoutPeriod = draft({ preamble: cleanParts().preamble.replace(/\n[^\n]*统计期限[^\n]*/, '') });
    const severity = async (level: 'error' | 'warning' | 'info') =>
      (await only('date/period', withoutPeriod, { rules: { 'date/period': { severity: level, reason } } })).severity;
    expect(await only('date/period', withoutPeriod)).toMatchObject({ severity: 'info' });
    expect([await severity('error'), await severity('warning'), await severity('info')]).toEqual([
      'info',
      'info',
      'info',
    ]);
  });
});

describe('settings', () => {
  it('have the deadlines of article 49 unless others are set', () => {
    const { deadlines } = settingsOf(undefined);
    expect(deadlines).toMatchObject({ department: { month: 1, day: 31 }, government: { month: 3, day: 31 } });
    expect(settingsOf({ deadlines: { town: '02-10' } }).deadlines).toEqual({
      ...deadlines,
      town: { month: 2, day: 10 },
    });
  });

  it('hand on typos and names, and are made once for a configuration', () => {
    const config: Config = { typos: [{ wrong: '布署', right: '部署' }], names: [{ wrong: '甲局', right: '乙局' }] };
    expect(settingsOf(config)).toMatchObject({
      typos: [{ wrong: '布署', right: '部署', except: [] }],
      names: [{ wrong: '甲局', right: '乙局' }],
      pack: null,
    });
    expect(settingsOf(config)).toBe(settingsOf(config));
  });
});

describe('the text output', () => {
  const [placeholder, ...sums] = sampleResult().findings;
  const second = { ...placeholder!, fingerprint: '00000000000000fe', message: '另一处残留。' };
  const render = (findings: Parameters<typeof sampleResult>[0], options = {}) =>
    renderText(sampleResult(findings), { color: false, language: 'zh', width: 100, ...options });

  it('shows the ignored and explained at the end of their section, with the reason only', () => {
    const text = render({ findings: [{ ...placeholder!, ignored: { reason } }, second, ...sums] });
    expect(text.indexOf('另一处残留。')).toBeLessThan(text.indexOf(`已忽略，不计入：${reason}`));
    expect(text.indexOf(`已忽略，不计入：${reason}`)).toBeLessThan(text.indexOf('第三部分 收到'));
    expect(text.match(/标题和开头\n/g)).toHaveLength(1);
    expect(text.match(/原文：/g)).toHaveLength(1);
    const explained = render({ findings: [{ ...placeholder!, explained: { reason } }] }, { color: true });
    expect(explained).toContain(`\u001b[2m已说明，仍计入：${reason}\u001b[0m`);
    expect(explained).not.toContain('依据');
  });

  it('shows a cause in full while only part of it is explained', () => {
    const text = render({ findings: [{ ...sums[0]!, explained: { reason } }, sums[1]!] });
    expect(text).toContain('2 处不平，出自同一原因');
    expect(text).toContain(`已说明，仍计入：${reason}`);
  });

  it('shows fingerprints on request', () => {
    expect(render({})).not.toContain('编号：');
    expect(render({}, { fingerprints: true })).toContain('编号：00000000000000ff');
  });
});

it('no rule reports more gravely than it declares', async () => {
  // Else a rule that declares a warning could be switched off together with its errors.
  const { rules } = await import('../../core/rules/index.js');
  const ranks = ['info', 'warning', 'error'];
  const texts = [
    faulty,
    draft({ other: '' }),
    draft({ other: `${other}XX`, signature: '芦汀镇人民政府\n2022年1月30日' }),
  ];
  for (const text of texts) {
    for (const { ruleId, severity } of await findingsOf(text)) {
      const declared = rules.find(({ id }) => id === ruleId)!.severity;
      expect(ranks.indexOf(severity), ruleId).toBeLessThanOrEqual(ranks.indexOf(declared));
    }
  }
});
