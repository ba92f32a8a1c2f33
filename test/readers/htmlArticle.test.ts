import { describe, expect, it } from 'vitest';
import type { HtmlTree } from '../../core/readers/html/node.js';
import { pageTree, parsePage } from '../../core/readers/html/parsePage.js';
import { readTree } from '../../core/readers/html/readTree.js';
import { readHtml } from '../../core/readers/html.js';
import { outline } from './outline.js';

const read = (html: string): string[] => outline(readHtml(html));

const title = '青石镇人民政府2021年政府信息公开工作年度报告';
const preamble = '<p>根据《中华人民共和国政府信息公开条例》，现公布青石镇人民政府2021年政府信息公开工作年度报告。</p>';
const table = '<table><tr><td colspan=2>第二十条第（一）项<tr><td>规章<td>0</table>';
const first = '<p>一、总体情况</p><p>全年主动公开信息12条，未收到申请。</p><p>二、主动公开政府信息情况</p>';
const second =
  '<p>三、收到和处理政府信息公开申请情况</p><p>四、政府信息公开行政复议、行政诉讼情况</p>' +
  '<p>五、存在的主要问题及改进情况</p><p>信息更新不够及时，下一步将加强培训。</p><p>六、其他需要报告的事项</p><p>无。</p>';
const sign = '<p>青石镇人民政府</p><p>2022年1月20日</p>';
const article = preamble + first + table + second + sign;
const expected = outline(readHtml(article));

const top =
  '<div class="top"><a href="/"><img src="logo.png"></a><ul><li><a href="/a">首页</a><li><a href="/b">政务公开</a></ul></div>' +
  '<div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/nb">年报</a></div>';
const foot =
  '<div class="related"><h3>相关链接</h3><ul><li><a href="/c">青石镇2020年政府信息公开工作年度报告</a></ul></div>' +
  '<div class="foot"><p>主办：青石镇人民政府</p><p>备案号：X备00000001号</p></div>';

