import { encode } from '../../../render/encode.js';
import { metaTags, navigation, type PortalLayout } from './page.js';
import { articleHtml } from './wordHtml.js';

/** 拓尔思: dated paths, the article in an editor's container, attachments named P0 and a time. */
export const trs: PortalLayout = {
  name: 'TRS',
  render: (source) => ({
    url: 'https://www.yunxi.gov.cn/zwgk/zfxxgknb/202602/t20260210_3005325.html',
    contentType: 'text/html; charset=utf-8',
    body: encode(`<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${source.metadata?.articleTitle ?? ''}_云溪县人民政府</title>
${metaTags(source)}
<style>body{margin:0;font:16px/1.8 sans-serif} .wrap{width:1000px;margin:0 auto} table{border-collapse:collapse}
td{border:1px solid #333;padding:2px 6px} a:hover{color:red}</style></head>
<body><div class="top"><a href="/">云溪县人民政府</a>${navigation(12)}</div>
<div class="wrap"><div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a></div>
<h2 class="title">${source.metadata?.articleTitle ?? ''}</h2>
<p class="info">发布时间：${source.metadata?.pubDate ?? ''}　来源：${source.metadata?.contentSource ?? ''}</p>
<div class="view TRS_UEDITOR trs_paper_default trs_word">
${articleHtml(source, 'word')}
<p>附件：<a href="./P020260210395138681223.docx">${source.metadata?.articleTitle ?? ''}.docx</a></p>
</div>
<div class="related"><h3>相关链接</h3>
<ul><li><a href="../202502/t20250212_2905001.html">云溪县农业农村局2024年政府信息公开工作年度报告</a></li></ul></div></div>
<div class="footer"><p>主办：云溪县人民政府办公室　备案号：X备00000002号</p></div></body></html>`),
  }),
};
