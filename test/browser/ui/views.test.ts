import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Panel } from '../../../core/index.js';
import { callsOf, mount, openDemo, panelOfReport } from '../support/demo.js';
import { faultyReport, payloads } from '../support/demoReports.js';
import { launch } from '../support/launch.js';

let browser: Browser;
let panel: Panel;
let page: Page;
let troubles: string[];
beforeAll(async () => {
  browser = await launch();
  panel = await panelOfReport(faultyReport());
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ page, troubles } = await openDemo(browser, { viewport: { width: 400, height: 700 } }));
  await mount(page, { panel, canReview: true, canShow: true, copying: 'works' });
});

/** Numbers of the cards from top to bottom. */
function cards(): Promise<string[]> {
  return page.locator('.gk-card .gk-no').allTextContents();
}

const problems = (): Panel['sections'][number]['problems'] => panel.sections.flatMap((section) => section.problems);
const idsOf = (severity: string): string[] =>
  problems()
    .filter((problem) => problem.severity === severity)
    .map(({ id }) => `${id}`);

describe('filter and search', () => {
  it('narrows by severity, and takes it back', async () => {
    const all = await cards();
    expect(all).toEqual(problems().map(({ id }) => `${id}`));
    await page.click('.gk-chip.gk-tone-error');
    expect(await cards()).toEqual(idsOf('error'));
    await page.click('.gk-chip.gk-tone-warning');
    expect(await cards()).toHaveLength(8);
    await page.click('.gk-chip.gk-tone-error');
    expect(await cards()).toEqual(idsOf('warning'));
    await page.click('text=清除筛选');
    expect(await cards()).toEqual(all);
  });

  it('narrows by section', async () => {
    await page.selectOption('select >> nth=0', { label: '落款' });
    const own = panel.sections.find(({ heading }) => heading === '落款')!.problems;
    expect(await cards()).toEqual(own.map(({ id }) => `${id}`));
  });

  it('groups by severity, the gravest first', async () => {
    await page.selectOption('select >> nth=2', { label: '按严重程度' });
    expect(await page.locator('.gk-group h3').allTextContents()).toEqual(['错误 3', '警告 5']);
    expect(await cards()).toEqual([...idsOf('error'), ...idsOf('warning')]);
  });

  it.each([
    ['a word of the message', '28天'],
    ['a rule’s id in capitals and full width', 'ＤＡＴＥ/IMPOSSIBLE'],
    ['two words in any order', '28天 2023年'],
  ])('finds %s', async (_, words) => {
    await page.fill('input[type=search]', words);
    const expected = problems().filter(({ quote }) => quote === '2023年2月30日');
    expect(expected).toHaveLength(1);
    await expect.poll(cards).toEqual([`${expected[0]!.id}`]);
  });

  it('finds a place, and a problem by its number', async () => {
    await page.fill('input[type=search]', '落款');
    await expect.poll(cards).toHaveLength(problems().filter(({ place }) => place === '落款').length);
    await page.fill('input[type=search]', '#3');
    await expect.poll(cards).toEqual(['3']);
  });

  it('says that nothing matches, and offers the way back', async () => {
    await page.fill('input[type=search]', '不会出现的词');
    await expect.poll(() => page.textContent('.gk-hint')).toContain('没有符合筛选条件的问题');
    await page.click('.gk-hint button');
    expect(await cards()).toHaveLength(8);
  });

  it('narrows by verdict', async () => {
    await page.click('[data-problem="2"]');
    await page.click('.gk-review >> text=误报');
    await page.selectOption('select >> nth=1', { label: '误报' });
    expect(await cards()).toEqual(['2']);
    await page.selectOption('select >> nth=1', { label: '尚未核实' });
    expect(await cards()).toEqual(['1', '3', '4', '5', '6', '7', '8']);
  });

  it('forgets a section that a new check leaves without problems', async () => {
    await page.selectOption('select >> nth=0', { label: '落款' });
    const sections = panel.sections.filter(({ heading }) => heading !== '落款');
    await mount(page, { panel: { ...panel, sections }, canReview: true });
    await expect.poll(cards).toHaveLength(sections.flatMap((section) => section.problems).length);
  });
});

