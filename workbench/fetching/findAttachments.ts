/** Links of a page that are looked at; a page of a report has few. */
const mostAnchors = 2000;
const mostFound = 5;

const files = /\.(?:docx?|wps|pdf|zip)(?:[?#]|$)/i;
/** How portals hand out files whose address has no such ending (hosts.md, B3). */
const downloads = /downfile\.jsp|download\.jsp|DownloadAttachUrl|\/attachment\/download|filedownload/i;
const anchor = /<a\s([^>]{1,1000})>([^<]{0,300})/gi;
const reference = /\bhref\s{0,3}=\s{0,3}(?:"([^"]{1,1000})"|'([^']{1,1000})')/i;

export interface Attachment {
  readonly url: string;
  readonly title: string;
}

/** Files that hang on a page and may be the report itself: portals often publish a page with nothing but an attachment. */
export function findAttachments(page: string, url: string): Attachment[] {
  const found = new Map<string, Attachment>();
  let seen = 0;
  for (const [, attributes = '', words = ''] of page.matchAll(anchor)) {
    if (++seen > mostAnchors || found.size >= mostFound) break;
    const href = reference.exec(attributes);
    const address = (href?.[1] ?? href?.[2])?.replaceAll('&amp;', '&');
    if (address === undefined || !(files.test(address) || downloads.test(address))) continue;
    const resolved = resolve(address, url);
    if (resolved) found.set(resolved, { url: resolved, title: words.replace(/\s+/g, ' ').trim() });
  }
  return [...found.values()];
}

function resolve(address: string, url: string): string | null {
  try {
    const resolved = new URL(address, url);
    resolved.hash = '';
    return /^https?:$/.test(resolved.protocol) ? resolved.href : null;
  } catch {
    return null;
  }
}
