import type { Report } from '../../core/index.js';
import { describePlace } from '../../core/results/describePlace.js';
import type { ValueCell } from './cellsOf.js';

/** A cell in the words of the form. */
export function nameOfCell({ table, row, column }: ValueCell, report: Report, language: 'zh' | 'en'): string {
  const read = report.tables[table]!;
  return describePlace({ section: read.spec.section, table, row, column }, read.form, language);
}