describe('verdict and note', () => {
  it('are handed to the host at once, shown on the head, and taken back by a second click', async () => {
    await page.click('[data-problem="2"]');
    await page.click('.gk-review >> text=确认');
    expect(await page.textContent('[data-problem="2"]')).toContain('确认');
    await page.fill('.gk-review textarea', '已查台账');
    await page.click('.gk-review >> text=确认');
    expect((await callsOf(page)).slice(1)).toEqual([
      'review 2 {"verdict":"confirmed","note":""}',
      'review 2 {"verdict":"confirmed","note":"已查台账"}',
      'review 2 {"verdict":null,"note":"已查台账"}',
    ]);
    await page.click('[data-problem="1"]');
    expect(await page.inputValue('.gk-review textarea')).toBe('');
    await page.click('[data-problem="2"]');
    expect(await page.inputValue('.gk-review textarea')).toBe('已查台账');
  });
});

describe('copying', () => {
  it('puts the citation and the item into the clipboard, and says so', async () => {
    await page.click('[data-problem="2"]');
    await page.click('text=复制引用');
    await page.waitForSelector('text=✓ 已复制');
    await page.click('text=复制为整改项');
    await expect.poll(() => callsOf(page)).toHaveLength(3);
    const [, citation, item] = await callsOf(page);
    const problem = problems()[1]!;
    expect(citation).toContain(`copy 《${panel.title}》`);
    expect(citation).toContain(problem.what);
    expect(item).toMatch(/^copy 被检查单位：芦汀镇人民政府（乡镇）\n报告年度：2023\n位置：/);
    expect(item).toMatch(/\n整改情况：$/);
  });

  it('says so where the clipboard is closed', async () => {
    await mount(page, { panel, copying: 'fails' });
    await page.click('[data-problem="2"]');
    await page.click('text=复制引用');
    await page.waitForSelector('text=没有复制成功');
    expect(troubles).toEqual([]);
  });
});

describe('requirements', () => {
  beforeEach(() => page.click('[role=tab]:nth-child(2)'));

  it('are all there by outcome, open ones with their reasons', async () => {
    const { requirements } = panel.counts;
    expect(await page.locator('.gk-group h3').allTextContents()).toEqual([
      `问题 ${requirements.fail}`,
      `需人工核实 ${requirements['needs-review']}`,
      `未检查 ${requirements['not-checked']}`,
      `通过 ${requirements.pass}`,
      `不适用 ${requirements['not-applicable']}`,
    ]);
    expect(await page.locator('.gk-requirement').count()).toBe(panel.requirements.length);
    const [open] = panel.requirements.filter(({ outcome }) => outcome === 'needs-review');
    expect(open!.notes.length).toBeGreaterThan(0);
    expect(await page.textContent('.gk-requirement.gk-tone-needs-review')).toContain(open!.notes[0]);
  });

  it('narrow to chosen outcomes', async () => {
    await page.click('.gk-chip.gk-tone-not-checked');
    expect(await page.locator('.gk-requirement').count()).toBe(panel.counts.requirements['not-checked']);
  });

  it('show their sources when asked, and lead to their problems', async () => {
    const failed = panel.requirements.find(({ outcome }) => outcome === 'fail')!;
    const own = page.locator('.gk-requirement', { hasText: failed.title }).first();
    await own.locator('[aria-expanded]').click();
    expect(await own.textContent()).toContain(failed.basis[0]);
    await own.locator('text=问题').last().click();
    expect(await page.getAttribute('[role=tab]:nth-child(1)', 'aria-selected')).toBe('true');
    expect(await page.getAttribute('.gk-selected .gk-card-head', 'data-problem')).toBe(`${failed.problems[0]}`);
  });
});

