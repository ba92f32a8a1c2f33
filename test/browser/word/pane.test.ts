import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check, fix } from '../../../core/index.js';
import { renderDocx } from '../../render/docx.js';
import { loadFixture } from '../../support/loadFixture.js';
import { launch } from '../support/launch.js';
import { commentTexts, documentXml, highlightWords, withSettings } from './documentXml.js';
import { hasLibreOffice, officeText } from './officeText.js';
import { type OpenPane, Panes } from './openPane.js';
import { soon } from './soon.js';

let browser: Browser;
let panes: Panes;

beforeAll(async () => {
  browser = await launch();
  panes = await Panes.start(browser);
});

afterAll(async () => {
  panes?.close();
  await browser?.close();
});

const tiers = ['T0', 'T1', 'T2', 'T3'] as const;
const docxOf = (name: string): Uint8Array => renderDocx(loadFixture(name).source, { splitRuns: true });
const button = (pane: OpenPane, name: string | RegExp) => pane.page.getByRole('button', { name });
const message = (pane: OpenPane) => pane.page.locator('.gk-notice[role=status], .gk-notice[role=alert]');
const cards = (pane: OpenPane) => pane.page.locator('.gk-what');
const texts = (pane: OpenPane) => pane.word<string[]>('texts');

interface Selection {
  readonly text: string;
  readonly paragraph: number;
  readonly cell: { readonly row: number; readonly column: number } | null;
}

/** Lines that differ between two texts, old ones and new ones. */
function differences(before: readonly string[], after: readonly string[]): { old: string[]; new: string[] } {
  const left = new Map<string, number>();
  for (const line of before) left.set(line, (left.get(line) ?? 0) + 1);
  const added: string[] = [];
  for (const line of after) {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    else added.push(line);
  }
  return { old: [...left].flatMap(([line, count]) => Array<string>(count).fill(line)), new: added };
}

describe('the pane lists', () => {
  it.each(tiers)('on %s what the command line finds', async (tier) => {
    const docx = docxOf('sum-one-cell');
    const pane = await panes.open(docx, { tier });
    const { findings } = await check(docx, { source: 'a.docx' });
    const shown = await cards(pane).allTextContents();
    expect(shown.length).toBeGreaterThan(0);
    for (const what of shown) expect(findings.map((each) => each.message)).toContain(what);
    expect(pane.errors).toEqual([]);
    expect(pane.foreign).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js']);
    await pane.close();
  });

  it.each([
    ['one XML text', { fileFails: true }, false],
    ['paragraphs alone, and says so', { fileFails: true, ooxmlFails: true }, true],
  ] as const)('from %s where Word gives no more', async (_, faults, isPoor) => {
    const pane = await panes.open(docxOf('words-and-markup'), { tier: 'T2', ...faults });
    await cards(pane).first().waitFor();
    expect(await cards(pane).count()).toBeGreaterThan(2);
    expect(await pane.page.getByText('只按文字逐段核对').count()).toBe(isPoor ? 1 : 0);
    await pane.close();
  });
});

