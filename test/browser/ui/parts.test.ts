import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { citationOf, rectificationItemOf } from '../../../ui/copyText.js';
import { callsOf, openDemo, panelOfReport } from '../support/demo.js';
import { launch } from '../support/launch.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it('messages, errors, progress and fields call their host', async () => {
  const { page, troubles } = await openDemo(browser);
  await page.evaluate(() => window.demo.mountParts('zh'));
  await page.getByRole('button', { name: '打开文件' }).click();
  await page.getByRole('button', { name: '重试' }).click();
  await page.getByRole('button', { name: '关闭' }).click();
  await page.getByRole('button', { name: '取消' }).click();
  await page.selectOption('select', 'b');
  await page.check('text=显示标记');
  await page.click('text=无法使用', { force: true });
  expect(await callsOf(page)).toEqual(['open', 'retry', 'close', 'cancel', 'choose b']);
  expect(await page.inputValue('select')).toBe('b');
  expect(troubles).toEqual([]);
});

it('an error is said at once, with its detail folded away and as text', async () => {
  const { page } = await openDemo(browser);
  await page.evaluate(() => window.demo.mountParts('zh'));
  const alert = page.getByRole('alert');
  expect(await alert.textContent()).toContain('文件无法读取。');
  expect(await page.isVisible('text=damaged')).toBe(false);
  await page.click('summary');
  expect(await alert.textContent()).toContain('damaged: <b>zip</b>');
});

it('progress says how far it is, and nothing where that is unknown', async () => {
  const { page } = await openDemo(browser);
  await page.evaluate(() => window.demo.mountParts('zh'));
  const [known, unknown] = await page
    .locator('progress')
    .evaluateAll((all) => all.map((each) => (each as HTMLProgressElement).position));
  expect(known).toBeCloseTo(3 / 8);
  expect(unknown).toBe(-1);
  expect(await page.locator('.gk-progress').allTextContents()).toEqual(['正在检查……已完成 3，共 8取消', '正在读取……']);
});

it('a citation has report, place, words, problem and basis in one line', async () => {
  const panel = await panelOfReport('examples/word-draft.docx');
  const [problem] = panel.sections[0]!.problems;
  expect(citationOf(problem!, panel, 'zh')).toBe(
    '《霁川区望湖街道办事处2024年政府信息公开工作年度报告》第一部分“公开公开”：“公开公开”中“公开”重复，请删去一个。' +
      '依据：惯例：公文文字应当严谨，不得有重字、漏字。',
  );
  expect(citationOf({ ...problem!, quote: null, basis: [] }, { ...panel, title: null }, 'zh')).toBe(
    '《未识别出标题》第一部分：“公开公开”中“公开”重复，请删去一个。',
  );
});

it('an item has a line for each entry, and leaves out what there is not', async () => {
  const panel = await panelOfReport('examples/word-draft.docx');
  const [problem] = panel.sections[0]!.problems;
  expect(rectificationItemOf(problem!, panel, 'zh')).toBe(
    [
      '被检查单位：霁川区望湖街道办事处（街道）',
      '报告年度：2024',
      '位置：第一部分',
      '原文：“公开公开”',
      '问题：“公开公开”中“公开”重复，请删去一个。',
      '依据：惯例：公文文字应当严谨，不得有重字、漏字',
      '建议：改为“公开”（可直接修改）：删除 “公开”',
      '整改情况：',
    ].join('\n'),
  );
});

it('a figure that is proposed is left to the records', async () => {
  const panel = await panelOfReport('examples/word-draft.docx');
  const [problem] = panel.sections[0]!.problems;
  const proposals = [{ kind: 'cell', label: '建议核对', text: '“（七）总计” 行 × 自然人 列：4 → 2' }] as const;
  expect(rectificationItemOf({ ...problem!, proposals }, panel, 'zh')).toContain(
    '\n建议：“（七）总计” 行 × 自然人 列：4 → 2；请以原始登记为准\n',
  );
});