describe('tables', () => {
  beforeEach(() => page.click('[role=tab]:nth-child(3)'));

  it('have as many cells of each state as the panel counts', async () => {
    for (const state of ['ok', 'suspect', 'broken', 'blank', 'unread', 'missing'] as const) {
      const count = panel.tables.reduce((sum, table) => sum + table.counts[state], 0);
      expect(await page.locator(`td.gk-cell-${state}`).count(), state).toBe(count);
    }
    expect(await page.textContent('td.gk-cell-suspect')).toMatch(/^4 → 2▲疑似填错\[\d\]$/);
    expect(await page.textContent('td.gk-cell-missing')).toBe('✕缺失');
  });

  it('explain the cell that is picked, show it, and lead to its problem', async () => {
    await page.click('td.gk-cell-suspect');
    expect(await page.textContent('.gk-cell-note p')).toBe(
      '“（七）总计”行，“自然人”列：“4”，疑似填错；可能应为 2，请以原始登记为准。',
    );
    expect(await page.getAttribute('td.gk-cell-suspect', 'aria-selected')).toBe('true');
    expect((await callsOf(page))[0]).toMatch(/^show \{"kind":"cell","block":"/);
    await page.click('.gk-cell-note .gk-link');
    await page.waitForSelector('.gk-selected');
    expect(await page.textContent('.gk-selected')).toContain('（七）总计');
  });

  it('say that a cell is missing, and do not offer to show it', async () => {
    await page.click('td.gk-cell-missing >> nth=0');
    expect(await page.textContent('.gk-cell-note p')).toContain('没有内容，缺失');
    expect(await page.locator('.gk-cell-note .gk-button').count()).toBe(0);
    expect(await callsOf(page)).toEqual([]);
  });
});

describe('figures', () => {
  beforeEach(() => page.click('[role=tab]:nth-child(4)'));

  it('are all marked by what came of them; a wrong one says why without a click', async () => {
    for (const outcome of ['verified', 'contradicted', 'unverifiable'] as const) {
      expect(await page.locator(`.gk-number-${outcome}`).count(), outcome).toBe(panel.counts.numbers![outcome]);
    }
    const wrong = panel.numbers.find(({ outcome }) => outcome === 'contradicted')!;
    expect(await page.textContent('.gk-reason')).toContain(wrong.explanation);
    await page.click('.gk-reason .gk-link');
    await page.waitForSelector(`.gk-selected [data-problem="${wrong.problems[0]}"]`);
  });

  it('explain themselves and are shown when picked', async () => {
    await page.click('.gk-number-unverifiable >> nth=0');
    await page.waitForSelector('text=报告中没有可以核对的数字');
    const index = panel.numbers.findIndex(({ outcome }) => outcome === 'unverifiable');
    expect(await callsOf(page)).toEqual([`show {"kind":"number","index":${index}}`]);
  });

  it('narrow to sentences with chosen outcomes', async () => {
    await page.click('.gk-chip.gk-tone-contradicted');
    expect(await page.locator('.gk-sentences li').count()).toBe(1);
  });

  it('are not said to be none where nobody looked', async () => {
    const counts = { ...panel.counts, numbers: null };
    await mount(page, { panel: { ...panel, counts, numbers: [], sentences: [] } });
    await expect.poll(() => page.textContent('.gk-panel')).toContain('没有核对正文中的数字');
  });
});

describe('text of the report', () => {
  it('stays text in every view, and runs nothing', async () => {
    const hostile = JSON.parse(
      JSON.stringify(panel, (key, value: unknown) =>
        typeof value === 'string' && /^(?:what|place|quote|title|text|label|reason|explanation|heading)$/.test(key)
          ? value + payloads.join('')
          : value,
      ),
    ) as Panel;
    await mount(page, { panel: hostile, canReview: true, canShow: true, copying: 'works' });
    await page.click('text=全部展开');
    for (const tab of [1, 2, 3, 4]) {
      await page.click(`[role=tab]:nth-child(${tab})`);
      if (tab === 3) await page.click('td.gk-cell-suspect');
      expect(await page.locator('.gk-audit :is(img, script, svg, a, iframe)').count()).toBe(0);
      const text = (await page.textContent('.gk-audit')) ?? '';
      for (const payload of payloads) expect(text).toContain(payload);
    }
    expect(troubles).toEqual([]);
  });
});
