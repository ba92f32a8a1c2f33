import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { convertToDoc } from './docConvert.js';
import { convertWord } from './pdfConvert.js';
import { family, makeFont } from './pdfFont.js';
import { browser, printPages } from './pdfPrint.js';

/** Names of the programs that renderFiles needs and that are not on this machine. @returns {string[]} */
export function missingPrograms() {
  const isThere = (path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  };
  const folders = (process.env.PATH ?? '').split(delimiter);
  const hasOffice = folders.some((folder) => isThere(join(folder, 'soffice')));
  return [...(hasOffice ? [] : ['soffice']), ...(isThere(browser) ? [] : [browser])];
}

/**
 * Reports as .doc and as the three kinds of PDF, each program started once for all of them: LibreOffice for `doc` and `pdfWord`,
 * Chromium for `pdfPrint` (tables with lines) and `pdfBare` (without).
 * @param {{ source: import('../../test/support/source.js').SourceDocument, docx: Uint8Array }[]} reports
 * @returns {Promise<{ doc: Uint8Array, pdfWord: Uint8Array, pdfPrint: Uint8Array, pdfBare: Uint8Array }[]>} in the same order
 */
export async function renderFiles(reports) {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-render-'));
  try {
    const font = makeFont(family, JSON.stringify(reports.map(({ source }) => source)));
    const place = (kind, index) => join(folder, `${index}.${kind}.pdf`);
    const docs = convertToDoc(
      reports.map(({ docx }) => docx),
      folder,
    );
    convertWord(
      reports.map(({ docx }, index) => ({ to: place('word', index), bytes: docx })),
      font,
      null,
      folder,
    );
    await printPages(
      reports.flatMap(({ source }, index) => [
        { to: place('print', index), source, lines: true },
        { to: place('bare', index), source, lines: false },
      ]),
      font,
    );
    return docs.map((doc, index) => ({
      doc,
      pdfWord: readFileSync(place('word', index)),
      pdfPrint: readFileSync(place('print', index)),
      pdfBare: readFileSync(place('bare', index)),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