describe('a click selects', () => {
  it.each(tiers)('on %s the words of a problem', async (tier) => {
    const docx = docxOf('words-and-markup');
    const { findings } = await check(docx, { source: 'a.docx' });
    const pane = await panes.open(docx, { tier });
    const count = await cards(pane).count();
    expect(count).toBe(findings.length);
    for (let index = 0; index < count; index++) {
      await pane.page.locator('.gk-card-head').nth(index).click();
      await soon(async () => (await pane.word<Selection | null>('selection'))?.text).toBe(
        findings[index]!.location.text,
      );
    }
    await pane.close();
  });

  it.each([
    ['T1', false],
    ['T2', true],
    ['T3', false],
  ] as const)('on %s the right cell of the merged table, covered cells counted: %s', async (tier, countsCovered) => {
    const pane = await panes.open(docxOf('sum-one-cell'), { tier, skipsCovered: !countsCovered });
    await pane.page.getByRole('tab', { name: /表格/ }).click();
    const grid = pane.page.getByRole('grid').filter({ hasText: '本年新收政府信息公开申请数量' });
    const cells = grid.locator('tr', { hasText: '结转下年度继续办理' }).locator('td');
    const before = await texts(pane);
    const label = before.findIndex((text) => text.includes('结转下年度继续办理'));
    for (const index of [0, 2, 6]) {
      await cells.nth(index).click();
      await button(pane, '在文中显示').first().click();
      // Three header rows and 24 rows of the form stand above, three label columns in front.
      await soon(async () => (await pane.word<Selection | null>('selection'))?.cell).toEqual({
        row: 27,
        column: 3 + index,
      });
      const { text, paragraph } = await pane.word<Selection>('selection');
      expect(paragraph).toBe(label + 1 + index);
      expect(text).toBe(before[paragraph]);
    }
    await pane.close();
  });

  it('a figure of the number map', async () => {
    const pane = await panes.open(docxOf('clean-county-government'), { tier: 'T2' });
    await pane.page.getByRole('tab', { name: /数字/ }).click();
    const figure = pane.page.getByRole('button', { name: /417/ }).first();
    await figure.click();
    const show = button(pane, /在文中显示/);
    if ((await show.count()) > 0) await show.first().click();
    await soon(async () => (await pane.word<Selection | null>('selection'))?.text).toBe('417件');
    await pane.close();
  });

  it('says what to do where the place cannot be told', async () => {
    const pane = await panes.open(docxOf('words-and-markup'), { tier: 'T2' });
    const at = (await texts(pane)).findIndex((text) => text.includes('公开公开'));
    await pane.word('type', at, 0, 1, '已改');
    await pane.page.locator('.gk-card-head').first().click();
    await soon(() => message(pane).textContent()).toContain('与检查时不同');
    await pane.close();
  });

  it('goes from one problem to the next and back', async () => {
    const docx = docxOf('words-and-markup');
    const { findings } = await check(docx, { source: 'a.docx' });
    const pane = await panes.open(docx, { tier: 'T1' });
    const selected = async (text: string | undefined) =>
      soon(async () => (await pane.word<Selection | null>('selection'))?.text).toBe(text);
    await button(pane, '下一处').click();
    await selected(findings[0]!.location.text);
    await button(pane, '下一处').click();
    await selected(findings[1]!.location.text);
    await button(pane, '上一处').click();
    await selected(findings[0]!.location.text);
    await pane.close();
  });

  it('follows the button of the ribbon', async () => {
    const docx = docxOf('words-and-markup');
    const { findings } = await check(docx, { source: 'a.docx' });
    const pane = await panes.open(docx, { tier: 'T1', query: '?do=next' });
    await soon(async () => (await pane.word<Selection | null>('selection'))?.text).toBe(findings[0]!.location.text);
    await pane.close();
  });
});