describe('the article', () => {
  it('is whole in the control', () => {
    expect(expected).toHaveLength(14);
    expect(expected.at(-1)).toBe('2022年1月20日');
  });

  it.each([
    ['<div class="TRS_Editor">', '</div>'],
    ['<div class="view TRS_UEDITOR trs_paper_default"><div class="x">', '</div></div>'],
    ['<div id="vsb_content"><div class="v_news_content">', '</div></div>'],
    ['<div id="Zoom">', '</div>'],
    ['<div id="UCAP-CONTENT">', '</div>'],
    ['<table><tr><td class="article-content">', '</td></tr></table>'],
    ['<article>', '</article>'],
    ['<main>', '</main>'],
    ['<!--正文开始-->', '<!--正文结束-->'],
    ['<div><!--ZJEG_RSS.content.begin-->', '<!--ZJEG_RSS.content.end--></div>'],
    ['<div class="unknown">', '</div>'],
    ['<div><div><div>', '</div></div></div>'],
    ['<form><table><tr><td>', '</td></tr></table></form>'],
  ])('is found in %s', (open, close) => {
    expect(read(`${top}${open}${article}${close}${foot}`)).toEqual(expected);
  });

  it('is the whole body where nothing else stands there', () => {
    expect(read(`<body>${article}</body>`)).toEqual(expected);
  });

  it('keeps the title and the facts of publication around it, as furniture', () => {
    const around =
      `<h1>${title}</h1><div class="info"><span>来源：青石镇</span> <span>发布时间：2022-01-20 09:30</span>` +
      ' <a href="javascript:">打印</a></div><table class="facts"><tr><td>索 引 号：<td>X01-2022-003<td>有效性：<td>有效' +
      '<tr><td>发布机构：<td>青石镇人民政府<td>主题：<td>综合</table><dl><dt>成文日期：</dt><dd>2022年1月19日</dd></dl>';
    expect(read(`${top}${around}<div class="TRS_Editor">${article}</div>${foot}`)).toEqual([
      `furniture:h1:${title}`,
      'furniture:来源：青石镇 发布时间：2022-01-20 09:30 打印',
      'furniture:索 引 号： X01-2022-003 有效性： 有效',
      'furniture:发布机构： 青石镇人民政府 主题： 综合',
      'furniture:成文日期：2022年1月19日',
      ...expected,
    ]);
  });

  it('keeps a title that is no heading, but not a link to another report', () => {
    const around = `<div class="tit">${title}</div><a href="/d">青石镇2019年政府信息公开工作年度报告</a>`;
    expect(read(`${top}${around}<div class="TRS_Editor">${article}</div>${foot}`)).toEqual([
      `furniture:${title}`,
      ...expected,
    ]);
  });

  it('drops crumbs and buttons within its container, and marks the facts there', () => {
    const inside = `${top}<p>发布日期：2022-01-20</p><p>字体：大 中 小</p>${article}<p>分享到：</p><p>浏览次数：12</p>`;
    expect(read(`<main>${inside}</main>${foot}`)).toEqual(['furniture:发布日期：2022-01-20', ...expected]);
  });

  it('takes no sentence for a fact, and a long line of facts for no sentence', () => {
    const facts = '索引号：X01-2022-003　发布机构：青石镇人民政府　发布日期：2022-01-20　有效性：有效';
    const sentence = '本报告数据来源：各村、各部门。';
    expect(read(`<main><p>${facts}</p>${article}<p>${sentence}</p></main>${foot}`)).toEqual([
      `furniture:${facts}`,
      ...expected,
      sentence,
    ]);
  });

  it('keeps links to its attachments', () => {
    const attachment = '<p><a href="a.docx">附件：青石镇2021年政府信息公开工作年度报告.docx</a></p>';
    expect(read(`${top}<div id="zoom">${article}${attachment}</div>${foot}`).at(-1)).toContain('.docx');
  });

  it('is widened where its tables stand outside the container', () => {
    expect(
      read(
        `${top}<div><div class="TRS_Editor">${preamble}${first}</div>${table}<div>${second}${sign}</div></div>${foot}`,
      ),
    ).toEqual(expected);
  });

  it('is widened over several siblings of one name', () => {
    const parts = [preamble + first, table, second + sign].map((part) => `<div class="TRS_Editor">${part}</div>`);
    expect(read(top + parts.join('') + foot)).toEqual(expected);
  });

  it('is not widened to a menu that has the same words', () => {
    const menu = '<ul><li>行政复议</li><li>依申请公开</li><li>主动公开政府信息</li></ul>';
    const short = preamble + first + table + sign;
    expect(read(`${menu}<div class="TRS_Editor">${short}</div>${menu}`)).toEqual(outline(readHtml(short)));
  });

  it('is the container with the report, not the one with a more trusted name', () => {
    expect(read(`<div class="TRS_Editor"><p>欢迎访问本网站。</p></div><div id="zoom">${article}</div>`)).toEqual(
      expected,
    );
  });

  it('comes whole where one element holds the sections and another the rest', () => {
    const parts = `<div>${preamble}</div><div>${first}${table}${second}</div><div>${sign}</div>`;
    expect(read(`<body>${top}<div>${parts}</div>${foot}</body>`)).toEqual(expected);
    expect(read(`<body>${top}${parts}${foot}</body>`)).toEqual(expected);
  });

  it('may have lost its tables: each cell is a paragraph', () => {
    const cells = ['第二十条第（一）项', '信息内容', '规章', '0'].map((cell) => `<p>${cell}</p>`).join('');
    const page = preamble + first + cells + second + sign;
    expect(read(`${top}<div class="article-content">${page}</div>${foot}`)).toEqual(outline(readHtml(page)));
  });

  it('is found in a page without any known words by its text', () => {
    const prose = `<p>${'全镇各村各部门齐心协力，按期完成了各项任务。'.repeat(12)}</p>`;
    expect(read(`${top}<div class="c">${prose}${prose}</div>${foot}`)).toHaveLength(2);
  });
});

describe('another tree', () => {
  interface Element {
    tag: string;
    attributes?: Record<string, string>;
    children?: (Element | string)[];
  }
  type Any = Element | string;
  const tree: HtmlTree<Any> = {
    name: (node) => (typeof node === 'string' ? '#text' : node.tag),
    text: (node) => (typeof node === 'string' ? node : ''),
    children: (node) => (typeof node === 'string' ? [] : (node.children ?? [])),
    attribute: (node, name) => (typeof node === 'string' ? null : (node.attributes?.[name] ?? null)),
  };

  it('is read alike, and each block is told with its element', () => {
    const heading: Element = { tag: 'p', children: ['一、', { tag: 'b', children: ['总体情况'] }] };
    const cells: Element[] = ['规章', '0'].map((text) => ({ tag: 'td', children: [text] }));
    const table: Element = { tag: 'table', children: [{ tag: 'tr', children: cells }] };
    const told: [string, Any][] = [];
    const root: Element = { tag: '#document', children: [{ tag: 'body', children: [heading, table] }] };
    const { blocks } = readTree(tree, root, { onBlock: (id, node) => told.push([id, node]) });
    expect(outline({ blocks })).toEqual(['一、总体情况', '|规章|0|']);
    expect(told).toEqual([
      ['p1', heading],
      ['t1', table],
      ['t1.r0c0', cells[0]],
      ['t1.r0c1', cells[1]],
    ]);
    expect(blocks).toEqual(readTree(pageTree, parsePage('<p>一、<b>总体情况</b><table><tr><td>规章<td>0')).blocks);
  });
});
