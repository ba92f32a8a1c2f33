import type { Panel, PanelNumber, PanelSentence } from '../panel/model.js';
import { panelWording } from '../panel/panelWording.js';
import { textWording } from '../textWording.js';
import { type HtmlWording, htmlWording } from './htmlWording.js';
import { html, type Markup } from './markup.js';
import { numberSigns } from './signs.js';

type Language = 'zh' | 'en';

const outcomes: readonly PanelNumber['outcome'][] = ['contradicted', 'verified', 'unverifiable'];

/** Every figure of the running text in its sentence, with what came of checking it. */
export function numbersPart(panel: Panel, anchor: string, language: Language): Markup | null {
  const words = htmlWording[language];
  const { sentences, counts } = panel;
  if (!counts.numbers) return null;
  const sections = [...new Set(sentences.map(({ heading }) => heading))];
  return html`<section aria-labelledby="${anchor}-numbers">
<h3 id="${anchor}-numbers">${words.numbers}</h3>
<p>${counts.numbers.total === 0 ? words.noNumbers : textWording[language].numbers(counts.numbers)}</p>
${
  sentences.length > 0 &&
  html`<p class="legend">${words.numbersLegend}${outcomes.map(
    (outcome) =>
      html` <span class="number ${outcome}">${panelWording[language].numberOutcome[outcome]}${sign(outcome)}</span>`,
  )}</p>
`
}${sections.map(
  (heading) => html`<h4>${heading}</h4>
<ul class="sentences" lang="zh-CN">
${sentences.filter((each) => each.heading === heading).map((each) => sentencePart(each, panel, anchor, words))}</ul>
`,
)}</section>
`;
}

function sentencePart({ runs }: PanelSentence, { numbers }: Panel, anchor: string, words: HtmlWording): Markup {
  const own = runs.flatMap(({ number }) => (number === null ? [] : [numbers[number]!]));
  return html`<li>${runs.map(({ text, number }) => (number === null ? text : numberPart(numbers[number]!)))}${own
    .filter(({ outcome }) => outcome === 'contradicted')
    .map((number) => reasonPart(number, anchor, words))}</li>
`;
}

function numberPart({ text, outcome, outcomeLabel }: PanelNumber): Markup {
  const said = outcome !== 'unverifiable' && html`<span class="hidden">（${outcomeLabel}）</span>`;
  return html`<span class="number ${outcome}">${text}${sign(outcome)}${said}</span>`;
}

function sign(outcome: PanelNumber['outcome']): Markup | null {
  return numberSigns[outcome] === ''
    ? null
    : html`<span class="sign" aria-hidden="true">${numberSigns[outcome]}</span>`;
}

function reasonPart({ text, explanation, problems }: PanelNumber, anchor: string, words: HtmlWording): Markup {
  const [id] = problems;
  const link = id !== undefined && html` <a href="#${anchor}-p${id}">${words.seeProblem} ${id}</a>`;
  return html`<p class="reason">${text}${words.colon}${explanation}${link}</p>`;
}
