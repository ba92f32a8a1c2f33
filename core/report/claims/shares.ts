import { type Figure, scanFigures } from '../figures/scanFigures.js';
import type { Line } from '../report.js';

/** A stated share of a whole: `其中网站29条，占56.9%`. */
export interface Share {
  readonly line: Line;
  readonly percent: Figure;
  readonly part: Figure;
  readonly whole: Figure;
  /** Part / whole in percent. */
  readonly actual: number;
  readonly outcome: 'right' | 'wrong';
}

/** Shares of one whole that are listed together. */
export interface ShareList {
  readonly line: Line;
  readonly percents: readonly Figure[];
  readonly sum: number;
}

const growth = /同比|环比|增长|增加|下降|减少|上升|提高|提升|较|比上年|比去年|增幅|降幅/;
const rate = /率|满意|达到|达|完成/;

/** So many figures before a percentage may be its part and whole. */
const mostBefore = 12;
/** And so far before it they may stand. */
const furthest = 300;

/** Shares stated as `…占…N%` in a paragraph, each held against the figures beside it. */
export function findShares(line: Line, figures: readonly Figure[]): Share[] {
  const { text } = line.paragraph;
  if (!text.includes('占') || !/[%％]|百分之/.test(text)) return [];
  const shares: Share[] = [];
  const open: OpenShare[] = [];
  figures.forEach((percent, index) => {
    if (percent.unit !== '%' || percent.rough) return;
    const before = figures
      .slice(Math.max(0, index - mostBefore), index)
      .filter((figure) => figure.unit !== '%' && !figure.rough);
    const part = before[before.length - 1];
    if (!part || !saysShare(text, part, percent)) return;
    const share = shareOf(line, text, percent, part, before.slice(0, -1));
    if (share) shares.push(share);
    else open.push({ percent, part });
  });
  shares.push(...besideOthers(line, open, shares));
  return shares.sort((a, b) => a.percent.start - b.percent.start);
}

interface OpenShare {
  readonly percent: Figure;
  readonly part: Figure;
}

/** Other shares of a sentence that must be right before they say what the remaining one is of. */
const fewestRight = 2;

/**
 * A share among others of one whole: 80条，其中48条，占60%；20条，占25%；11条，占13.75%；1条，占1.1%. Each figure before it could be
 * its whole, but those beside it are all of the first, and with them it makes the first up.
 */
function besideOthers(line: Line, open: readonly OpenShare[], shares: readonly Share[]): Share[] {
  const { text } = line.paragraph;
  return open.flatMap(({ percent, part }) => {
    if (!/占\s*$/.test(text.slice(part.end, percent.start))) return [];
    const from = text.lastIndexOf('。', part.start) + 1;
    const end = text.indexOf('。', part.start);
    const to = end < 0 ? text.length : end;
    const isBeside = (each: OpenShare): boolean => each.part.start >= from && each.part.start < to;
    const beside = shares.filter((each) => each.outcome === 'right' && isBeside(each));
    const whole = beside[0]?.whole;
    if (!whole || beside.length < fewestRight || beside.some((each) => each.whole !== whole)) return [];
    const parts = [...beside, ...open.filter(isBeside)].map((each) => each.part);
    const isWhole = parts.reduce((sum, each) => sum + each.value, 0) === whole.value;
    const isAlike = parts.every(({ unit }) => unit === whole.unit);
    return isWhole && isAlike ? [share(line, percent, part, whole, 'wrong')] : [];
  });
}

/** `占` between the part and the percentage, and nothing that makes it growth or a rate. */
function saysShare(text: string, part: Figure, percent: Figure): boolean {
  const between = text.slice(part.end, percent.start);
  return (
    /占[^，。；%]{0,16}$/.test(between) && between.length <= 24 && !growth.test(between) && !/[。；]/.test(between)
  );
}

/** The whole is any earlier figure of the unit that explains the percentage; a wrong one is said only of a sole candidate. */
function shareOf(line: Line, text: string, percent: Figure, part: Figure, earlier: readonly Figure[]): Share | null {
  const window = text.slice(Math.max(0, part.start - furthest), part.start);
  const sentence = window.lastIndexOf('。');
  const start = part.start - window.length + window.lastIndexOf('。', sentence - 1) + 1;
  const wholes = earlier.filter(
    (figure) => figure.start >= start && figure.unit === part.unit && figure.value >= part.value,
  );
  const fitting = wholes.find((whole) => fits(part.value, whole.value, percent, text));
  if (fitting) return share(line, percent, part, fitting, 'right');
  const [sole] = wholes;
  if (
    !sole ||
    wholes.length > 1 ||
    sole.value === 0 ||
    rate.test(text.slice(part.end, percent.start).replace(/占.*/, ''))
  )
    return null;
  // 占全省的…: a whole that is not in the text.
  return /占(?:总|全部|申请|新收|办结|发布|公开|的)/.test(text.slice(part.end, percent.start)) ||
    /占\s*$/.test(text.slice(part.end, percent.start))
    ? share(line, percent, part, sole, 'wrong')
    : null;
}

function share(line: Line, percent: Figure, part: Figure, whole: Figure, outcome: Share['outcome']): Share {
  return { line, percent, part, whole, actual: (part.value / whole.value) * 100, outcome };
}

/** Whether the printed percentage is the rounded (or cut) share; the printed decimals set the precision. */
function fits(part: number, whole: number, percent: Figure, text: string): boolean {
  if (whole === 0) return false;
  const printed = /[.．](\d+)/.exec(text.slice(percent.start, percent.end));
  const step = 10 ** -(printed ? printed[1]!.length : 0);
  return Math.abs((part / whole) * 100 - percent.value) < step * 0.999;
}

/** At least three shares in one sentence: they are of one whole and cannot exceed it. */
export function findShareLists(line: Line): ShareList[] {
  const { text } = line.paragraph;
  if (!text.includes('占') || !/[%％]/.test(text)) return [];
  const lists: ShareList[] = [];
  let from = 0;
  for (const sentence of text.split('。')) {
    const percents = scanFigures(sentence).filter((figure) => figure.unit === '%');
    const shares = (sentence.match(/占/g) ?? []).length;
    // 分别占 says it once for all.
    const isList =
      percents.length >= 3 && (shares === percents.length || /分别占/.test(sentence)) && !growth.test(sentence);
    if (isList) {
      const sum = Math.round(percents.reduce((total, percent) => total + percent.value, 0) * 1000) / 1000;
      const placed = percents.map((percent) => ({ ...percent, start: percent.start + from, end: percent.end + from }));
      lists.push({ line, percents: placed, sum });
    }
    from += sentence.length + 1;
  }
  return lists;
}
