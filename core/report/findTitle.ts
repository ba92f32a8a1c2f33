import type { Place } from '../document/document.js';
import { isBodyName } from './bodyName.js';
import type { Title } from './report.js';

/** A paragraph where the title may stand. */
export interface TitleLine {
  readonly id: string;
  readonly text: string;
}

export interface TitleReading {
  readonly title: Title | null;
  readonly others: readonly Title[];
}

/** Words that make a line the title of an annual report, from strong to weak. */
const strong = /(?:政府)?信息公开.{0,8}年度.{0,4}报告|政务公开.{0,6}年度报告|信息公开(?:工作)?年报/;
const weak = /(?:政府|政务)?信息公开.{0,10}报告|(?:政府|政务)信息?公开工作(?:情况)?(?:总结|汇报)/;

/** Other papers about annual reports. */
const otherPaper = /通知|解读|办法|方案|公告|目录|指南$|制度$|关于(?:做好|报送|印发|开展)/;

const longestTitle = 60;

/**
 * The report's title among the lines before section 一: one line, or several when it is broken. A line with 通知, 解读 … is no
 * title of a report.
 */
export function findTitle(lines: readonly TitleLine[]): TitleReading {
  const candidates: { at: number; strong: boolean }[] = [];
  lines.forEach((_, at) => {
    const text = compact(joined(lines, at));
    if (text.length > longestTitle || /[。；;：:]./.test(text) || text.endsWith('。') || otherPaper.test(text)) return;
    if (strong.test(text)) candidates.push({ at, strong: true });
    else if (weak.test(text)) candidates.push({ at, strong: false });
  });
  const best = candidates.find((candidate) => candidate.strong) ?? candidates[0];
  if (!best) return { title: null, others: [] };
  const title = titleAt(lines, best.at);
  const used = new Set([title.place.block, ...title.rest.map((place) => place.block)]);
  const others = candidates
    .filter((candidate) => !used.has(lines[candidate.at]!.id) && candidate.strong)
    .map((candidate) => titleAt(lines, candidate.at))
    .filter((other) => !other.rest.some((place) => used.has(place.block)));
  return { title, others };
}

/** The line, with the next one when the title is broken in the middle of its words. */
function joined(lines: readonly TitleLine[], at: number): string {
  const { text } = lines[at]!;
  return isBroken(text, lines[at + 1]) ? text + lines[at + 1]!.text : text;
}

/** `…政府信息公开工作` ⏎ `年度报告`. */
function isBroken(text: string, next: TitleLine | undefined): boolean {
  if (!next) return false;
  return (
    /(?:信息|公开|工作|年度|政府)$/.test(compact(text)) &&
    /^(?:信息|公开|工作|年度|报告)/.test(compact(next.text)) &&
    next.text.length < 20
  );
}

function titleAt(lines: readonly TitleLine[], at: number): Title {
  const parts: TitleLine[] = [lines[at]!];
  if (isBroken(lines[at]!.text, lines[at + 1])) parts.push(lines[at + 1]!);
  let text = compact(parts.map((part) => part.text).join(''));
  // The body's name, and the year, may stand on lines of their own above.
  for (let before = at - 1; before >= 0 && before >= at - 2; before--) {
    const above = compact(lines[before]!.text);
    const isName = isBodyName(above) && !startsWithName(text);
    const isYear = /^20\d{2}年度?$/.test(above);
    if (!isName && !isYear) break;
    parts.unshift(lines[before]!);
    text = above + text;
  }
  const places = parts.map(placeOf);
  return { text, place: places[0]!, rest: places.slice(1) };
}

/** Whether the title names a body already, before or after its year. */
function startsWithName(title: string): boolean {
  const name = title.replace(/^20\d{2}年度?/, '').split(/20\d{2}年|政府信息|政务公开|信息公开/, 1)[0] ?? '';
  return name.length >= 2 && name !== '关于';
}

function placeOf({ id, text }: TitleLine): Place {
  const start = /^(?:\s|#|\*|\[[A-Za-z]{2,20}:[^\]]{0,60}\])*/.exec(text)![0].length;
  return { block: id, start, end: text.replace(/[\s*]{0,40}$/, '').length };
}

/** A mark that a converter left: `[bookmark: _GoBack]`. */
const converterMark = /\[[A-Za-z]{2,20}:[^\]]{0,60}\]/g;

/** Without white space, a converter's marks, and the signs by which Markdown sets a title off. */
function compact(text: string): string {
  const plain = text.includes('[') ? text.replace(converterMark, '') : text;
  return plain.replace(/\s+/g, '').replace(/^(?:#{1,6}|\*\*)|\*\*$/g, '');
}
