import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './support/axe.js';
import { type Opened, openExtension } from './support/openExtension.js';
import { changed, plainPage, reportPage } from './support/pages.js';

let opened: Opened;
beforeAll(async () => {
  opened = await openExtension();
});
afterAll(() => opened?.close());
afterEach(async () => {
  for (const page of opened.context.pages().slice(1)) await page.close();
});

const title = '云溪县司法局2025年政府信息公开工作年度报告';
/** Tables of the report page, which stand between these two headings and behind. */
const withoutTables = reportPage.replace(
  /<table class="MsoNormalTable"[\s\S]*?<\/table>/g,
  '<p><img src="/t.png" width="700" height="500" alt=""></p>',
);
const long = `<p>${'全县各级行政机关认真落实公开要求，持续提升公开质量。'.repeat(400)}</p>`;

/** What a person meets, the page for it, and what the panel says: what is wrong and what to do. */
const pages: readonly {
  name: string;
  body: string;
  status?: number;
  contentType?: string;
  says: string;
  next: string;
}[] = [
  {
    name: 'a page without tables that is no report',
    body: plainPage('工作动态', '<h1>我县召开政务公开工作会议</h1><p>会议要求做好公开工作。</p>'),
    says: '此页不是政府信息公开工作年度报告',
    next: '请打开报告的正文页',
  },
  { name: 'tables as images', body: withoutTables, says: '报告的表格是图片', next: '请打开此页的附件' },
  {
    name: 'a login wall',
    body: plainPage(
      title,
      `<h1>${title}</h1><form action="/login"><p>请先登录后查看</p><input name="u" placeholder="用户名"><input type="password" name="p"><button>登录</button></form>`,
    ),
    says: '此页要求先登录',
    next: '请在页面上登录',
  },
  {
    name: 'an error page with the title of a report',
    body: plainPage(title, '<h1>404</h1><p>抱歉，您访问的页面不存在或已删除！</p><a href="/">返回首页</a>'),
    status: 404,
    says: '网站返回的是出错页面',
    next: '请刷新页面',
  },
  {
    name: 'a page without end',
    body: plainPage(title, `<h1>${title}</h1>${long.repeat(260)}`),
    says: '此页太长，没有读完',
    next: '请打开单份报告的页面',
  },
  {
    name: 'two reports on one page',
    body: twoReports(),
    says: '此页上不止一份年度报告',
    next: '请打开单份报告的页面或附件',
  },
  {
    name: 'a frame of another origin',
    body: plainPage(
      title,
      `<h1>${title}</h1><iframe src="http://doc.other-test.gov.cn/report.html" width="900" height="1200"></iframe>`,
    ),
    says: '报告正文嵌在另一个网站的框架里',
    next: '在新标签页中打开框架',
  },
];

/** Two years of one bureau in one article. */
function twoReports(): string {
  const end = '</div></div>\n<div class="related">';
  const start = reportPage.indexOf('<div class="view">') + '<div class="view">'.length;
  const article = reportPage.slice(start, reportPage.indexOf(end));
  const other = article.replaceAll('2025', '2024').replaceAll('2026', '2025').replaceAll('31', '35');
  return changed(reportPage, end, other + end);
}

describe('a page that cannot be checked', () => {
  it.each(pages)('$name has its own sentence and next step', async ({ body, status, says, next }) => {
    opened.site.put('/bad.html', body, { ...(status && { status }) });
    const panel = await opened.panel((await opened.visit('/bad.html')).tabId);
    await panel.locator('.gk-notice').first().waitFor({ timeout: 30_000 });
    const text = await panel.locator('main').textContent();
    expect(text).toContain(says);
    expect(text).toContain(next);
    expect(await panel.locator('.gk-card').count()).toBe(0);
  });

  it('has a sentence each, and no two alike', () => {
    expect(new Set(pages.map(({ says }) => says)).size).toBe(pages.length);
  });

  it('is checked all the same where the person wants it, with a warning that stays', async () => {
    opened.site.put('/bad.html', twoReports());
    const panel = await opened.panel((await opened.visit('/bad.html')).tabId);
    await panel.getByRole('button', { name: '仍然检查' }).click();
    await panel.locator('.gk-card').first().waitFor();
    expect(await panel.locator('main').textContent()).toContain('此页可能不止一份报告，请逐条核实。');
  });

  it('offers the links that look like reports, each in a tab of its own', async () => {
    const links = `<ul><li><a href="/a.html">${title}</a></li><li><a href="/P020260101.docx">2024年政府信息公开工作年度报告.docx</a></li><li><a href="/b.html">办事指南</a></li></ul>`;
    opened.site.put('/column.html', plainPage('政府信息公开年报', links));
    opened.site.put('/a.html', reportPage);
    const panel = await opened.panel((await opened.visit('/column.html')).tabId);
    await panel.locator('.panel-links li').first().waitFor();
    expect(await panel.locator('.panel-links a').allInnerTexts()).toEqual(
      expect.arrayContaining([title, '2024年政府信息公开工作年度报告.docx']),
    );
    expect(await panel.locator('.panel-links a', { hasText: '办事指南' }).count()).toBe(0);
    expect(await axe(panel)).toEqual([]);
    const [tab] = await Promise.all([
      opened.context.waitForEvent('page'),
      panel.locator('.panel-links a', { hasText: title }).click(),
    ]);
    await tab.waitForURL('**/a.html');
  });

  it('may be one of the browser itself', async () => {
    opened.site.put('/any.html', plainPage('首页', '<h1>首页</h1>'));
    const { tabId, page } = await opened.visit('/any.html');
    await page.goto('chrome://version');
    const panel = await opened.panel(tabId);
    await panel.getByText('这是浏览器自己的页面，扩展不能读取').waitFor();
  });

  it('may be a PDF', async () => {
    opened.site.put('/a.pdf', smallPdf, { contentType: 'application/pdf' });
    const { tabId } = await opened.visit('/a.pdf');
    const panel = await opened.panel(tabId);
    await panel.getByText('此标签页显示的是 PDF 文件').waitFor();
    expect(await panel.locator('main').textContent()).toContain('请把文件下载后用命令行检查');
  });
});

/** An empty sheet of paper. */
const smallPdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;
