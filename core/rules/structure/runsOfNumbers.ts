import type { Line, Numbering } from '../../report/report.js';

export interface NumberedLine {
  readonly line: Line;
  readonly numbering: Numbering;
  /** Place among the lines of the section, from 0. */
  readonly at: number;
  /** Place among the numbered lines of the section, from 0. */
  readonly order: number;
  /** It neither starts at one nor goes on from its level: perhaps it belongs to a run of another level. */
  readonly stray: boolean;
}

/** Lines of one level under one parent, in document order. */
export type Run = readonly NumberedLine[];

/**
 * The numbered headings and list items of a section by level and parent. The parent is the nearest line above with a higher
 * level; strays are nobody's parent, so that one number in the wrong style does not break the run around it, nor is 一、,
 * whose level belongs to the six sections.
 */
export function runsOfNumbers(lines: readonly Line[]): { all: readonly NumberedLine[]; runs: readonly Run[] } {
  const all: NumberedLine[] = [];
  const runs = new Map<string, NumberedLine[]>();
  const last = new Map<number, number>();
  /** By level, the place of the line that is open as a parent. */
  let open: (number | undefined)[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const { numbering, role } = line;
    if (!numbering || (role !== 'subheading' && role !== 'body')) continue;
    const { level, value } = numbering;
    const parents = open.slice(2, level).filter((order) => order !== undefined);
    const key = `${level} ${parents[parents.length - 1]}`;
    const run = runs.get(key) ?? [];
    const before = run[run.length - 1];
    const goesOn = value === 1 || value === (last.get(level) ?? 0) + 1;
    const stray = before ? before.stray && value === before.numbering.value + 1 : !goesOn;
    const item = { line, numbering, at, order: all.length, stray };
    all.push(item);
    run.push(item);
    runs.set(key, run);
    if (stray) continue;
    last.set(level, value);
    open = open.slice(0, level);
    open[level] = item.order;
  }
  return { all, runs: [...runs.values()] };
}
