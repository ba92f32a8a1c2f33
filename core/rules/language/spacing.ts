import { laws } from '../../formats/laws.js';
import type { Line } from '../../report/report.js';
import { commonWords } from '../../wording/commonWords.js';
import { defineRule } from '../rule.js';

/** More gaps of one kind than this in a report are a converter's work, or a habit; nobody slips so often. */
const mostSlips = 4;

/** For each gap in a date so many dates must have none: else the gaps are the author's way of writing. */
const datesForOne = 3;

/** A gap inside a date: 2023 年, 5 月, 年 5月. */
const gapInDate = /(?<=\d)[ \u00a0]{1,2}(?=[年月日])|(?<=\d年|\d月)[ \u00a0]{1,2}(?=\d{1,2} ?[月日])/g;
const closeDate = /\d[年月日]/g;

/** 政 府 spread out has spaces around its characters too; a slip stands between words that are written close. */
const gapInWord =
  /(?<=[\u4e00-\u9fff，。；：、“《（][\u4e00-\u9fff])[ \u00a0]{1,2}(?=[\u4e00-\u9fff][\u4e00-\u9fff，。；：、”》）])/g;

interface Gap {
  readonly block: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A draft has no spaces inside words and dates. Files that a converter wrote are full of them, and nobody's fault. */
export default defineRule({
  id: 'language/spacing',
  title: { zh: '词语和日期中没有多余空格', en: 'No spaces inside words and dates' },
  severity: 'info',
  basis: [laws.practice('公文排版不在词语和日期中间留空格', 'No spaces inside words and dates')],
  needs: ['document', 'report'],
  messages: {
    word: { zh: '“{found}”中间有多余空格，请删去。', en: '“{found}” has a space inside a word; delete it.' },
    date: { zh: '日期“{found}”中间有多余空格，请删去。', en: 'The date “{found}” has a space inside; delete it.' },
    remove: { zh: '删去多余空格', en: 'Delete the spaces' },
  },
  applies: ({ document }) => !/pdf|image/.test(document.mediaType),
  *check({ report }) {
    const lines = report.prose.filter(holdsGap);
    if (lines.length === 0) return;
    const words = lines.flatMap((line) => gapsIn(line, gapInWord)).filter(isInWord);
    if (words.length <= mostSlips) yield* findings('word', words);
    const dates = lines.flatMap((line) => gapsIn(line, gapInDate));
    if (dates.length > 0 && dates.length <= mostSlips && closeDates(report.prose) >= dates.length * datesForOne) {
      yield* findings('date', dates);
    }
  },
});

/** Running text: titles, headings and signatures are spread out or broken on purpose. */
function holdsGap(line: Line): boolean {
  const { text } = line.paragraph;
  return line.role === 'body' && (text.includes(' ') || text.includes('\u00a0'));
}

function gapsIn({ paragraph: { id: block, text } }: Line, pattern: RegExp): Gap[] {
  return [...text.matchAll(pattern)].map(({ index, 0: gap }) => ({
    block,
    text,
    start: index,
    end: index + gap.length,
  }));
}

function isInWord({ text, start, end }: Gap): boolean {
  return commonWords.has(text.charAt(start - 1) + text.charAt(end));
}

function closeDates(lines: readonly Line[]): number {
  let count = 0;
  for (const line of lines) for (const _ of line.paragraph.text.matchAll(closeDate)) count++;
  return count;
}

function* findings(messageId: 'word' | 'date', gaps: readonly Gap[]) {
  for (const { block, text, start, end } of gaps) {
    const at = { block, start: Math.max(0, start - 5), end: Math.min(text.length, end + 5) };
    const edits = [{ at: { block, start, end }, text: '' }];
    const data = { found: text.slice(at.start, at.end).trim() };
    yield { messageId, at, data, fixes: [{ title: 'remove', safe: true, edits }] } as const;
  }
}
