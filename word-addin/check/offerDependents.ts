import type { LintResult, Report } from '../../core/index.js';
import type { Claim } from '../../core/report/claims/claim.js';
import { readProseFigures } from '../../core/report/claims/readProseFigures.js';
import { cellsOf, type ValueCell } from './cellsOf.js';
import { nameOfCell } from './nameOfCell.js';
import type { Offer } from './protocol.js';
import { sumsOf } from './sumsOf.js';

/** Words of a sentence that are shown around a figure. */
const around = 12;

/**
 * What changes with a cell: the cell, the totals that were right with its old value, the sentences that agreed with it. What did
 * not agree before is left alone: nobody knows which side is wrong.
 * @param block the cell
 * @param value what it is to hold, as typed
 * @returns none where the cell or the value is no number
 */
export function offerDependents({ report }: LintResult, block: string, value: string, language: 'zh' | 'en'): Offer[] {
  const cells = report ? cellsOf(report) : [];
  const changed = cells.find((cell) => cell.block === block);
  const typed = Number(value);
  if (!report || !changed || !/^-?\d{1,9}(?:\.\d{1,6})?$/.test(value)) return [];
  const before = new Map(cells.flatMap((cell) => (cell.value === null ? [] : [[cell.block, cell.value] as const])));
  const after = new Map(before).set(block, typed);
  const sums = sumsOf(report, cells);
  for (let round = 0, moved = true; moved && round < sums.length; round++) {
    moved = false;
    for (const { total, parts } of sums) {
      const sum = (values: ReadonlyMap<string, number>): number | null =>
        parts.every((part) => values.has(part.block))
          ? parts.reduce((all, part) => all + values.get(part.block)!, 0)
          : null;
      if (sum(before) === null || sum(before) !== before.get(total.block)) continue;
      const next = sum(after);
      if (next === null || next === after.get(total.block)) continue;
      after.set(total.block, next);
      moved = true;
    }
  }
  const own = cells.filter((cell) => cell.block !== block && after.get(cell.block) !== before.get(cell.block));
  return [
    ...[changed, ...own].map((cell) =>
      cellOffer(cell, cell === changed ? value : String(after.get(cell.block)), report, language),
    ),
    ...readProseFigures(report).claims.flatMap((claim) => sentenceOffer(claim, report, before, after, language)),
  ];
}

function cellOffer(cell: ValueCell, text: string, report: Report, language: 'zh' | 'en'): Offer {
  const arrow = `${cell.text.trim() || '—'} → ${text}`;
  return {
    key: cell.block,
    title: `${nameOfCell(cell, report, language)}${language === 'zh' ? '：' : ': '}${arrow}`,
    edits: [{ block: cell.block, start: 0, end: cell.text.length, old: cell.text, text }],
  };
}

/** A figure that agreed with cells of which some change. Figures in Chinese characters are for the author to write. */
function sentenceOffer(
  { figure, readings, said, place }: Claim,
  report: Report,
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  language: 'zh' | 'en',
): Offer[] {
  const reading = readings.find(({ value }) => value === said);
  if (!figure || !reading) return [];
  let now = 0;
  for (const { table, row, column } of reading.cells) {
    const cell = report.tables[table]?.rows[row]?.[column];
    if (!cell) return [];
    now += (after.get(cell.place.block) ?? 0) - (before.get(cell.place.block) ?? 0);
  }
  if (now === 0) return [];
  const text = report.lines.find(({ paragraph }) => paragraph.id === place.block)?.paragraph.text ?? '';
  const old = /^\d+/.exec(text.slice(figure.start, figure.end))?.[0] ?? '';
  if (Number(old) !== said || old === '') return [];
  const end = figure.start + old.length;
  const sentence = `…${text.slice(Math.max(figure.start - around, 0), figure.start)}【${old} → ${said + now}】${text.slice(end, end + around)}…`;
  const edit = { block: place.block, start: figure.start, end, old, text: String(said + now) };
  return [
    {
      key: `${place.block}:${figure.start}`,
      title: `${language === 'zh' ? '正文：' : 'Text: '}${sentence}`,
      edits: [edit],
    },
  ];
}
