import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ToPage } from '../../../extension/messages.js';
import { launch } from '../support/launch.js';
import { reportWith, trs } from '../support/portals/index.js';
import { audit, expectMarksOnTheirWords, mark } from './support/audit.js';
import { openPage } from './support/livePage.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const payload = '<img src=x onerror="window.harmed=1"><script>window.harmed=2</script>\u202e]]>-->\u0007';

describe('a report whose words are code', () => {
  it('is read and marked as words', async () => {
    const live = await openPage(browser, trs.render(reportWith({ 公开公开的范围: `公开公开${payload}的范围` })));
    const all = await audit(live);
    const line = all.reading.document.blocks.find(
      (block) => block.kind === 'paragraph' && block.text.includes('onerror'),
    );
    expect(line).toMatchObject({ text: expect.stringContaining('<img src=x onerror="window.harmed=1"><script>') });
    const marks = all.marks.map((each) => ({ ...each, label: `${each.label}${payload}` }));
    await mark(live, { ...all, marks }, { problems: true, numbers: true });
    await expectMarksOnTheirWords(live, all);
    await live.send({ type: 'source' });
    const { html } = await live.next('source');
    expect(html).toContain('&lt;img src=x onerror');
    expect(html).not.toContain('gongkai-lint');
    expect(await live.page.evaluate(() => (window as { harmed?: number }).harmed)).toBeUndefined();
    await live.close();
  });

  it('with places that do not exist gets no mark and breaks nothing', async () => {
    const live = await openPage(browser, trs.render(reportWith({})));
    const all = await audit(live);
    const at = (block: string, start: number | null = null, end: number | null = null) => ({ block, start, end });
    const places = [
      at('p999'),
      at('__proto__'),
      at('#x, body'),
      at('p1', -5, 1e9),
      at('p1', 9, 3),
      at('', 0, 0),
      at('t1.r99c99'),
    ];
    const marks = places.map(
      (place, index) => ({ problem: index + 1, severity: 'error', label: '', places: [place] }) as const,
    );
    await live.send({ type: 'mark', marks, numbers: [], shown: { problems: true, numbers: true } });
    for (const place of places) {
      await live.send({ type: 'reveal', at: place });
      await live.next('revealed');
    }
    await live.send({ type: 'nonsense' } as unknown as ToPage);
    await mark(live, all);
    await expectMarksOnTheirWords(live, all);
    await live.close();
  });

  it('ends the port, and leaves nothing, when the panel sends what cannot be read', async () => {
    const live = await openPage(browser, trs.render(reportWith({})));
    await mark(live, await audit(live));
    await expect(live.send({ type: 'mark', marks: null } as unknown as ToPage)).rejects.toThrow();
    expect(await live.inWorld('isOpen()')).toBe(false);
    expect(await live.page.locator('gongkai-lint-marks').count()).toBe(0);
    expect(await live.page.evaluate(() => document.adoptedStyleSheets.length + CSS.highlights.size)).toBe(0);
    await live.close();
  });

  it('on a page that has broken the browser’s own objects is read all the same', async () => {
    const served = trs.render(reportWith({}));
    const breaking = `<script>Array.prototype.map=()=>{throw 1};Node.prototype.contains=()=>true;
      Object.defineProperty(Document.prototype,'title',{get(){throw 2}});window.Highlight=null;</script>`;
    const body = new TextDecoder().decode(served.body).replace('</body>', `${breaking}</body>`);
    const live = await openPage(browser, { ...served, body: new TextEncoder().encode(body) });
    const all = await audit(live);
    expect(all.marks.length).toBeGreaterThan(4);
    await mark(live, all);
    await live.close();
  });
});

describe('the page as it stands', () => {
  it('is its markup without the marks, with the frames that were read', async () => {
    const served = trs.render(reportWith({}));
    const body = '<!DOCTYPE html><html><head></head><body><p>外层</p><iframe src="/inner.html"></iframe></body></html>';
    const others = { 'https://www.yunxi.gov.cn/inner.html': { contentType: served.contentType, body: served.body } };
    const live = await openPage(browser, { ...served, body: new TextEncoder().encode(body) }, { others });
    const before = await live.page.evaluate(() => document.documentElement.outerHTML);
    await mark(live, await audit(live));
    await live.send({ type: 'source' });
    const { html } = await live.next('source');
    expect(html.startsWith(`<!DOCTYPE html>\n${before}\n<!-- frame /inner.html -->\n<html lang="zh-CN">`)).toBe(true);
    expect(html).toContain('云溪县农业农村局2025年');
    await live.close();
  });
});
