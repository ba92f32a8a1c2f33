import { encode } from '../../../render/encode.js';
import { metaTags, navigation, type PortalLayout } from './page.js';
import { articleHtml } from './wordHtml.js';

/** 博达: a form around the article, lines divided by breaks, the article in a part of the page that scrolls by itself. */
export const vsb: PortalLayout = {
  name: '博达',
  render: (source) => ({
    url: 'https://www.yunxi.gov.cn/info/1010/19503.htm',
    contentType: 'text/html;charset=UTF-8',
    body: encode(`<!DOCTYPE html><HTML><HEAD><TITLE>${source.metadata?.articleTitle ?? ''}-云溪县人民政府</TITLE>
<META Name="keywords" Content="云溪县人民政府,年报">
${metaTags(source)}
<style>html,body{height:100%;margin:0} .scroll{height:500px;overflow-y:auto;width:900px;position:relative}
td{border:1px solid #000}</style></HEAD>
<BODY><div class="nav">${navigation(8)}</div><div class="scroll"><form name="_newscontent_fromname">
<h1 class="arti_title" align="center">${source.metadata?.articleTitle ?? ''}</h1>
<div>日期：${source.metadata?.pubDate ?? ''} 作者： 点击：[<span id="dynclicks">38</span>]</div>
<div id="vsb_content" class="v_news_content"><div>
${articleHtml(source, 'breaks')}
</div></div></form>
<div class="attach"><ul><li>附件【<a href="/system/_content/download.jsp?urltype=news.DownloadAttachUrl&amp;owner=1&amp;wbfileid=1234">2025年政府信息公开年报.docx</a>】</li></ul></div>
</div><div class="foot">版权所有：云溪县人民政府</div></BODY></HTML>`),
  }),
};
