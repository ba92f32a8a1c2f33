import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { interleave } from './support/interleave.js';
import { ratioRow } from './support/row.js';

/** Text and drawing operators of every page, as pdfjs gives them to whoever asks. */
async function textAndOperators(bytes) {
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await task.promise;
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    await page.getTextContent();
    await page.getOperatorList();
    page.cleanup();
  }
  await task.destroy();
}

/** A report as PDF, from Word and from a browser → all findings, against pdfjs alone on the same pages. */
export default async function pdf({ root, api }) {
  const rows = [];
  for (const [kind, name] of [
    ['LibreOffice', 'clean-subdistrict.word.pdf'],
    ['Chromium', 'clean-subdistrict.print.pdf'],
  ]) {
    const bytes = readFileSync(join(root, 'test/fixtures-binary/pdf', name));
    const ours = async () => {
      const { document } = await api.read(bytes, { name });
      return api.lint(document);
    };
    const times = await interleave(ours, () => textAndOperators(bytes));
    rows.push(ratioRow(`.pdf (${kind}) → findings : pdfjs, text and operators`, times, { target: 1.3 }));
  }
  return rows;
}
