import { fold } from '../../report/fold.js';
import type { Line, Report, Section } from '../../report/report.js';
import { aspects } from '../../wording/aspects.js';
import { announcing, stating } from '../../wording/subheadings.js';
import { holdsTable } from './holdsTable.js';

/** The numbered lines of one level between two of a higher level. */
interface Siblings {
  /** The line above the first of them. */
  readonly above: Line | undefined;
  /** One of them has something below it. */
  full: boolean;
  /** One of them that is not the last has. */
  fullBefore: boolean;
}

/**
 * Numbered sub-headings with nothing below them before the next heading of the same or a higher level. Short items of a
 * list look the same, so one counts only where it announces something (…情况) outside a list, or where a sibling that is
 * not the last has something below it.
 */
export function findEmptySubheadings(report: Report, section: Section): Line[] {
  const { lines } = section;
  if (!lines.some(isBareHeading)) return [];
  const bare: { line: Line; siblings: Siblings }[] = [];
  let open: (Siblings | undefined)[] = [];
  lines.forEach((line, at) => {
    if (!line.numbering) return;
    const { level } = line.numbering;
    const siblings = open[level] ?? { above: lines[at - 1], full: false, fullBefore: false };
    siblings.fullBefore = siblings.full;
    open = open.slice(0, level);
    open[level] = siblings;
    if (isFull(report, section, at)) siblings.full = true;
    else if (isBareHeading(line)) bare.push({ line, siblings });
  });
  const counts = ({ line, siblings }: (typeof bare)[number]) =>
    siblings.fullBefore || (announces(line) && !isList(siblings));
  return bare.filter(counts).map(({ line }) => line);
}

/** Something stands between the line and the next that is no part of it. */
function isFull({ document }: Report, { lines, to }: Section, at: number): boolean {
  const end = endOfScope(lines, at);
  for (let index = at + 1; index < end; index++) {
    const { paragraph } = lines[index]!;
    if ((paragraph.images ?? 0) > 0 || paragraph.text.trim() !== '') return true;
  }
  return holdsTable(document, lines[at]!.index, lines[end]?.index ?? to);
}

/**
 * Index of the next line that is no part of what stands below `at`. A higher level that starts at one is a list below:
 * some reports put （一） under 1.
 */
function endOfScope(lines: readonly Line[], at: number): number {
  const level = lines[at]!.numbering!.level;
  for (let index = at + 1; index < lines.length; index++) {
    const numbering = lines[index]!.numbering;
    if (!numbering || numbering.level > level) continue;
    if (numbering.level === level || numbering.value > 1) return index;
  }
  return lines.length;
}

/** A line that is only a number and a label: no sentence, no statement, no picture. */
function isBareHeading({ role, numbering, paragraph }: Line): boolean {
  if (role !== 'subheading' || !numbering || numbering.level < 2 || (paragraph.images ?? 0) > 0) return false;
  const label = paragraph.text.slice(numbering.end);
  return !/[，,；;。]|[：:]\s{0,20}\S/.test(label) && !stating.test(label);
}

function announces({ numbering, paragraph }: Line): boolean {
  const label = paragraph.text.slice(numbering?.end).trim();
  return announcing.test(label) || aspects.some(({ name }) => name === fold(label));
}

/** They stand directly below a sub-heading or behind a colon: then they are what is said there. */
function isList({ above }: Siblings): boolean {
  return above !== undefined && (above.role === 'subheading' || /[：:]$/.test(above.paragraph.text.trimEnd()));
}
