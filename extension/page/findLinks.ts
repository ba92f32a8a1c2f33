import type { PageLink } from '../messages.js';
import { downloads, fileEndings, reportPaths } from '../portals/addresses.js';
import { reportTitle, reportWords } from '../portals/words.js';
import type { PageText } from './readPage.js';

const mostLinks = 50;
/** A link's words; longer ones are no title. */
const longestText = 200;

/**
 * The links of a page that look like annual reports or their files, most likely first. Addresses of other schemes than http and
 * https, and of the page itself, are left out.
 */
export function findLinks(page: Document, text: PageText): PageLink[] {
  const span = articleSpan(text);
  const found = new Map<string, { readonly link: PageLink; readonly score: number }>();
  const own = withoutHash(page.URL);
  const isOfReport = [page.title, ...titlesOf(text)].some((title) => reportTitle.test(title));
  for (const anchor of text.tree.links) {
    const words = wordsOf(anchor);
    const raw = anchor.getAttribute('href');
    if (raw === null || (words === '' && !raw.includes('.'))) continue;
    const kind = kindOf(raw);
    const isReport = reportWords.test(words) || reportTitle.test(words);
    // Resolving every address of a page with thousands of links takes longer than reading it.
    if (kind === 'page' && !isReport) continue;
    const url = addressOf(anchor);
    if (url === null || (kind === 'page' && withoutHash(url) === own)) continue;
    const inArticle = span !== null && isWithin(anchor, span);
    const score = scoreOf({ url, words, kind, isReport, isAttached: inArticle && isOfReport });
    const known = found.get(url);
    if (score <= 0 || (known && known.score >= score)) continue;
    const year = reportTitle.exec(words)?.[1] ?? /(20\d\d)年/.exec(words)?.[1];
    found.set(url, { score, link: { url, text: words, kind, year: year ? Number(year) : null, inArticle } });
  }
  return [...found.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, mostLinks)
    .map(({ link }) => link);
}

interface Seen {
  readonly url: string;
  readonly words: string;
  readonly kind: PageLink['kind'];
  readonly isReport: boolean;
  /** A file in the article of a page that calls itself a report. */
  readonly isAttached: boolean;
}

/** 0 and less: not worth offering. */
function scoreOf({ url, words, kind, isReport, isAttached }: Seen): number {
  const isFile = kind !== 'page';
  let score = 0;
  if (reportTitle.test(words)) score += 6;
  else if (isReport) score += 4;
  else if (isFile && /年度?报告|年报|公开/.test(words)) score += 2;
  if (isFile && isAttached) score += 3;
  if (score > 0 && reportPaths.some((path) => url.toLowerCase().includes(path))) score += 1;
  // Of one report the readable forms first.
  if (score > 0 && (kind === 'docx' || kind === 'doc' || kind === 'wps')) score += 0.5;
  return score;
}

/** What the page calls itself; plain lines may be links to reports. */
function titlesOf({ document: { blocks, metadata } }: PageText): string[] {
  const headings = blocks.filter((block) => block.kind === 'paragraph' && (block.level || block.area));
  return [metadata.articleTitle ?? '', ...headings.map((block) => ('text' in block ? block.text : ''))];
}

/** What the link says, its title where that says more; folded, and no longer than a title can be. */
function wordsOf(anchor: HTMLAnchorElement): string {
  const shown = fold(anchor.textContent ?? '');
  const title = fold(anchor.getAttribute('title') ?? '');
  // Lists cut long titles off and show the whole one under the pointer.
  const isCutOff = /(?:…|\.\.\.)$/.test(shown);
  return (shown === '' || isCutOff ? title || shown : shown).slice(0, longestText);
}

function fold(text: string): string {
  return text.slice(0, 1000).replace(/\s+/g, ' ').trim();
}

/** The kind of what an address leads to, by its ending or the way its system hands out files. */
export function kindOf(address: string): PageLink['kind'] {
  const [path = '', query = ''] = address.split('#', 1)[0]!.split('?');
  const ending = endingOf(path);
  if (ending) return ending;
  const lower = path.toLowerCase();
  const download = downloads.find((each) => lower.includes(each.path));
  if (!download) return 'page';
  const values = parametersOf(query);
  for (const name of download.names) {
    const named = endingOf(values.get(name) ?? '');
    if (named) return named;
  }
  return 'file';
}

function endingOf(name: string): PageLink['kind'] | null {
  const ending = /\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase();
  return ending === undefined ? null : (fileEndings.get(ending) ?? null);
}

function parametersOf(query: string): Map<string, string> {
  const values = new Map<string, string>();
  new URLSearchParams(query).forEach((value, name) => {
    values.set(name.toLowerCase(), value);
  });
  return values;
}

function addressOf(anchor: HTMLAnchorElement): string | null {
  return /^https?:\/\//i.test(anchor.href) ? anchor.href : null;
}

function withoutHash(address: string): string {
  return address.split('#', 1)[0]!;
}

interface Span {
  readonly first: Element;
  readonly last: Element;
}

/** From the first element of the article to its last. */
function articleSpan(text: PageText): Span | null {
  const ids = text.document.blocks.filter((block) => block.kind === 'table' || !block.area).map(({ id }) => id);
  const first = ids[0] === undefined ? null : text.elementOf(ids[0]);
  const last = ids[0] === undefined ? null : text.elementOf(ids[ids.length - 1]!);
  return first && last ? { first, last } : null;
}

function isWithin(node: Node, { first, last }: Span): boolean {
  if (node.getRootNode() !== first.getRootNode() || node.getRootNode() !== last.getRootNode()) return false;
  const isBehind = first.contains(node) || (first.compareDocumentPosition(node) & 4) !== 0;
  return isBehind && (last.contains(node) || (last.compareDocumentPosition(node) & 2) !== 0);
}