describe('a fix', () => {
  it.each(tiers)('on %s changes only its words, and is taken back in one step', async (tier) => {
    const docx = docxOf('words-and-markup');
    const pane = await panes.open(docx, { tier });
    const before = await texts(pane);
    await pane.page.locator('.gk-card-head').first().click();
    await button(pane, '修复：改为“公开”').click();
    await soon(() => message(pane).textContent()).toContain('已修改 1 处');
    const { old, new: now } = differences(before, await texts(pane));
    expect([old.length, now.length]).toEqual([1, 1]);
    expect(now[0]).toBe(old[0]!.replace('公开公开', '公开'));
    await button(pane, '撤销刚才的修改').click();
    await soon(() => texts(pane)).toEqual(before);
    expect(pane.errors).toEqual([]);
    await pane.close();
  });

  it.each(tiers)('of all that is safe on %s gives what the command line gives', async (tier) => {
    const docx = docxOf('words-and-markup');
    const pane = await panes.open(docx, { tier });
    const before = await texts(pane);
    await button(pane, '修复全部').click();
    await button(pane, /^应用选中的/).click();
    await soon(() => message(pane).textContent()).toContain('已修改');
    const saved = await pane.saved();
    const expected = await fix(docx, { hints: { name: 'a.docx' } });
    const result = await check(saved, { source: 'a.docx' });
    expect(result.findings).toEqual(expected.remaining);
    const again = await fix(saved);
    expect(again.status).toBe('unchanged');
    if (hasLibreOffice && tier === 'T1') {
      expect(officeText(saved)).toEqual(officeText(expected.bytes!));
    }
    await button(pane, '撤销刚才的修改').click();
    await soon(() => texts(pane)).toEqual(before);
    await pane.close();
  });

  it('leaves out what the person unticks', async () => {
    const pane = await panes.open(docxOf('words-and-markup'), { tier: 'T1' });
    const before = await texts(pane);
    await button(pane, '修复全部').click();
    const boxes = pane.page.locator('.gw-proposal input[type=checkbox]');
    await boxes.first().waitFor();
    const count = await boxes.count();
    for (let index = 1; index < count; index++) await boxes.nth(index).uncheck();
    await button(pane, '应用选中的 1 处').click();
    await soon(() => message(pane).textContent()).toContain('已修改 1 处');
    expect(differences(before, await texts(pane)).new).toHaveLength(1);
    await pane.close();
  });

  it('of a figure is written when the person asks for it', async () => {
    const docx = docxOf('sum-one-cell');
    const { findings } = await check(docx, { source: 'a.docx' });
    const suspect = findings.flatMap(({ suspects }) => suspects)[0]!;
    const pane = await panes.open(docx, { tier: 'T1' });
    const before = await texts(pane);
    await pane.page.locator('.gk-card-head').first().click();
    await button(pane, `填入 ${suspect.proposed}`).first().click();
    await soon(() => message(pane).textContent()).toContain('已修改 1 处');
    expect(differences(before, await texts(pane)).new).toEqual([String(suspect.proposed)]);
    const { findings: left } = await check(await pane.saved(), { source: 'a.docx' });
    expect(left.length).toBeLessThan(findings.length);
    await pane.close();
  });

  it('is refused where the text was changed since the check', async () => {
    const pane = await panes.open(docxOf('words-and-markup'), { tier: 'T2' });
    await pane.page.locator('.gk-card-head').first().click();
    const at = (await texts(pane)).findIndex((text) => text.includes('公开公开'));
    await pane.word('type', at, 0, 1, '改');
    const changed = await texts(pane);
    await button(pane, '修复：改为“公开”').click();
    await soon(() => message(pane).textContent()).toContain('与检查时不同');
    expect(await texts(pane)).toEqual(changed);
    await pane.close();
  });

  it('leaves alone what a co-author writes at the same moment', async () => {
    const pane = await panes.open(docxOf('words-and-markup'), { tier: 'T2' });
    await pane.page.locator('.gk-card-head').first().click();
    const before = await texts(pane);
    const at = before.findIndex((text) => text.includes('公开公开'));
    const from = before[at]!.indexOf('公开公开');
    await pane.page.evaluate(
      ([paragraph, start]) => {
        const { fakeWord } = globalThis as unknown as {
          fakeWord: { stage: { beforeWrite: () => void }; type(p: number, s: number, e: number, t: string): void };
        };
        fakeWord.stage.beforeWrite = () => fakeWord.type(paragraph!, start!, start! + 4, '主动公布');
      },
      [at, from] as const,
    );
    await button(pane, '修复：改为“公开”').click();
    await soon(() => message(pane).textContent()).toContain('也被别人改动');
    const after = await texts(pane);
    expect(after[at]).toBe(before[at]!.replace('公开公开', '主动公布'));
    await pane.close();
  });

  it.each([1, 2, 3, 4])('of several leaves none half done when writing %i fails', async (which) => {
    const pane = await panes.open(docxOf('words-and-markup'), { tier: 'T1' });
    const before = await texts(pane);
    await button(pane, '修复全部').click();
    await pane.page.evaluate((count) => {
      (globalThis as unknown as { fakeWord: { stage: { failAtWrite: number } } }).fakeWord.stage.failAtWrite = count;
    }, which);
    await button(pane, /^应用选中的/).click();
    await soon(() => message(pane).textContent()).toContain('没有改的地方');
    expect(await texts(pane)).toEqual(before);
    await pane.close();
  });

  it('becomes a revision where changes are tracked', async () => {
    const docx = tracking(docxOf('words-and-markup'));
    const pane = await panes.open(docx, { tier: 'T2' });
    await pane.page.locator('.gk-card-head').first().click();
    await pane.page
      .getByRole('button', { name: /^修复：/ })
      .first()
      .click();
    await soon(() => message(pane).textContent()).toContain('已记为修订');
    expect(documentXml(await pane.saved())).toMatch(/<w:del [\s\S]*<w:delText/);
    await pane.close();
  });

  it('is refused by a protected document', async () => {
    const pane = await panes.open(docxOf('words-and-markup'), { tier: 'T2', isProtected: true });
    const before = await texts(pane);
    await pane.page.locator('.gk-card-head').first().click();
    await button(pane, '修复：改为“公开”').click();
    await soon(() => message(pane).textContent()).toContain('文档受保护');
    expect(await texts(pane)).toEqual(before);
    await pane.close();
  });
});

