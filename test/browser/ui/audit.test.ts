import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle, callsOf, mount, openDemo, panelOfReport } from '../support/demo.js';
import { faultyReport } from '../support/demoReports.js';
import { launch } from '../support/launch.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('the audit of one report', () => {
  it('says what came of it, of which report, and asks for nothing from the network', async () => {
    const { page, troubles } = await openDemo(browser);
    const panel = await panelOfReport('examples/word-draft.docx');
    await mount(page, { panel });
    expect(await page.textContent('h2')).toBe(panel.title);
    expect(await page.textContent('.gk-verdict')).toContain(panel.verdict.text);
    expect(await page.locator('.gk-facts div').allTextContents()).toEqual(
      panel.facts.map(({ id, label, text }) => label + text + (id === 'publishedOn' ? '按期公布：… 未检查' : '')),
    );
    expect(await page.locator('.gk-chip').allTextContents()).toEqual(['✕错误 4', '▲警告 2', 'i提示 0']);
    expect(await page.locator('.gk-group h3').allTextContents()).toEqual(
      panel.sections.map(({ heading, problems }) => `${heading} ${problems.length}`),
    );
    expect(troubles).toEqual([]);
  });

  it('holds the date of publication against the deadline, as the requirement does', async () => {
    const { page } = await openDemo(browser);
    const panel = await panelOfReport('examples/portal-page.html');
    const { title, outcome } = panel.requirements.find(({ id }) => id === 'date/published-late')!;
    expect(outcome).toBe('pass');
    await mount(page, { panel });
    expect(await page.textContent('.gk-facts')).toContain(`发布日期2026-01-27${title}：✓ 通过`);
  });

  it('opens a card with all that is known of the problem', async () => {
    const { page } = await openDemo(browser);
    const panel = await panelOfReport('examples/word-draft.docx');
    await mount(page, { panel });
    expect(await page.locator('.gk-card-body').count()).toBe(0);
    await page.click('[data-problem="3"]');
    expect(await callsOf(page)).toEqual(['select 3']);
    const entries = await page.locator('.gk-details > div').allTextContents();
    expect(entries).toEqual([
      '原文(3)',
      '修改序号改为“（三）”（可直接修改）',
      '另见第一部分 “（二）”',
      '依据GB/T 9704《党政机关公文格式》结构层次序数',
      '检查项小标题序号连续、写法一致 structure/numbering',
    ]);
    await page.click('text=在文中显示');
    await page.click('text=收起');
    expect(await callsOf(page)).toEqual(['select 3', 'select 3', 'select null']);
    expect(await page.locator('.gk-card-body').count()).toBe(0);
  });

  it('has no button for what its host cannot do', async () => {
    const { page } = await openDemo(browser);
    await mount(page, { panel: await panelOfReport('examples/word-draft.docx') });
    await page.click('[data-problem="3"]');
    expect(await page.locator('.gk-card-body button').allTextContents()).toEqual(['在文中显示', '收起']);
    expect(await page.locator('.gk-toolbar').count()).toBe(0);
    expect(await page.locator('select').count()).toBe(2);
  });

  it('shows the controls of its host in the card and above the list', async () => {
    const { page } = await openDemo(browser);
    await mount(page, { panel: await panelOfReport('examples/word-draft.docx'), hasActions: true });
    await page.click('text=重新检查');
    await page.click('[data-problem="2"]');
    await page.click('text=修复');
    expect(await callsOf(page)).toEqual(['check', 'select 2', 'fix 2']);
  });

  it('opens all cards at once', async () => {
    const { page } = await openDemo(browser);
    const panel = await panelOfReport('examples/word-draft.docx');
    await mount(page, { panel });
    await page.click('text=全部展开');
    expect(await page.locator('.gk-card-body').count()).toBe(6);
  });

  it('shows why a file was not checked, and no counts', async () => {
    const { page } = await openDemo(browser);
    const panel = await panelOfReport(new TextEncoder().encode('会议通知\n请各科室按时参加。'));
    expect(panel.status).toBe('not-a-report');
    await mount(page, { panel });
    expect(await page.textContent('.gk-verdict')).toContain('不是年度报告');
    expect(await page.locator('[role=tab], .gk-chip, .gk-facts').count()).toBe(0);
  });

  it('does not call a report without problems passed while something is open', async () => {
    const { page } = await openDemo(browser);
    const panel = await panelOfReport('examples/clean-town.txt');
    expect(panel.counts.requirements['not-checked']).toBe(1);
    await mount(page, { panel });
    expect(await page.textContent('.gk-notice')).toContain('另有 1 项未检查，程序没有下结论');
    await page.click('text=查看检查项');
    expect(await page.getAttribute('[role=tab]:nth-child(2)', 'aria-selected')).toBe('true');
  });

  it('says only that nothing was found where nothing is open', async () => {
    const { page } = await openDemo(browser);
    const panel = await panelOfReport('examples/clean-town.txt');
    const requirements = { ...panel.counts.requirements, 'needs-review': 0, 'not-checked': 0 };
    await mount(page, { panel: { ...panel, counts: { ...panel.counts, requirements } } });
    expect((await page.textContent('.gk-notice'))?.trim()).toBe('✓没有发现问题');
  });

  it('shows what the configuration settled, with the reason, and does not count it', async () => {
    const { page } = await openDemo(browser);
    const panel = await panelOfReport('examples/word-draft.docx');
    const [first, ...others] = panel.sections;
    const [problem, ...more] = first!.problems;
    const settled = { kind: 'ignored', label: '已忽略', reason: '已与原件核对' } as const;
    const counts = { ...panel.counts, ignored: 1, problems: { ...panel.counts.problems, warning: 1 } };
    const sections = [{ ...first!, problems: [{ ...problem!, settled }, ...more] }, ...others];
    await mount(page, { panel: { ...panel, sections, counts } });
    expect(await page.locator('.gk-chip').allTextContents()).toEqual(['✕错误 4', '▲警告 1', 'i提示 0', '–已忽略 1']);
    await page.click('text=–已忽略');
    expect(await page.locator('.gk-card').count()).toBe(1);
    await page.click('.gk-card-head');
    expect(await page.textContent('.gk-details > div')).toBe('已忽略已与原件核对');
  });

  it('speaks English, and marks what is Chinese as Chinese', async () => {
    const { page } = await openDemo(browser, { language: 'en' });
    const panel = await panelOfReport(faultyReport(), 'en');
    await mount(page, { panel, language: 'en', canReview: true, canShow: true, copying: 'works' });
    expect(await page.locator('[role=tab]').allTextContents()).toEqual([
      'Problems8',
      'Checks71',
      'Tables',
      'Figures13',
    ]);
    await page.click('.gk-card-head');
    const shown = await page
      .locator('button:not(.gk-card-head), .gk-filter-foot, .gk-details dt, label:not(:has(select)), legend')
      .allTextContents();
    expect(shown.join('')).not.toMatch(/[一-鿿]/);
    for (const tab of [2, 3, 4]) {
      await page.click(`[role=tab]:nth-child(${tab})`);
      const own = await page.locator('.gk-chip, .gk-hint, .gk-legend').allTextContents();
      expect(own.join('')).not.toMatch(/[一-鿿]/);
    }
    expect(await page.locator('.gk-sentences p:not([lang="zh-CN"])').count()).toBe(0);
  });

  it('is 20 KB of script at most, with preact', async () => {
    const size = gzipSync(await bundle('ui/AuditView.tsx', 'esm')).length;
    expect(size).toBeGreaterThan(5_000);
    expect(size).toBeLessThanOrEqual(20 * 1024);
  });
});
