import type { Panel, PanelRequirement } from '../panel/model.js';
import type { Outcome } from '../result.js';
import { type HtmlWording, htmlWording } from './htmlWording.js';
import { html, type Markup } from './markup.js';

const tabled: readonly Outcome[] = ['fail', 'needs-review', 'not-checked'];
const listed = ['pass', 'not-applicable'] as const;

/** The requirements: those that are open as a table with their reasons, the others as lists. */
export function requirementsPart(panel: Panel, anchor: string, language: 'zh' | 'en'): Markup {
  const words = htmlWording[language];
  const { requirements } = panel;
  const open = tabled.flatMap((outcome) => requirements.filter((each) => each.outcome === outcome));
  return html`<section aria-labelledby="${anchor}-requirements">
<h3 id="${anchor}-requirements">${words.requirements}</h3>
${
  open.length > 0 &&
  html`<table class="requirements">
<thead><tr><th scope="col">${words.outcome}</th><th scope="col">${words.requirement}</th><th scope="col">${words.explanation}</th></tr></thead>
<tbody>
${open.map((each) => row(each, kindOf(each, panel), anchor, words))}</tbody>
</table>
`
}${listed.map((outcome) => {
  const own = requirements.filter((each) => each.outcome === outcome);
  return (
    own.length > 0 &&
    html`<h4>${words.ofOutcome[outcome](own.length)}</h4>
<ul class="titles">${own.map(({ title }) => html`<li>${title}</li>`)}</ul>
`
  );
})}</section>
`;
}

/** A failed requirement looks as grave as its gravest problem. */
function kindOf({ outcome, problems }: PanelRequirement, { sections }: Panel): string {
  const own = sections.flatMap((section) => section.problems).filter(({ id }) => problems.includes(id));
  const kinds = (['error', 'warning', 'info'] as const).filter((kind) => own.some(({ severity }) => severity === kind));
  return kinds[0] ?? outcome;
}

function row(requirement: PanelRequirement, kind: string, anchor: string, words: HtmlWording): Markup {
  const { title, outcomeLabel, notes, problems, basis } = requirement;
  const links = problems.map((id, index) => html`${index > 0 && words.comma}<a href="#${anchor}-p${id}">${id}</a>`);
  return html`<tr><td><strong class="tag ${kind}">${outcomeLabel}</strong></td><th scope="row">${title}</th><td>${
    problems.length > 0 && html`<p>${words.seeProblem} ${links}</p>`
  }${notes.map((note) => html`<p>${note}</p>`)}${basis.map((ref) => html`<p class="hint">${words.basis}${words.colon}${ref}</p>`)}</td></tr>
`;
}
