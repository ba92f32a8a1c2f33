import { fingerprint } from './fingerprint.js';
import { htmlWording } from './html/htmlWording.js';
import { html, type Markup } from './html/markup.js';
import { numbersPart } from './html/numbersPart.js';
import { problemsPart } from './html/problemsPart.js';
import { requirementsPart } from './html/requirementsPart.js';
import { levelSigns } from './html/signs.js';
import { styleSheet } from './html/styleSheet.js';
import { tablesPart } from './html/tablesPart.js';
import type { Panel, VerdictLevel } from './panel/model.js';
import { panelWording } from './panel/panelWording.js';

type Language = 'zh' | 'en';

/** What the page's index and its head need to know of a file. */
export interface HtmlEntry {
  readonly anchor: string;
  readonly source: string;
  readonly title: string | null;
  readonly body: string | null;
  readonly year: string | null;
  readonly level: VerdictLevel;
  readonly verdict: string;
  readonly problems: Panel['counts']['problems'];
}

/**
 * The HTML page in pieces: `htmlHead` with the entries of all files, the article of each, `htmlTail`. One page on its own:
 * no script, and nothing is fetched. All text of reports is escaped.
 */
export function renderHtml(panel: Panel, language: Language): { readonly article: string; readonly entry: HtmlEntry } {
  const { source, title, verdict, facts, counts } = panel;
  const anchor = anchorOf(source);
  const factOf = (id: string) => facts.find((fact) => fact.id === id)?.value ?? null;
  const entry: HtmlEntry = {
    anchor,
    source,
    title,
    body: factOf('body'),
    year: factOf('year'),
    level: verdict.level,
    verdict: verdict.text,
    problems: counts.problems,
  };
  return { article: articleOf(panel, anchor, language).text, entry };
}

/** The same for the same file name, so that a link to a report holds in the next page too. */
function anchorOf(source: string): string {
  return `r${fingerprint(source, { section: 0 }, '', 0)}`;
}

function articleOf(panel: Panel, anchor: string, language: Language): Markup {
  const words = htmlWording[language];
  const { source, title, verdict, facts } = panel;
  return html`<article id="${anchor}" aria-labelledby="${anchor}-title">
<h2 id="${anchor}-title"><span lang="zh-CN">${title ?? source}</span></h2>
<p class="source">${words.file}${words.colon}${source} <a class="back" href="#top">${words.back}</a></p>
<p class="verdict ${verdict.level}"><span class="sign" aria-hidden="true">${levelSigns[verdict.level]}</span> ${verdict.text}</p>
${
  facts.length > 0 &&
  html`<dl class="facts">
${facts.map(
  ({ label, text, value }) => html`<div><dt>${label}</dt><dd class="${value === null && 'none'}">${text}</dd></div>
`,
)}</dl>
`
}${
  panel.status === 'checked' && [
    countsPart(panel, language),
    problemsPart(panel, anchor, language),
    tablesPart(panel, anchor, language),
    numbersPart(panel, anchor, language),
    requirementsPart(panel, anchor, language),
  ]
}</article>
`;
}

function countsPart({ counts: { problems, requirements } }: Panel, language: Language): Markup {
  const { severity } = htmlWording[language];
  const { outcome } = panelWording[language];
  const tile = (kind: string, name: string, count: number) =>
    html`<li class="${kind}${count === 0 && ' zero'}"><b>${count}</b> ${name}</li>
`;
  return html`<ul class="counts">
${tile('error', severity.error, problems.error)}${tile('warning', severity.warning, problems.warning)}${tile('info', severity.info, problems.info)}${(
  ['needs-review', 'not-checked', 'pass'] as const
).map((each) => tile(each, outcome[each], requirements[each]))}</ul>
`;
}

/** The whole page of the panels given, at least one. */
export function htmlPage(panels: readonly Panel[], version: string, language: Language): string {
  const pieces = panels.map((panel) => renderHtml(panel, language));
  const entries = pieces.map(({ entry }) => entry);
  return htmlHead(entries, version, language) + pieces.map(({ article }) => article).join('') + htmlTail(language);
}

/** Everything before the first article: head, title, and for several files the index. */
export function htmlHead(entries: readonly HtmlEntry[], version: string, language: Language): string {
  const words = htmlWording[language];
  const [only] = entries;
  const name = entries.length === 1 && only?.title ? `${only.title} ${words.page}` : words.page;
  const checked = entries.filter(({ level }) => level !== 'unread').length;
  return html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${name}</title>
${styleSheet}
</head>
<body class="${entries.length > 1 ? 'several' : 'single'}" id="top">
<a class="skip" href="#main">${words.skip}</a>
<header>
<h1>${words.page}</h1>
<p class="hint">${entries.length > 1 && `${words.totals(entries.length, checked)} `}${words.version(version)}</p>
</header>
${entries.length > 1 && indexPart(entries, language)}<main id="main">
`.text;
}

function indexPart(entries: readonly HtmlEntry[], language: Language): Markup {
  const words = htmlWording[language];
  const unknown = (level: VerdictLevel) => (level === 'unread' ? '—' : panelWording[language].noValue);
  const heads = [words.file, words.body, words.year, ...Object.values(words.severity), words.result];
  return html`<nav aria-labelledby="index">
<h2 id="index">${words.index}</h2>
<div class="scroll" role="region" aria-labelledby="index" tabindex="0">
<table class="index">
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${entries.map(
  ({
    anchor,
    source,
    body,
    year,
    problems,
    level,
    verdict,
  }) => html`<tr><th scope="row"><a href="#${anchor}">${source}</a></th><td>${body ?? unknown(level)}</td><td class="year">${year ?? unknown(level)}</td>${(
    ['error', 'warning', 'info'] as const
  ).map(
    (each) => html`<td class="count">${level === 'unread' ? '—' : problems[each]}</td>`,
  )}<td class="verdict ${level}"><span class="sign" aria-hidden="true">${levelSigns[level]}</span> ${verdict}</td></tr>
`,
)}</tbody>
</table>
</div>
</nav>
`;
}

/** Everything after the last article. */
export function htmlTail(language: Language): string {
  return html`</main>
<footer><p class="hint">${htmlWording[language].note}</p></footer>
</body>
</html>
`.text;
}
