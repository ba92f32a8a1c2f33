/** A link of a column page that may be an annual report. */
export interface ColumnLink {
  readonly url: string;
  /** Its words, or the whole title where the list cuts it off. */
  readonly title: string;
  readonly year: number | null;
  /** Day that stands beside it, `YYYY-MM-DD`. */
  readonly date: string | null;
}

export interface Column {
  /** Links that name annual reports, in the order of the page. */
  readonly taken: readonly ColumnLink[];
  /** The others with words of some length, which a person may take in. */
  readonly left: readonly ColumnLink[];
  /** Further pages of the list. */
  readonly pages: readonly string[];
  /** Pages of single years or bodies, which may list more. */
  readonly folders: readonly ColumnLink[];
}

/** 政府信息公开(工作)年度报告, 年报, with the year in front or behind, as titles and links have it (hosts.md, B3). */
const report = /(?:政府信息|信息|政务)公开[^，。；\n]{0,8}(?:年度工作报告|年度报告|年报|工作报告)/;
const notOne = /格式|通知|模板|汇编|解读|填报|培训|指南|制度|目录|办法|条例/;
const folder =
  /^(?:20\d\d年?(?:度)?|.{2,12}年报|历年年报|区直部门|县直部门|市直部门|镇街|乡镇街道?|乡镇|各?部门|各?乡镇)$/;
const paging = /^(?:下一?页|后一?页|尾页|末页|[>»]{1,2}|\d{1,3})$/;
/** Names of further pages: index_1.html, list2.htm, 栏目/2.htm. */
const pageName = /(?:[_-]|\/|list|page=|p=|index)(\d{1,3})(?:\.s?html?|\.jsp|$)/i;

/** Links of one page; more are no list of reports. */
const mostLinks = 3000;
const longestTitle = 200;

/**
 * Reads a column page: which links are reports, which lead to further pages of the list. The page is data: nothing of it runs.
 * @param page parsed with the DOMParser, which loads and runs nothing
 * @param url where it was found; links are resolved against it
 */
export function readColumn(page: Document, url: string): Column {
  const [taken, left, folders] = [
    new Map<string, ColumnLink>(),
    new Map<string, ColumnLink>(),
    new Map<string, ColumnLink>(),
  ];
  const pages = new Set<string>();
  const base = new URL(page.querySelector('base[href]')?.getAttribute('href') ?? '', url);
  for (const anchor of [...page.querySelectorAll('a[href]')].slice(0, mostLinks)) {
    const address = resolve(anchor.getAttribute('href')!, base);
    const title = titleOf(anchor);
    if (address === null || title === '' || address === url) continue;
    if (paging.test(title)) {
      if (isSameList(address, url)) pages.add(address);
      continue;
    }
    const link = { url: address, title, year: yearOf(title), date: dateBeside(anchor) };
    if (report.test(title) && !notOne.test(title.replace(report, ''))) taken.set(address, taken.get(address) ?? link);
    else if (folder.test(title) && isSameSite(address, url)) folders.set(address, link);
    else if (title.length >= 8 && !taken.has(address)) left.set(address, link);
  }
  for (const address of scriptedPages(page, url)) pages.add(address);
  return { taken: [...taken.values()], left: [...left.values()], pages: [...pages], folders: [...folders.values()] };
}

function titleOf(anchor: Element): string {
  const shown = fold(anchor.textContent ?? '');
  const whole = fold(anchor.getAttribute('title') ?? '');
  return (/(?:…|\.\.\.)$/.test(shown) || shown === '' ? whole || shown : shown).slice(0, longestTitle);
}

function fold(text: string): string {
  return text.slice(0, 1000).replace(/\s+/g, ' ').trim();
}

function resolve(href: string, base: URL): string | null {
  try {
    const url = new URL(href, base);
    url.hash = '';
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

function yearOf(title: string): number | null {
  const year = /(20\d\d)\s?年/.exec(title)?.[1];
  return year === undefined ? null : Number(year);
}

/** The date in the list's row: beside the link, in its element or the one around it, where that holds no other link. */
function dateBeside(anchor: Element): string | null {
  let element: Element | null = anchor;
  for (let level = 0; level < 3 && element; level++, element = element.parentElement) {
    if (level > 0 && element.querySelectorAll('a[href]').length > 1) return null;
    const date = /(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec((element.textContent ?? '').slice(0, 1000));
    if (!date) continue;
    const [, year, month, day] = date;
    if (Number(month) > 12 || Number(day) > 31) return null;
    return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  }
  return null;
}

function isSameSite(a: string, b: string): boolean {
  return new URL(a).host === new URL(b).host;
}

/** Further pages stand beside the first one. */
function isSameList(address: string, url: string): boolean {
  const [one, other] = [new URL(address), new URL(url)];
  const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
  if (one.host !== other.host) return false;
  if (one.pathname === other.pathname) return one.search !== other.search;
  return pageName.test(one.pathname + one.search) && folderOf(one.pathname).startsWith(folderOf(other.pathname));
}

/** TRS writes its paging by script: createPageHTML(总页数, 本页, "index", "html"). */
function scriptedPages(page: Document, url: string): string[] {
  for (const script of page.querySelectorAll('script:not([src])')) {
    const found =
      /createPageHTML\(\s{0,5}(\d{1,3})\s{0,5},\s{0,5}\d{1,3}\s{0,5},\s{0,5}["'](\w{1,30})["']\s{0,5},\s{0,5}["'](\w{3,5})["']/.exec(
        (script.textContent ?? '').slice(0, 20_000),
      );
    if (!found) continue;
    const [, count, name, ending] = found;
    return Array.from(
      { length: Math.max(0, Number(count) - 1) },
      (_, index) => new URL(`${name}_${index + 1}.${ending}`, url).href,
    );
  }
  return [];
}
