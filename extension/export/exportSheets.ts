import { csvCell } from '../../core/results/csv/csvCell.js';
import { renderXlsx } from '../../core/results/xlsx.js';
import type { Language, Reviews } from '../../ui/audit.js';
import type { Audit } from '../panel/state.js';
import { listSheets } from './listSheets.js';
import type { Provenance } from './provenance.js';

/** By this Excel knows that the file is in UTF-8. */
const byteOrderMark = '\ufeff';

/** The result as a workbook, or its first sheet, the list of problems, as CSV. */
export async function exportSheets(
  audit: Audit,
  provenance: Provenance,
  reviews: Pick<Reviews, 'get'>,
  format: 'xlsx' | 'csv',
  language: Language,
): Promise<string | Uint8Array<ArrayBuffer>> {
  const sheets = listSheets(audit, provenance, reviews, language);
  if (format === 'xlsx') return new Uint8Array(await renderXlsx(sheets));
  const [{ columns, rows }] = sheets;
  const lines = [columns.map(({ title }) => title), ...rows];
  return byteOrderMark + lines.map((line) => `${line.map((cell) => csvCell(cell)).join(',')}\r\n`).join('');
}
