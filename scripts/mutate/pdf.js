/**
 * A module that reads a PDF and compares the figures of its tables with those of the sound file: a value that this one does not
 * have in the same place is invented. See watchMutations.
 */
export const source = `
import * as pdfjsWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { lint, summariseReport } from './core/lint.js';
import { readPdf } from './core/readers/pdf.js';

globalThis.pdfjsWorker = pdfjsWorker;

/** Values of the three tables as table.row.column, blank ones left out; or a word for why there are none. */
async function valuesOf(bytes: Uint8Array): Promise<Map<string, unknown> | { outcome: string; fault?: string }> {
  const result = await readPdf(bytes);
  if (result.status === 'unreadable') {
    const { code, message } = result.problem;
    return code === 'internal' ? { outcome: code, fault: message } : { outcome: code };
  }
  const { report } = lint(result.document);
  if (!report) return { outcome: 'no report' };
  const values = new Map<string, unknown>();
  for (const [table, rows] of Object.entries(summariseReport(report).tables)) {
    for (const [row, cells] of Object.entries(rows ?? {})) {
      for (const [column, value] of Object.entries(cells)) if (value !== null) values.set([table, row, column].join('.'), value);
    }
  }
  return values;
}

const sound = new Map<Uint8Array, Map<string, unknown>>();

export async function examine(bytes: Uint8Array, whole: Uint8Array): Promise<{ outcome: string; fault?: string }> {
  const values = await valuesOf(bytes);
  if (!(values instanceof Map)) return values;
  if (!sound.has(whole)) {
    const known = await valuesOf(whole);
    sound.set(whole, known instanceof Map ? known : new Map());
  }
  for (const [place, value] of values) {
    const was = sound.get(whole)!.get(place);
    if (was !== value) return { outcome: 'read', fault: place + ' is ' + value + ', in the sound file ' + was + '.' };
  }
  return { outcome: values.size < sound.get(whole)!.size ? 'read in part' : 'read' };
}
`;
