import type { Panel, PanelProblem } from '../panel/model.js';
import { type HtmlWording, htmlWording } from './htmlWording.js';
import { html, type Markup } from './markup.js';

/** The problems by section of the report, numbered through. */
export function problemsPart(panel: Panel, anchor: string, language: 'zh' | 'en'): Markup {
  const words = htmlWording[language];
  const { problems, findings, ignored } = panel.counts;
  const count = problems.error + problems.warning + problems.info;
  return html`<section aria-labelledby="${anchor}-problems">
<h3 id="${anchor}-problems">${words.problems}</h3>
${count === 0 && html`<p>${words.noProblems}</p>`}${findings > count && html`<p class="hint">${words.causes(findings, count)}</p>`}${ignored > 0 && html`<p class="hint">${words.ignored(ignored)}</p>`}
${panel.sections.map(
  ({ heading, problems: own }) => html`<h4>${heading}</h4>
<ol class="problems">
${own.map((problem) => item(problem, anchor, words))}</ol>
`,
)}</section>
`;
}

function item(problem: PanelProblem, anchor: string, words: HtmlWording): Markup {
  const { id, severity, severityLabel, place, what, rules, settled } = problem;
  const ignored = settled?.kind === 'ignored' && ' ignored';
  return html`<li value="${id}" id="${anchor}-p${id}" class="problem ${severity}${ignored}">
<p class="head"><span class="no">${id}</span> <strong class="tag ${severity}">${severityLabel}</strong> <span class="place">${place}</span></p>
<p class="what">${what}</p>
<dl>
${settled && row(settled.label, [settled.reason])}${details(problem, words)}${row(
  words.rule,
  rules.map(({ id: rule, title }) => html`${title} <code>${rule}</code>`),
)}</dl>
</li>
`;
}

function details({ quote, evidence, related, basis, proposals }: PanelProblem, words: HtmlWording): Markup[] {
  const labels = [...new Set(proposals.map(({ label }) => label))];
  return [
    row(words.quote, quote === null ? [] : [html`<q lang="zh-CN">${quote}</q>`]),
    row(words.evidence, evidence),
    row(words.related, related),
    ...labels.map((label) =>
      row(
        label,
        proposals
          .filter((proposal) => proposal.label === label)
          .map(({ text }) => html`<span class="proposal">${text}</span>`),
      ),
    ),
    row(words.basis, basis),
  ];
}

/** A name with its values; nothing where there are none. */
function row(name: string, values: readonly (string | Markup)[]): Markup {
  if (values.length === 0) return html``;
  return html`<div><dt>${name}</dt>${values.map((value) => html`<dd>${value}</dd>`)}</div>
`;
}
