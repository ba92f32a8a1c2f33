import type { SourceDocument } from '../../../support/source.js';

/** A page as a server of a portal sends it. */
export interface ServedPage {
  readonly url: string;
  readonly contentType: string;
  readonly body: Uint8Array;
}

/** One system's way of showing a report. */
export interface PortalLayout {
  readonly name: string;
  render(source: SourceDocument): ServedPage;
}

/** The mandated tags of an article page, names as the system spells them. */
export function metaTags(source: SourceDocument, spelling: (name: string) => string = (name) => name): string {
  const { articleTitle = '', pubDate = '', contentSource = '' } = source.metadata ?? {};
  const tags = {
    SiteName: '云溪县人民政府',
    SiteDomain: 'www.yunxi.gov.cn',
    SiteIDCode: '9900000002',
    ColumnName: '政府信息公开年报',
    ColumnType: '信息公开年报',
    ArticleTitle: articleTitle,
    PubDate: pubDate === '' ? '' : `${pubDate} 10:20`,
    ContentSource: contentSource,
  };
  return Object.entries(tags)
    .filter(([, content]) => content !== '')
    .map(([name, content]) => `<meta name="${spelling(name)}" content="${content}">`)
    .join('\n');
}

/** A list of links as portals put them beside and below an article. */
export function navigation(count: number, words = '栏目'): string {
  const links = Array.from(
    { length: count },
    (_, index) => `<li><a href="/lm/${index}/">${words}${index + 1}</a></li>`,
  );
  return `<ul>${links.join('')}</ul>`;
}
