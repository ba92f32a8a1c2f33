import { encodeGb18030 } from '../../../render/encodeGb18030.js';
import { metaTags, navigation, type PortalLayout } from './page.js';
import { articleHtml } from './wordHtml.js';

/** 大汉: a page of layout tables in GBK, comments around the article, attachments through a script of the server. */
export const hanweb: PortalLayout = {
  name: '大汉',
  render: (source) => ({
    url: 'http://www.yunxi.gov.cn/art/2026/2/10/art_1229055570_58921710.html',
    contentType: 'text/html',
    body: encodeGb18030(`<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>云溪县人民政府 政府信息公开年报 ${source.metadata?.articleTitle ?? ''}</title>
${metaTags(source, (name) => name.toLowerCase())}
</head><body><table width="980" align="center"><tr><td colspan="2">${navigation(10, '频道')}</td></tr>
<tr><td width="180" valign="top">${navigation(15, '信息分类')}</td><td valign="top">
<table width="100%"><tr><td align="center"><font size="5">${source.metadata?.articleTitle ?? ''}</font></td></tr>
<tr><td>发布日期：${source.metadata?.pubDate ?? ''}　　信息来源：${source.metadata?.contentSource ?? ''}　　字体：[大 中 小]</td></tr>
<tr><td><div id="zoom"><!--ZJEG_RSS.content.begin-->
${articleHtml(source, 'plain')}
<p><a href="/module/download/downfile.jsp?classid=0&amp;showname=%E5%B9%B4%E6%8A%A5.docx&amp;filename=0123456789abcdef0123456789abcdef.docx">附件下载：2025年政府信息公开年报</a></p>
<!--ZJEG_RSS.content.end--></div></td></tr></table></td></tr>
<tr><td colspan="2">主办：云溪县人民政府办公室 网站标识码：9900000002</td></tr></table></body></html>`),
  }),
};
