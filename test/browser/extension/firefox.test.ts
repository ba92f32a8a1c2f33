import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../../../scripts/build-extension.js';
import { layoutNamed } from '../../render/index.js';
import { loadFixture } from '../../support/loadFixture.js';
import { type Firefox, firefoxUuid, startFirefox } from './support/marionette.js';
import { changed, reportPage } from './support/pages.js';

const id = 'gongkai-lint@gongkai-lint.example';
const host = 'www.yunxi-test.gov.cn';

const firefox = ['firefox-esr', 'firefox']
  .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
  .find((path) => existsSync(path));

/** Left out where there is no Firefox: the machine of a contributor need not have one. */
describe.skipIf(!firefox)('the Firefox package (needs firefox or firefox-esr)', () => {
  let driver: Firefox;
  let server: Server;
  let address: string;

  const run = <Value>(script: string): Promise<Value> =>
    driver.send<Value>('WebDriver:ExecuteAsyncScript', {
      script: `const done = arguments[arguments.length - 1]; (async () => { ${script} })().then(done, (error) => done('threw ' + error));`,
      args: [],
    });
  const inBrowser = async <Value>(script: string): Promise<Value> => {
    await driver.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await run<Value>(script);
    } finally {
      await driver.send('Marionette:SetContext', { value: 'content' });
    }
  };

  beforeAll(async () => {
    const folder = await buildExtension('firefox');
    const end = '</div></div>\n<div class="related">';
    const withFiles = changed(
      reportPage,
      end,
      `<p>附件：<a href="/f.docx">年报.docx</a></p><p>附件：<a href="/f.pdf">年报.pdf</a></p>${end}`,
    );
    const pdf = fileURLToPath(new URL('../../fixtures-binary/pdf/sum-two-cells.word.pdf', import.meta.url));
    const docx = layoutNamed('docx').render(loadFixture('sum-two-cells').source);
    server = createServer(({ url }, response) => {
      if (url === '/f.docx') response.end(docx);
      else if (url === '/f.pdf') response.end(readFileSync(pdf));
      else
        response.setHeader('content-type', 'text/html; charset=utf-8').end(url === '/files' ? withFiles : reportPage);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://${host}:${(server.address() as AddressInfo).port}/r.html`;
    driver = await startFirefox(firefox!, id, [host]);
    await driver.send('Addon:Install', { path: folder, temporary: true });
  });
  afterAll(async () => {
    await driver?.close();
    server?.close();
  });

  it('opens the sidebar on a click on the icon and checks a page that is served over http', async () => {
    await driver.send('WebDriver:Navigate', { url: address });
    const clicked = await inBrowser<string>(`
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const extension = ExtensionParent.GlobalManager.getExtension('${id}');
      const { browserActionFor } = ExtensionParent.apiManager.global;
      const window = Services.wm.getMostRecentWindow('navigator:browser');
      // A click of the hand grants this; one of the program does not.
      extension.tabManager.addActiveTabPermission(window.gBrowser.selectedTab);
      browserActionFor(extension).triggerAction(window);
      return 'clicked';
    `);
    expect(clicked).toBe('clicked');
    const shown = await inBrowser<string>(`
      const window = Services.wm.getMostRecentWindow('navigator:browser');
      const browser = () => window.SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser');
      for (let attempt = 0; attempt < 60; attempt++) {
        await new Promise((resolve) => window.setTimeout(resolve, 250));
        const actor = browser()?.browsingContext?.currentWindowGlobal?.documentURI?.spec ?? '';
        if (actor.includes('sidepanel.html?tab=')) return actor;
      }
      return 'the sidebar shows ' + (browser()?.currentURI?.spec ?? 'nothing');
    `);
    expect(shown).toMatch(new RegExp(`^moz-extension://${firefoxUuid}/sidepanel\\.html\\?tab=\\d+$`));
    const tabs = await inBrowser<number>(
      `return Services.wm.getMostRecentWindow('navigator:browser').gBrowser.tabs.length;`,
    );
    expect(tabs).toBe(1);
    const marks = await run<string>(`
      for (let attempt = 0; attempt < 60; attempt++) {
        if (CSS.highlights.has('gongkai-lint-error')) return 'marked';
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
      return 'not marked';
    `);
    expect(marks).toBe('marked');
  });

  it('shows what cannot be read in a tab of its own, in Chinese', async () => {
    await driver.send('WebDriver:Navigate', { url: `moz-extension://${firefoxUuid}/audit.html?tab=99999` });
    const text = await run<string>(`
      for (let attempt = 0; attempt < 40; attempt++) {
        if (document.querySelector('.gk-notice')) return document.body.textContent;
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
      return document.body.textContent;
    `);
    expect(text).toContain('所检查的标签页已经关闭');
  });

  it('fetches and reads the files of the page’s own site, a .docx and a PDF, in a tab of its own', async () => {
    await driver.send('WebDriver:Navigate', { url: address.replace('/r.html', '/files') });
    const tabId = await inBrowser<number>(`
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { tabManager } = ExtensionParent.GlobalManager.getExtension('${id}');
      const tab = Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedTab;
      tabManager.addActiveTabPermission(tab);
      return tabManager.getWrapper(tab).id;
    `);
    const { handle } = await driver.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus: true });
    await driver.send('WebDriver:SwitchToWindow', { handle });
    await driver.send('WebDriver:Navigate', { url: `moz-extension://${firefoxUuid}/audit.html?tab=${tabId}` });
    const said = await run<string>(`
      const wait = async (find) => {
        for (let attempt = 0; attempt < 80; attempt++) {
          if (find()) return true;
          await new Promise((resolve) => setTimeout(resolve, 250));
        }
        return false;
      };
      const button = () => [...document.querySelectorAll('button')].find((each) => each.textContent === '检查全部附件');
      if (await wait(button)) button().click();
      await wait(() => document.querySelectorAll('.panel-front button').length === 3);
      return document.querySelector('.panel-front')?.innerText ?? document.body.innerText;
    `);
    expect(said).toMatch(/^页面\s*年报\.docx\s*年报\.pdf$/);
  });

  it('has settings that list the rules and may not fetch anything', async () => {
    await driver.send('WebDriver:Navigate', { url: `moz-extension://${firefoxUuid}/options.html` });
    const found = await run<string>(`
      for (let attempt = 0; attempt < 40; attempt++) {
        const rules = document.querySelectorAll('.options-rule').length;
        if (rules > 0) {
          return new Promise((resolve) => {
            document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
              resolve(rules + ' rules, ' + effectiveDirective);
            });
            fetch('${address}').then(() => resolve('sent'), () => {});
          });
        }
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
      return document.body.textContent;
    `);
    expect(found).toMatch(/^\d+ rules, connect-src$/);
  });
});
