import type { Place } from '../document/document.js';
import type { Period, Report, Title } from './report.js';

/** A paragraph of the opening or of section 一. */
export interface YearLine {
  readonly id: string;
  readonly text: string;
}

const inTitle = /(20\d{2})\s*年/;
const chineseInTitle = /二[〇○零]([〇○零一二三四五六七八九])([〇○零一二三四五六七八九])年/;

/** Sentence openings that say which year the figures are of: `2021年，我镇…`. A comparison (与2020年…相比) opens no sentence. */
const opening = /(?:^|[。；\n])\s{0,8}(20\d{2})\s{0,3}年(?:度)?(?=[，,、以来全我本共\u4e00-\u9fff])/g;

/** The report year: from the title, a declared period, else the year that the sentences of section 一 most often open with. */
export function findYear(
  title: Title | null,
  period: Period | null,
  lines: readonly YearLine[],
  pageTitle: string | undefined,
): Report['year'] {
  const fromTitle = title && yearOf(title.text);
  if (fromTitle) return { value: fromTitle, source: 'title', place: title.place };
  if (period?.declared) return { value: period.start.year, source: 'period', place: period.place };
  const fromPage = pageTitle && /年(?:度)?.{0,12}公开.{0,8}(?:报告|年报)/.test(pageTitle) ? yearOf(pageTitle) : null;
  if (fromPage) return { value: fromPage, source: 'metadata', place: null };
  return fromProse(lines) ?? (period && { value: period.start.year, source: 'period', place: period.place });
}

function yearOf(text: string): number | null {
  const match = inTitle.exec(text);
  if (match) return Number(match[1]);
  const chinese = chineseInTitle.exec(text);
  if (!chinese) return null;
  const digit = (each: string) => Math.max('零一二三四五六七八九'.indexOf(each), 0);
  return 2000 + digit(chinese[1]!) * 10 + digit(chinese[2]!);
}

function fromProse(lines: readonly YearLine[]): Report['year'] {
  const votes = new Map<number, { count: number; place: Place }>();
  for (const { id, text } of lines) {
    if (!text.includes('年')) continue;
    for (const match of text.matchAll(opening)) {
      const year = Number(match[1]);
      const start = match.index + match[0].indexOf(match[1]!);
      const vote = votes.get(year) ?? { count: 0, place: { block: id, start, end: start + 5 } };
      vote.count++;
      votes.set(year, vote);
    }
  }
  const ranked = [...votes].sort((a, b) => b[1].count - a[1].count);
  const [best, second] = ranked;
  if (!best || (second && second[1].count === best[1].count)) return null;
  return { value: best[0], source: 'prose', place: best[1].place };
}
