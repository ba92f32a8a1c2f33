import { describe, expect, it } from 'vitest';
import { readHtml } from '../../core/readers/html.js';
import { outline } from './outline.js';

const read = (html: string): string[] => outline(readHtml(html));

describe('text of a page', () => {
  it('joins inline elements without inventing spaces', () => {
    const word =
      '<p class=MsoNormal><span lang=EN-US style="font-size:16pt">2021</span><span><font>年，我镇</font></span>';
    expect(read(`${word}<b>主动</b>公开<a>信息</a><span>12<o:p></o:p></span>条。<o:p>&nbsp;</o:p></p>`)).toEqual([
      '2021年，我镇主动公开信息12条。',
    ]);
  });

  it('folds white space as a browser does', () => {
    expect(read('<p>\n  截至  2021 年\t12\n月   <span> 底</span> </p>')).toEqual(['截至 2021 年 12 月 底']);
    expect(read('<p>公开 <b> 公开</b></p>')).toEqual(['公开 公开']);
  });

  it('lets a line break between Chinese characters vanish, and only there', () => {
    expect(read('<p>全面推进\n    政务公开，\r\n“五公开”</p>')).toEqual(['全面推进政务公开，“五公开”']);
    expect(read('<p>信息</p><p>open\ndata 12\n条</p>')).toEqual(['信息', 'open data 12 条']);
  });

  it('drops outer white space, no-break spaces included, and what nobody sees', () => {
    expect(read('<p>&nbsp;&nbsp;　　一、总体&nbsp;情况&#8203;&shy;　</p><p>&nbsp;</p><p>　</p><p><br></p>')).toEqual([
      '一、总体 情况',
    ]);
  });

  it('takes a line break for the end of a line', () => {
    expect(read('<div>　　一、总体情况<br>　　全年公开12条。<br/><br>二、主动公开</div>')).toEqual([
      '一、总体情况',
      '全年公开12条。',
      '二、主动公开',
    ]);
  });

  it('keeps lines as they stand where the page does', () => {
    expect(read('<pre>一、总体情况\n  正  文\n</pre>')).toEqual(['一、总体情况', '正  文']);
    expect(read('<p style="white-space: pre-wrap">第一行\n第二行</p><p>第\n三行</p>')).toEqual([
      '第一行',
      '第二行',
      '第三行',
    ]);
  });

  it('parts blocks, also inline elements shown as blocks', () => {
    expect(read('开头<p>一<div>二</div>三<span style="display:block">四</span>五<center>六</center><hr>七')).toEqual([
      ...'开头,一,二,三,四,五,六,七'.split(','),
    ]);
  });

  it('takes items of a list as they are, without numbers', () => {
    expect(read('<ol><li>建章立制</li><li><p>加强培训</p></li></ol><dl><dt>甲<dd>乙</dl>')).toEqual([
      '建章立制',
      '加强培训',
      '甲',
      '乙',
    ]);
  });

  it('gives headings their level', () => {
    expect(read('<h1>年度<br>报告</h1><h3><span>一、总体情况</span></h3><p>正文</p>')).toEqual([
      'h1:年度',
      'h1:报告',
      'h3:一、总体情况',
      '正文',
    ]);
  });

  it('drops scripts, styles, comments, templates, form controls and the reading of ruby', () => {
    const dropped =
      '<script>var a="<p>甲</p>"</script><style>p{}</style><noscript>请启用脚本</noscript><!-- 注释 --><template>模板</template>' +
      '<select><option>友情链接</select><textarea>留言</textarea><button>提交</button><svg><text>图</text><title>图标</title></svg>' +
      '<xml><w:view>Normal</w:view></xml><iframe src="a.html">框架</iframe>';
    expect(read(`${dropped}<p>${dropped}<ruby>镇<rp>(</rp><rt>zhèn</rt><rp>)</rp></ruby>政府</p>`)).toEqual(['镇政府']);
  });

  it('drops what is hidden', () => {
    expect(
      read(
        '<p style="DISPLAY: none">甲</p><p style="color:red;display:none!important">乙</p><div hidden><p>丙</p></div>' +
          '<p>可<span style="mso-hide:all">见</span><span style="visibility:hidden">不</span>见</p>',
      ),
    ).toEqual(['可见']);
  });

  it('reads a report that only a script would show, where nothing else is there', () => {
    expect(read('<div>正在加载</div><div style="display:none"><p>一、总体情况</p><p>公开12条。</p></div>')).toContain(
      '一、总体情况',
    );
    expect(read('<p>一、总体情况</p><div style="display:none"><p>二、主动公开政府信息情况</p></div>')).toEqual([
      '一、总体情况',
    ]);
  });

  it('counts pictures, icons aside', () => {
    expect(
      read(
        '<p>二、<img src=a.png><img src=b.png width=600 height="400"><img width=16 src=c.gif><img height="1px" src=d.gif></p>' +
          '<p><img src="e.png"></p><p><img src=f.png style="display:none"></p>',
      ),
    ).toEqual(['二、 +2', ' +1']);
  });

  it('survives twenty thousand nested elements', () => {
    expect(read(`${'<div>'.repeat(20_000)}一、总体情况`)).toEqual(['一、总体情况']);
    expect(read(`<p>${'<span>'.repeat(20_000)}一、总体情况`)).toEqual(['一、总体情况']);
    expect(read(`${'<table><tr><td>'.repeat(2000)}一、总体情况`)).toEqual(['一、总体情况']);
  }, 20_000);

  it('refuses pages that no browser would show', () => {
    expect(() => readHtml('<div>'.repeat(30_000))).toThrow(/嵌套层数/);
    expect(() => readHtml('<br>'.repeat(400_001))).toThrow(/元素过多/);
  }, 20_000);
});

describe('metadata', () => {
  const head = (tags: string): object => readHtml(`<head>${tags}</head><body><p>正文</p></body>`).metadata;

  it('comes from the title and the mandated tags, whatever their case', () => {
    expect(
      head(
        '<title> 青石镇2021年\n年报 </title><META NAME="ARTICLETITLE" CONTENT="年报"><meta name="PubDate" content="2022-01-20 09:30">' +
          '<meta name="contentsource" content="青石镇"><meta name="ColumnName" content="政府信息公开年报">' +
          '<meta name="ColumnType" content="年报"><meta name="SiteName" content="临澜县"><meta name="SiteIDCode" content="9900000001">',
      ),
    ).toEqual({
      pageTitle: '青石镇2021年 年报',
      articleTitle: '年报',
      pubDate: '2022-01-20 09:30',
      contentSource: '青石镇',
      columnName: '政府信息公开年报',
      columnType: '年报',
      siteName: '临澜县',
      siteIdCode: '9900000001',
    });
  });

  it('lacks what is empty or null, and takes the first that says something', () => {
    expect(
      head(
        '<meta name="PubDate" content="null"><meta name="ArticleTitle" content=" "><meta name="ContentSource">' +
          '<meta name="PubDate" content="2022-01-20"><meta name="PubDate" content="2023-01-01"><meta name="keywords" content="年报">',
      ),
    ).toEqual({ pubDate: '2022-01-20' });
  });

  it('has the address where it is known', () => {
    expect(readHtml('<p>正文', { url: 'https://www.linlan.example/a.html' }).metadata).toEqual({
      url: 'https://www.linlan.example/a.html',
    });
  });
});