/** The same file with change tracking on. */
function tracking(docx: Uint8Array): Uint8Array {
  return withSettings(docx, '<w:trackRevisions/>');
}

describe('the list keeps up', () => {
  it.each(['T1', 'T2', 'T3'] as const)('on %s with the typing', async (tier) => {
    const pane = await panes.open(docxOf('words-and-markup'), { tier });
    const count = await cards(pane).count();
    const before = await texts(pane);
    const at = before.findIndex((text) => text.includes('公开公开'));
    const from = before[at]!.indexOf('公开公开');
    await pane.word('type', at, from, from + 4, '公开');
    await soon(() => cards(pane).count()).toBe(count - 1);
    expect(pane.errors).toEqual([]);
    await pane.close();
  });

  it('on T0 by the button', async () => {
    const pane = await panes.open(docxOf('words-and-markup'), { tier: 'T0' });
    const count = await cards(pane).count();
    const before = await texts(pane);
    const at = before.findIndex((text) => text.includes('公开公开'));
    const from = before[at]!.indexOf('公开公开');
    await pane.word('type', at, from, from + 4, '公开');
    await button(pane, '重新检查').click();
    await soon(() => cards(pane).count()).toBe(count - 1);
    await pane.close();
  });

  it('and ignores last through edits elsewhere, and fall with the words', async () => {
    const pane = await panes.open(docxOf('words-and-markup'), { tier: 'T3' });
    await pane.page.locator('.gk-card-head').first().click();
    await button(pane, '忽略').first().click();
    await button(pane, '确定').click();
    await soon(() => pane.page.getByText('请写明理由').count()).toBe(1);
    await pane.page.getByLabel('理由').fill('引用原文');
    await pane.page.getByLabel('随文档（别人打开也看得到）').check();
    await button(pane, '确定').click();
    const ignored = pane.page.locator('.gk-tag', { hasText: '已忽略' });
    await soon(() => ignored.count()).toBe(1);
    const before = await texts(pane);
    const elsewhere = before.findIndex((text) => text.includes('&nbsp;'));
    await pane.word(
      'type',
      elsewhere,
      before[elsewhere]!.indexOf('&nbsp;'),
      before[elsewhere]!.indexOf('&nbsp;') + 6,
      '',
    );
    await soon(() => pane.page.locator('.gk-what', { hasText: 'nbsp' }).count()).toBe(0);
    expect(await ignored.count()).toBe(1);
    const now = await texts(pane);
    const at = now.findIndex((text) => text.includes('公开公开'));
    const from = now[at]!.indexOf('公开公开');
    await pane.word('type', at, from, from + 4, '推进推进');
    await soon(() => pane.page.locator('.gk-what', { hasText: '推进推进' }).count()).toBe(1);
    expect(await ignored.count()).toBe(0);
    await pane.close();
  });
});

