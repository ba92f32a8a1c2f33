import { encode } from '../../../render/encode.js';
import type { PortalLayout } from './page.js';
import { articleHtml } from './wordHtml.js';

/** No system at all: a Word file saved as a page and put on the server, without tags and container. */
export const pasted: PortalLayout = {
  name: 'Word-pasted',
  render: (source) => ({
    url: 'http://www.yunxi.gov.cn/nb/2025.htm',
    contentType: 'text/html; charset=utf-8',
    body: encode(`<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta charset="utf-8"><title>${source.metadata?.articleTitle ?? ''}</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=ZH-CN style='text-justify-trim:punctuation'><div class=WordSection1>
${articleHtml(source, 'word')}
</div></body></html>`),
  }),
};
