import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Column } from '../../../workbench/collecting/readColumn.js';
import { bundle } from '../support/demo.js';
import { launch } from '../support/launch.js';

let browser: Browser;
let page: Page;
const url = 'https://www.yunxi.gov.cn/zfxxgk/nb/index.html';

beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
  await page.addScriptTag({ content: await bundle('test/browser/workbench/support/columnHost.ts') });
});
afterAll(() => browser?.close());

function columnOf(html: string): Promise<Column> {
  return page.evaluate(
    ([text, address]) =>
      (window as unknown as { columnOf(text: string, url: string): Column }).columnOf(text!, address!),
    [html, url],
  );
}
const titles = (links: Column['taken']): string[] => links.map(({ title }) => title);

describe('readColumn', () => {
  it('takes reports with their whole titles, years and dates', async () => {
    const { taken } = await columnOf(
      '<ul><li><a href="1.html" title="云溪县民政局2025年政府信息公开工作年度报告">云溪县民政局2025年政…</a><span>2026-01-20</span></li>' +
        '<li><span>2025年2月3日</span><a href="/nb/2.html">石门镇2024年度政府信息公开年报</a></li></ul>',
    );
    expect(taken).toEqual([
      {
        url: 'https://www.yunxi.gov.cn/zfxxgk/nb/1.html',
        title: '云溪县民政局2025年政府信息公开工作年度报告',
        year: 2025,
        date: '2026-01-20',
      },
      {
        url: 'https://www.yunxi.gov.cn/nb/2.html',
        title: '石门镇2024年度政府信息公开年报',
        year: 2024,
        date: '2025-02-03',
      },
    ]);
  });

  it('leaves the notice on the form and other papers, for a person to choose', async () => {
    const { taken, left } = await columnOf(
      '<a href="1.html">关于印发政府信息公开工作年度报告格式的通知</a><a href="2.html">云溪县2025年法治政府建设情况报告</a>',
    );
    expect(taken).toEqual([]);
    expect(left).toHaveLength(2);
  });

  it('gives no date of another entry', async () => {
    const { taken } = await columnOf(
      '<div><a href="1.html">民政局2025年政府信息公开年报</a><a href="2.html">财政局2025年政府信息公开年报</a>2026-01-20</div>',
    );
    expect(taken.map(({ date }) => date)).toEqual([null, null]);
  });

  it('finds further pages by their links and by the script that writes them', async () => {
    const linked = await columnOf(
      '<a href="index_2.html">下一页</a><a href="?page=3">3</a><a href="/other/1.html">2</a>',
    );
    expect(linked.pages).toEqual([
      'https://www.yunxi.gov.cn/zfxxgk/nb/index_2.html',
      'https://www.yunxi.gov.cn/zfxxgk/nb/index.html?page=3',
    ]);
    const scripted = await columnOf('<script>createPageHTML(3, 0, "index", "html");</script>');
    expect(scripted.pages.map((each) => each.split('/').at(-1))).toEqual(['index_1.html', 'index_2.html']);
  });

  it('finds the folders of years and bodies, on the same site only', async () => {
    const { folders } = await columnOf(
      '<a href="2024/">2024年</a><a href="xz/">乡镇街道</a><a href="https://www.other.gov.cn/">2023年</a>',
    );
    expect(titles(folders)).toEqual(['2024年', '乡镇街道']);
  });

  it('takes no address that is not of the web, and runs nothing', async () => {
    const { taken, left } = await columnOf(
      '<a href="javascript:alert(1)">民政局2025年政府信息公开年报</a><script>window.ran = true</script>' +
        '<img src="x" onerror="window.ran = true"><a href="data:text/html,x">财政局2025年政府信息公开年报</a>',
    );
    expect([...taken, ...left]).toEqual([]);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  });

  it('finds the files that hang on a page', async () => {
    const found = await page.evaluate(() =>
      (window as unknown as { attachmentsOf(text: string, url: string): unknown }).attachmentsOf(
        '<a href="./P0202602.docx">年度报告.docx</a><a href="/a.html">首页</a>' +
          "<a target=_blank href='/module/download/downfile.jsp?classid=0&amp;filename=ab.pdf'>附件</a>",
        'https://www.yunxi.gov.cn/nb/1.html',
      ),
    );
    expect(found).toEqual([
      { url: 'https://www.yunxi.gov.cn/nb/P0202602.docx', title: '年度报告.docx' },
      { url: 'https://www.yunxi.gov.cn/module/download/downfile.jsp?classid=0&filename=ab.pdf', title: '附件' },
    ]);
  });
});
