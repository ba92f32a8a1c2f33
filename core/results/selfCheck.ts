import { type DocxBlock, writeDocx } from './docx/writeDocx.js';
import { html } from './html/markup.js';
import type { Panel, PanelProblem, PanelRequirement } from './panel/model.js';

export interface SelfCheckOptions {
  /** When it was checked, as it should read. */
  readonly madeAt: string;
  /** ISO time with its zone, for the file's properties. */
  readonly writtenAt: string;
  readonly version: string;
  readonly language: 'zh' | 'en';
}

interface Words {
  readonly lang: string;
  readonly title: string;
  readonly head: readonly string[];
  readonly counts: (total: number, counts: Panel['counts']['requirements']) => string;
  readonly waived: string;
  readonly explained: string;
  readonly colon: string;
  readonly made: (madeAt: string, version: string) => string;
  readonly limit: string;
  readonly signature: string;
}

const wordings: Readonly<Record<'zh' | 'en', Words>> = {
  zh: {
    lang: 'zh-CN',
    title: '政府信息公开工作年度报告自查表',
    head: ['序号', '检查项', '结果', '说明', '依据'],
    counts: (total, counts) =>
      `共 ${total} 项：通过 ${counts.pass} 项，有问题 ${counts.fail} 项，需人工核实 ${counts['needs-review']} 项，不适用 ${counts['not-applicable']} 项，未检查 ${counts['not-checked']} 项。`,
    waived: '已忽略，理由：',
    explained: '已说明：',
    colon: '：',
    made: (madeAt, version) => `检查时间：${madeAt}。规则版本：${version}。`,
    limit: '本表由程序在本机生成，只核对结构、算术、日期和文字，不判断事实；“未检查”和“需人工核实”不等于通过。',
    signature: '填报人：＿＿＿＿＿＿　审核人：＿＿＿＿＿＿　日期：＿＿＿＿＿＿',
  },
  en: {
    lang: 'en',
    title: 'Self-check of the annual report',
    head: ['No.', 'Check', 'Result', 'Remarks', 'Basis'],
    counts: (total, counts) =>
      `${total} checks: ${counts.pass} passed, ${counts.fail} with problems, ${counts['needs-review']} for a person, ${counts['not-applicable']} not applicable, ${counts['not-checked']} not checked.`,
    waived: 'Waived, because: ',
    explained: 'Explained: ',
    colon: ': ',
    made: (madeAt, version) => `Checked: ${madeAt}. Rules: ${version}.`,
    limit:
      'Made by a program on this computer. It compares structure, sums, dates and words and judges no facts; “not checked” and “for a person” do not mean passed.',
    signature: 'Author: ______  Reviewer: ______  Date: ______',
  },
};

/**
 * The self-check sheet: every check with its result, what was waived and why, what was not checked. Blocks of a page.
 * @param panel of a file that was checked
 */
export function selfCheckBlocks(panel: Panel, { madeAt, version, language }: SelfCheckOptions): DocxBlock[] {
  const words = wordings[language];
  const problems = new Map(
    panel.sections.flatMap((section) => section.problems.map((each) => [each.id, each] as const)),
  );
  const facts = panel.facts.map(({ label, text }) => `${label}${words.colon}${text}`).join('　');
  return [
    { kind: 'title', text: words.title },
    { kind: 'plain', text: panel.title ?? panel.source },
    { kind: 'plain', text: facts },
    { kind: 'plain', text: words.counts(panel.requirements.length, panel.counts.requirements) },
    {
      kind: 'table',
      head: words.head,
      widths: [10, 36, 18, 52, 40],
      rows: panel.requirements.map((requirement, index) => [
        String(index + 1),
        requirement.title,
        requirement.outcomeLabel,
        remarksOf(requirement, problems, words),
        requirement.basis.join('\n'),
      ]),
    },
    { kind: 'plain', text: words.made(madeAt, version) },
    { kind: 'plain', text: words.limit },
    { kind: 'plain', text: words.signature },
  ];
}

function remarksOf(
  { problems: ids, notes }: PanelRequirement,
  problems: ReadonlyMap<number, PanelProblem>,
  words: Words,
): string {
  const found = ids.flatMap((id) => {
    const problem = problems.get(id);
    if (!problem) return [];
    const { settled, what, place } = problem;
    const reason = settled ? ` ${settled.kind === 'ignored' ? words.waived : words.explained}${settled.reason}` : '';
    return [`${place}${words.colon}${what}${reason}`];
  });
  return [...found, ...notes].join('\n');
}

/** The sheet as .docx. */
export function selfCheckDocx(panel: Panel, options: SelfCheckOptions): Promise<Uint8Array> {
  return writeDocx(selfCheckBlocks(panel, options), options.writtenAt);
}

/** The sheet as one HTML page: no script, nothing fetched, every text escaped. */
export function selfCheckHtml(panel: Panel, options: SelfCheckOptions): string {
  const { lang, title } = wordings[options.language];
  const body = selfCheckBlocks(panel, options).map((block) => {
    if (block.kind === 'title')
      return html`<h1>${block.text}</h1>
`;
    if (block.kind !== 'table')
      return html`<p>${block.text}</p>
`;
    const row = (
      cells: readonly string[],
    ) => html`<tr>${cells.map((cell) => html`<td>${cell.split('\n').map((line) => html`<p>${line}</p>`)}</td>`)}</tr>
`;
    return html`<table>
<thead><tr>${block.head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>
${block.rows.map(row)}</tbody>
</table>
`;
  });
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>body{font:16px/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}h1{text-align:center;font-size:1.5rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #555;padding:.3rem .5rem;vertical-align:top;text-align:left}td p{margin:0}thead{display:table-header-group}tr{break-inside:avoid}</style>
</head>
<body>
${body}</body>
</html>
`.text;
}
