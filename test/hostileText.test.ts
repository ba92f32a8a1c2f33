import { describe, expect, it } from 'vitest';
import { lint } from '../core/lint.js';
import { read } from '../core/readers/read.js';
import { cleanParts, draft, replaceRows } from './support/draft.js';

/** What our patterns look for, repeated until a search that goes back and forth would not end within the timeout. */
const units = [
  ...['0', '1', '1.', '1件', '3.5', '１', '年', '月', '日', '2023年', '1月1日', '2023-', '自2023年', '0件，'],
  ...['一', '一、', '（一）', '(1)', '①', '第一', '一是', '（', '）', '[', ']', '《', '》', '“', '〔', '【', '{{'],
  ...[
    ' ',
    '\u3000',
    '\u00a0',
    '\t',
    '\u200b',
    '。',
    '，',
    '、',
    '：',
    '-',
    '—',
    '*',
    '#',
    '|',
    '| ',
    '||',
    '\\',
    '&nbsp;',
    '<br>',
    '<',
    'X',
    '×',
    '_',
  ],
  ...[
    '公',
    '公开',
    '政府',
    '政府信息公开',
    '年度报告',
    '镇',
    '镇人民政府',
    '县',
    '街道办事处',
    '其中',
    '结转',
    '收到',
    '没有',
    '无',
    '说',
    '总计',
    '规章',
  ],
];
const length = 100_000;
/** Below the reader's limit, so that recognition and rules see them. */
const lines = 5000;

const repeated = (unit: string): string => unit.repeat(Math.ceil(length / unit.length));

/** The same long text as a paragraph of each kind: prose, heading, sub-heading, cell. */
function inside(text: string): string {
  const parts = cleanParts();
  const cell = text.replaceAll('|', '｜').replaceAll('\n', ' ');
  return draft({
    overview: `${parts.overview}\n${text}\n（六）${text}\n${text}2023年12月31日`,
    applications: replaceRows(parts.applications, `| （七）总计 | ${cell} | 0 | 0 | 0 | 0 | 0 | 3 |`),
    problems: `${parts.problems}\n七、${text}\n${text}`,
  });
}

/** The same long text where title, period and signature are looked for. */
function around(text: string): string {
  const parts = cleanParts();
  return draft({
    title: `${parts.title}\n${text}`,
    preamble: `${parts.preamble}\n${text}`,
    signature: `${text}\n${parts.signature}\n${text}`,
  });
}

/** Either a sentence why it cannot be read, or every rule's outcome with none that failed to finish. */
async function expectAnEnd(report: string): Promise<void> {
  const result = await read(new TextEncoder().encode(report), { name: 'report.txt' });
  if (result.status === 'unreadable') {
    expect(result.problem.code).not.toBe('internal');
    expect(result.problem.message).toMatch(/。$/);
    return;
  }
  const { requirements } = lint(result.document);
  expect(requirements).not.toEqual([]);
  expect(requirements.filter(({ notes }) => notes.some(({ message }) => message.includes('本项检查出错')))).toEqual([]);
}

describe('a report that holds 100,000 characters of one kind is checked to the end', () => {
  it.each(units)('“%s”', { timeout: 10_000 }, async (unit) => {
    const text = repeated(unit);
    await expectAnEnd(inside(text));
    await expectAnEnd(around(text));
  });
});

describe('a report of many short lines is checked to the end', () => {
  it.each(units)('“%s”', { timeout: 10_000 }, async (unit) => {
    const { overview } = cleanParts();
    await expectAnEnd(draft({ overview: `${overview}\n${`${unit}\n`.repeat(lines)}` }));
  });
});
