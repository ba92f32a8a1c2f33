import type { Report } from '../report/report.js';

const ordinals = '一二三四五六七八九十';

/** The points of a list begin within so many characters, and so many paragraphs. */
const furthest = 1500;
const mostLines = 15;

/**
 * How many points 一是 … 二是 … or （一）… （二）… follow in the paragraph, and in the next ones of the same section as long as
 * they go on. 0: no such points.
 * @param index of the line in `report.prose`; `from`: offset in its text.
 */
export function countOrdinals(report: Report, index: number, from: number): number {
  const line = report.prose[index]!;
  let count = ascending(line.paragraph.text.slice(from, from + furthest), 0);
  const last = Math.min(report.prose.length, index + 1 + mostLines);
  for (let next = index + 1; next < last; next++) {
    const following = report.prose[next]!;
    if (following.section !== line.section || following.role === 'heading') break;
    const more = ascending(following.paragraph.text.slice(0, furthest), count);
    if (more === count && count > 0) break;
    if (more === count && next > index + 2) break;
    count = more;
  }
  return count;
}

/** Goes on counting from `count` as long as the next ordinal is found. */
function ascending(text: string, count: number): number {
  let at = 0;
  let reached = count;
  while (reached < ordinals.length) {
    const found = nextMark(text, reached, at);
    if (found < 0) return reached;
    at = found + 1;
    reached++;
  }
  return reached;
}

/** For each ordinal the marks of a point, in one search that begins at `lastIndex`. */
const marks = [...ordinals].map(
  (each) => new RegExp(`${each}[是要]|（${each}）|\\(${each}\\)|第${each}，|其${each}`, 'g'),
);

/** Where the next mark of an ordinal begins, −1 for none. */
function nextMark(text: string, ordinal: number, from: number): number {
  const mark = marks[ordinal]!;
  mark.lastIndex = from;
  return mark.exec(text)?.index ?? -1;
}
