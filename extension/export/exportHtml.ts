import type { Panel } from '../../core/index.js';
import { html, type Markup } from '../../core/results/html/markup.js';
import { htmlHead, htmlTail, renderHtml } from '../../core/results/html.js';
import type { Language, Reviews } from '../../ui/audit.js';
import { wordings } from '../wording/chooseWording.js';
import { type Provenance, provenanceEntries, provenanceRemark } from './provenance.js';

/** The place of a problem on the page: a PNG as data: address. */
export interface Picture {
  readonly problem: number;
  readonly data: string;
}

/** The core's HTML page of one result, followed by where it comes from, what was said of it, and pictures of the places. */
export function exportHtml(
  panel: Panel,
  provenance: Provenance,
  reviews: Pick<Reviews, 'get'>,
  pictures: readonly Picture[],
  language: Language,
): string {
  const { article, entry } = renderHtml(panel, language);
  const { heading } = wordings[language].provenance;
  const added = html`<section aria-labelledby="source">
<h3 id="source">${heading}</h3>
${sourcePart(provenance, language)}${reviewsPart(panel, reviews, language)}${picturesPart(pictures, language)}</section>
`;
  return htmlHead([entry], provenance.rulesVersion, language) + article + added.text + htmlTail(language);
}

function sourcePart(provenance: Provenance, language: Language): Markup {
  return html`<table>
<tbody>
${provenanceEntries(provenance, language).map(
  ([name, value]) => html`<tr><th scope="row">${name}</th><td>${value ?? '—'}</td></tr>
`,
)}</tbody>
</table>
<p class="hint">${provenanceRemark(provenance, language)}</p>
`;
}

function reviewsPart(panel: Panel, reviews: Pick<Reviews, 'get'>, language: Language): Markup | null {
  const words = wordings[language].provenance;
  const said = panel.sections
    .flatMap(({ problems }) => problems)
    .map((problem) => ({ problem, review: reviews.get(problem) }))
    .filter(({ review }) => review.verdict !== null || review.note !== '');
  if (said.length === 0) return null;
  const heads = [words.number, words.problem, words.verdictHead, words.note];
  return html`<h4>${words.reviews}</h4>
<table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${said.map(
  ({ problem, review }) =>
    html`<tr><td>${problem.id}</td><td>${problem.what}</td><td>${words.verdict[review.verdict ?? 'none']}</td><td>${review.note}</td></tr>
`,
)}</tbody>
</table>
`;
}

function picturesPart(pictures: readonly Picture[], language: Language): Markup | null {
  const words = wordings[language].provenance;
  if (pictures.length === 0) return null;
  return html`<h4>${words.pictures}</h4>
${pictures.map(
  ({ problem, data }) => html`<figure>
<img style="max-width:100%;border:1px solid" src="${data}" alt="${words.pictureOf(problem)}">
<figcaption>${words.pictureOf(problem)}</figcaption>
</figure>
`,
)}`;
}
