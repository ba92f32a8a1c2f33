import type { Report } from '../../core/index.js';
import { cellsOf } from './cellsOf.js';
import { nameOfCell } from './nameOfCell.js';
import type { Offer } from './protocol.js';
import { sumsOf } from './sumsOf.js';

/**
 * Blank totals that follow from cells that were read. A total of totals follows once those are filled in; a part that is blank or
 * no number leaves its total blank: nothing is taken for 0.
 */
export function offerTotals(report: Report, language: 'zh' | 'en'): Offer[] {
  const cells = cellsOf(report);
  const sums = sumsOf(report, cells);
  const values = new Map(cells.flatMap(({ block, value }) => (value === null ? [] : [[block, value] as const])));
  const offers = new Map<string, Offer>();
  for (let grown = true; grown; ) {
    grown = false;
    for (const { total, parts } of sums) {
      if (!total.isBlank || values.has(total.block) || !parts.every(({ block }) => values.has(block))) continue;
      const value = parts.reduce((sum, { block }) => sum + values.get(block)!, 0);
      values.set(total.block, value);
      grown = true;
      offers.set(total.block, {
        key: total.block,
        title: `${nameOfCell(total, report, language)}${language === 'zh' ? '：填入 ' : ': '}${value}`,
        edits: [{ block: total.block, start: 0, end: total.text.length, old: total.text, text: String(value) }],
      });
    }
  }
  return cells.flatMap(({ block }) => offers.get(block) ?? []);
}
