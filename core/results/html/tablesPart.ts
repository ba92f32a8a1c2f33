import type { CellState, Panel, PanelCell, PanelRow, PanelTable, PanelTableBlock } from '../panel/model.js';
import { panelWording } from '../panel/panelWording.js';
import { type HtmlWording, htmlWording } from './htmlWording.js';
import { html, type Markup } from './markup.js';
import { cellSigns } from './signs.js';

type Language = 'zh' | 'en';

const shownStates: readonly CellState[] = ['suspect', 'broken', 'blank', 'unread', 'missing'];
/** Values proposed for one cell that are shown in it; the problem has all. */
const mostProposed = 2;

/** The three tables as their form has them, with a sign and a colour on each cell that is not in order. */
export function tablesPart(panel: Panel, anchor: string, language: Language): Markup | null {
  const words = htmlWording[language];
  if (panel.tables.length === 0) return null;
  const states = shownStates.filter((state) => panel.tables.some(({ counts }) => counts[state] > 0));
  return html`<section aria-labelledby="${anchor}-tables">
<h3 id="${anchor}-tables">${words.tables}</h3>
${states.length > 0 && legend(states, words, language)}
${panel.tables.map((table) => tablePart(table, anchor, words))}</section>
`;
}

function legend(states: readonly CellState[], words: HtmlWording, language: Language): Markup {
  const names = panelWording[language].cell;
  return html`<p class="legend">${words.legend}${words.colon}${states.map(
    (state) => html`<span class="key cell-${state}">${cellSigns[state]} ${names[state]}</span> `,
  )}</p>`;
}

function tablePart({ heading, form, note, blocks, id }: PanelTable, anchor: string, words: HtmlWording): Markup {
  const name = `${anchor}-${id}`;
  return html`<h4 id="${name}">${heading} <small>${form}</small></h4>
${note !== '' && html`<p class="hint">${note}</p>`}
${
  blocks.length > 0 &&
  html`<div class="scroll" role="region" aria-labelledby="${name}" tabindex="0">
${blocks.map((block) => blockPart(block, anchor, words))}</div>
`
}`;
}

function blockPart({ caption, columns, rows }: PanelTableBlock, anchor: string, words: HtmlWording): Markup {
  const width = columns.length + 1;
  return html`<table class="heat w${columns.length}" lang="zh-CN">
${caption && html`<caption>${caption}</caption>`}
<thead><tr><th scope="col">${words.item}</th>${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}</tr></thead>
${runsOf(rows).map(
  ({ group, rows: own }) => html`<tbody>
${
  group !== '' &&
  html`<tr class="group"><th scope="rowgroup" colspan="${width}">${group}</th></tr>
`
}${own.map(
  (row) => html`<tr><th scope="row">${row.label}</th>${row.cells.map((cell) => cellPart(cell, anchor, words))}</tr>
`,
)}</tbody>
`,
)}</table>
`;
}

/** Rows that follow one another in one group. */
function runsOf(rows: readonly PanelRow[]): { group: string; rows: PanelRow[] }[] {
  const runs: { group: string; rows: PanelRow[] }[] = [];
  for (const row of rows) {
    const group = row.groups.join(' · ');
    const last = runs.at(-1);
    if (last?.group === group) last.rows.push(row);
    else runs.push({ group, rows: [row] });
  }
  return runs;
}

function cellPart(cell: PanelCell, anchor: string, words: HtmlWording): Markup {
  const { state, stateLabel, text, value, proposed, problems } = cell;
  if (state === 'ok' && problems.length === 0)
    return value === 0 ? html`<td class="zero">0</td>` : html`<td>${text}</td>`;
  const more = proposed.length > mostProposed ? '…' : '';
  const values =
    proposed.length > 0 && html` <span class="to">→ ${proposed.slice(0, mostProposed).join('/')}${more}</span>`;
  // An accessible name holds what a reader of the page sees: the number of the problem.
  const links = problems.map(
    (id) =>
      html`<a href="#${anchor}-p${id}" aria-label="${stateLabel}${words.comma}${words.seeProblem} [${id}]">[${id}]</a>`,
  );
  const sign = cellSigns[state] !== '' && html`<span class="sign" aria-hidden="true">${cellSigns[state]}</span>`;
  return html`<td class="cell-${state}">${text}${values} <span class="ref">${sign}${
    links.length > 0 ? links : html`<span class="hidden">${stateLabel}</span>`
  }</span></td>`;
}