describe('marks', () => {
  it.each([
    ['T0', '标黄'],
    ['T1', '标黄'],
    ['T2', '标黄'],
    ['T2', '写入批注'],
  ] as const)('on %s (%s) come and go without a trace, and change no finding', async (tier, kind) => {
    const docx = docxOf('words-and-markup');
    const pane = await panes.open(docx, { tier });
    const shown = await cards(pane).allTextContents();
    const before = await pane.saved();
    const plain = await texts(pane);
    await pane.page.getByText('更多').click();
    await button(pane, kind).click();
    await soon(() => message(pane).textContent()).toContain(`已标记 ${shown.length} 处`);
    const marked = await pane.saved();
    if (kind === '标黄')
      expect(documentXml(marked).match(/w:val="yellow"/g)?.length).toBeGreaterThanOrEqual(shown.length);
    else expect(commentTexts(marked)).toEqual(shown.map((what) => `【年报校核】${what}`));
    expect(await texts(pane)).toEqual(plain);
    expect(await cards(pane).allTextContents()).toEqual(shown);
    await button(pane, '清除全部标记').click();
    await soon(() => message(pane).textContent()).toContain(`已清除 ${shown.length} 处标记`);
    const cleared = await pane.saved();
    expect(commentTexts(cleared)).toEqual([]);
    expect(documentXml(cleared)).not.toMatch(/yellow|w:sdt|comment/);
    expect((await check(cleared, { source: 'a.docx' })).findings).toEqual(
      (await check(before, { source: 'a.docx' })).findings,
    );
    await pane.close();
  });

  it('on T3 underline the words, and leave the file alone', async () => {
    const docx = docxOf('words-and-markup');
    const { findings } = await check(docx, { source: 'a.docx' });
    const pane = await panes.open(docx, { tier: 'T3' });
    const before = documentXml(await pane.saved());
    await pane.page.getByText('更多').click();
    await button(pane, '加波浪线').click();
    await soon(() => message(pane).textContent()).toContain('已标记');
    const annotations = await pane.word<{ text: string }[]>('annotations');
    expect(annotations.map(({ text }) => text)).toEqual(findings.map(({ location }) => location.text));
    expect(documentXml(await pane.saved())).toBe(before);
    await button(pane, '清除全部标记').click();
    await soon(() => pane.word('annotations')).toEqual([]);
    await pane.close();
  });

  it('put back the colour that was there', async () => {
    const docx = highlightWords(docxOf('words-and-markup'), 'green');
    const pane = await panes.open(docx, { tier: 'T1' });
    const before = documentXml(await pane.saved()).match(/w:val="green"/g)?.length ?? 0;
    const length = (await texts(pane)).join('').length;
    await pane.page.getByText('更多').click();
    await button(pane, '标黄').click();
    await soon(() => message(pane).textContent()).toContain('已标记');
    expect(documentXml(await pane.saved())).toContain('yellow');
    await button(pane, '清除全部标记').click();
    await soon(() => message(pane).textContent()).toContain('已清除');
    const xml = documentXml(await pane.saved());
    expect(xml).not.toContain('yellow');
    // Runs were split; every run still has its colour.
    expect(xml.match(/w:val="green"/g)?.length).toBeGreaterThanOrEqual(before);
    expect((await texts(pane)).join('').length).toBe(length);
    await pane.close();
  });
});
