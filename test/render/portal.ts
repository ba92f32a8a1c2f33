import type { SourceDocument } from '../support/source.js';
import { escapeHtml } from './escapeHtml.js';

/** What a portal’s content management system puts around an article. */
export interface Portal {
  readonly charset: string;
  readonly containerOpen: string;
  readonly containerClose: string;
}

export const portals = {
  trs: {
    charset: 'utf-8',
    containerOpen: '<div class="TRS_UEDITOR trs_paper_default trs_web"><div class="view">',
    containerClose: '</div></div>',
  },
  jcms: {
    charset: 'gb2312',
    containerOpen: '<div id="zoom"><!--ZJEG_RSS.content.begin-->',
    containerClose: '<!--ZJEG_RSS.content.end--></div>',
  },
  gkmlpt: {
    charset: 'utf-8',
    containerOpen: '<div class="article-content" style="text-indent:2em">',
    containerClose: '</div>',
  },
} satisfies Record<string, Portal>;

/** A whole page: head with the mandated meta tags, navigation, crumbs, facts box, article, related links, footer. */
export function portalPage(source: SourceDocument, article: string, portal: Portal): string {
  const { title, articleTitle, pubDate, contentSource } = source.metadata ?? {};
  const first = source.blocks.find((block) => block.kind === 'paragraph')?.text ?? '';
  const name = escapeHtml(articleTitle ?? title ?? first);
  const by = escapeHtml(contentSource ?? '');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=${portal.charset}">
<title>${escapeHtml(title ?? `${articleTitle ?? first}_云汀市政务公开网`)}</title>
<meta name="SiteName" content="云汀市政务公开网">
<meta name="SiteDomain" content="www.yunting.example">
<meta name="SiteIDCode" content="9900000001">
<meta name="ColumnName" content="政府信息公开年报">
<meta name="ColumnType" content="政府信息公开">
${articleTitle ? `<meta name="ArticleTitle" content="${name}">` : ''}
${pubDate ? `<meta name="PubDate" content="${pubDate} 09:30">` : ''}
${contentSource ? `<meta name="ContentSource" content="${by}">` : ''}
<style>.nav{float:left} td{border:1px solid #000}</style>
<script>var siteId = "1"; if (1 < 2) document.title = document.title;</script>
</head>
<body>
<div class="header"><a href="/"><img src="/images/logo.png" alt="云汀市政务公开网"></a>
<form action="/search"><input name="q" value="请输入关键字"><button>搜索</button></form></div>
<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/bsfw/">办事服务</a></li><li><a href="/hdjl/">互动交流</a></li></ul>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/nb/">政府信息公开年报</a></div>
<table class="xxgk-facts"><tr><td>索引号：</td><td>990001-2000-00018</td><td>公开方式：</td><td>主动公开</td></tr><tr><td>发布机构：</td><td>${by}</td><td>有效性：</td><td>有效</td></tr></table>
${articleTitle ? `<h1 class="article-title">${name}</h1>` : ''}
<div class="article-info"><span>来源：${by}</span>&nbsp;<span>发布时间：${pubDate ?? ''}</span>&nbsp;<span>字号：[<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>]</span> <a href="javascript:window.print()">打印</a></div>
${portal.containerOpen}
${article}
${portal.containerClose}
<div class="related"><h3>相关链接</h3><ul><li><a href="/a.html">云汀市政府信息公开指南</a></li><li><a href="/b.html">一图读懂政府信息公开</a></li></ul></div>
<div class="footer"><p>主办：云汀市人民政府办公室　网站标识码：9900000001</p><p>备案号：X备00000001号　联系电话：0399-6120000</p><p><a href="/map.html">网站地图</a> | <a href="/about.html">关于我们</a></p></div>
</body>
</html>
`;
}
