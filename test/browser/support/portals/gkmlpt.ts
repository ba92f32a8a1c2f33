import { encode } from '../../../render/encode.js';
import { metaTags, navigation, type PortalLayout } from './page.js';
import { articleHtml } from './wordHtml.js';

/** 广东 gkmlpt: a table of publication facts above the article, everything else built by scripts. */
export const gkmlpt: PortalLayout = {
  name: '广东 gkmlpt',
  render: (source) => ({
    url: 'https://www.yunxi.gov.cn/gkmlpt/content/4/4508/post_4508890.html',
    contentType: 'text/html; charset=utf-8',
    body: encode(`<!DOCTYPE html><html lang="zh-CN"><head><meta charset="UTF-8"><title>${source.metadata?.articleTitle ?? ''}</title>
${metaTags(source)}
<style>*{box-sizing:border-box} .content{max-width:900px;margin:auto} td{border:1px solid #ccc}</style>
<script>window._CONFIG = { SID: '755001', PATH: '/gkmlpt' };</script></head>
<body><div class="header">${navigation(6)}</div><div class="content">
<table class="classify"><tr><td>索引号：</td><td>00700-2026-00018</td><td>分类：</td><td>年报</td></tr>
<tr><td>发布机构：</td><td>${source.metadata?.contentSource ?? ''}</td><td>成文日期：</td><td>2026-02-06</td></tr>
<tr><td>发布日期：</td><td>${source.metadata?.pubDate ?? ''}</td><td>主题词：</td><td></td></tr></table>
<h1 class="title document-number">${source.metadata?.articleTitle ?? ''}</h1>
<div class="article-content">
${articleHtml(source, 'plain')}
</div></div><div class="footer">网站标识码：9900000002</div></body></html>`),
  }),
};
