import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutNamed } from '../../render/index.js';
import { loadFixture } from '../../support/loadFixture.js';
import { type Opened, openExtension } from './support/openExtension.js';
import { changed, plainPage, reportPage } from './support/pages.js';
import { clickIcon, findSidePanel, type SidePanel } from './support/sidePanel.js';

/** The package as it is shipped: it may read a page only after a click on its icon. */
describe('the shipped package', () => {
  let opened: Opened;
  let url: string;
  let panel: SidePanel;
  beforeAll(async () => {
    opened = await openExtension({ mode: 'production' });
    opened.site.put('/r.html', reportPage);
    opened.site.put('/next.html', plainPage('首页', '<h1>首页</h1>'));
  });
  afterAll(() => opened?.close());

  it('may not read a page that nobody clicked for, and says what to do', async () => {
    const { page, tabId } = await opened.visit('/r.html');
    url = page.url();
    const tab = await opened.panel(tabId);
    await tab.getByText('还没有获得读取此页的许可').waitFor();
    expect(await tab.locator('main').textContent()).toContain('请点一下工具栏上的');
    await tab.close();
    await page.bringToFront();
  });

  it('opens the side panel of the tab on a click on the icon, and checks the page', async () => {
    await clickIcon(opened.context, opened.id, url);
    panel = await findSidePanel(opened.context);
    await panel.waitFor(`document.querySelectorAll('.gk-card').length === 2`);
    const [page] = opened.context.pages().filter((each) => each.url() === url);
    await page!.waitForFunction(() => CSS.highlights.has('gongkai-lint-error'));
  });

  it('puts pictures of the places into the HTML export', async () => {
    await panel.evaluate(`{
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => { window.saved = blob.text(); return make.call(URL, blob); };
      document.querySelector('.panel-export').open = true;
      [...document.querySelectorAll('label')].find((label) => label.textContent === '附页面截图').click();
    }`);
    await panel.waitFor(`document.querySelector('.panel-export input').checked`);
    await panel.evaluate(`document.querySelector('[aria-label="导出 HTML"]').click()`);
    await panel.waitFor(`window.saved`);
    const html = await panel.evaluate<string>('window.saved');
    const pictures = [
      ...html.matchAll(/<img style="[^"]*" src="data:image\/png;base64,([A-Za-z0-9+/=]+)" alt="([^"]+)">/g),
    ];
    expect(pictures.map(([, , alt]) => alt)).toEqual(['问题 1 在页面上的位置', '问题 2 在页面上的位置']);
    const png = Buffer.from(pictures[0]![1]!, 'base64');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    // Width of the picture: a part of the page, not all of it.
    expect(png.readUInt32BE(16)).toBeGreaterThan(50);
    expect(png.readUInt32BE(16)).toBeLessThan(1000);
  });

  it('follows the tab within the site, and asks for a click beyond it', async () => {
    const [page] = opened.context.pages().filter((each) => each.url() === url);
    await page!.goto(url.replace('r.html', 'next.html'));
    await panel.waitFor(`document.body.innerText.includes('此页不是政府信息公开工作年度报告')`);
    opened.site.put('/other.html', reportPage);
    await page!.goto('http://www.qingshui-test.gov.cn/other.html');
    await panel.waitFor(`document.body.innerText.includes('还没有获得读取此页的许可')`);
    await clickIcon(opened.context, opened.id, page!.url());
    await panel.waitFor(`document.querySelectorAll('.gk-card').length === 2`);
  });

  it('fetches a file of the page’s own site without any further permission, and none of another site', async () => {
    const end = '</div></div>\n<div class="related">';
    const links = `<p>附件：<a href="/f.docx">年度报告.docx</a></p><p>附件：<a href="http://files.qingshui-test.gov.cn/g.docx">说明.docx</a></p>`;
    opened.site.put('/files.html', changed(reportPage, end, links + end));
    opened.site.put('/f.docx', layoutNamed('docx').render(loadFixture('sum-two-cells').source));
    opened.site.put('/g.docx', 'never to be asked for');
    const [page] = opened.context.pages().filter((each) => each.url().endsWith('/other.html'));
    await page!.goto('http://www.qingshui-test.gov.cn/files.html');
    await panel.waitFor(`document.querySelector('[aria-label="检查附件 年度报告.docx"]')`);
    expect(opened.site.asked.filter((each) => each.path.endsWith('.docx'))).toEqual([]);
    await panel.evaluate(`document.querySelector('[aria-label="检查附件 年度报告.docx"]').click()`);
    await panel.waitFor(`document.querySelector('.panel-front')`);
    await panel.evaluate(`document.querySelector('[aria-label="检查附件 说明.docx"]').click()`);
    await panel.waitFor(`/允许读取这个网站|没有得到读取附件所在网站的许可/.test(document.body.innerText)`);
    expect(opened.site.asked.filter((each) => each.path.endsWith('.docx')).map((each) => each.path)).toEqual([
      '/f.docx',
    ]);
  });

  it('has its entries in the menus of a page and of the icon', async () => {
    const entries = await opened.worker.evaluate(() =>
      Promise.all(
        ['check-page', 'workbench'].map((id) =>
          (globalThis as unknown as Chrome).chrome.contextMenus.update(id, {}).then(
            () => 'there',
            (error: Error) => error.message,
          ),
        ),
      ),
    );
    expect(entries).toEqual(['there', 'there']);
  });

  it('opens a tab of its own where the browser has no side panel', async () => {
    await opened.worker.evaluate(() => {
      Object.defineProperty((globalThis as unknown as Chrome).chrome, 'sidePanel', { value: undefined });
    });
    const { page } = await opened.visit('/r.html');
    const [tab] = await Promise.all([
      opened.context.waitForEvent('page'),
      clickIcon(opened.context, opened.id, page.url()),
    ]);
    await tab.waitForURL(/\/audit\.html\?tab=\d+$/);
    await tab.locator('.gk-card').first().waitFor();
  });

  it('has sent no request of its own', async () => {
    expect(opened.site.strays).toEqual([]);
    const refusal = await panel.evaluate<string>(`new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
      fetch('${url}').then(() => resolve('sent'), () => {});
    })`);
    expect(refusal).toBe('connect-src');
  });
});

interface Chrome {
  readonly chrome: {
    readonly contextMenus: { update(id: string, changes: object): Promise<void> };
    readonly sidePanel: unknown;
  };
}
