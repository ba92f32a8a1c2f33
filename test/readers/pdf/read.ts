import type { Document } from '../../../core/document/document.js';
import { readPdf } from '../../../core/readers/pdf.js';
import { outline } from '../outline.js';

/** The document, in any case. @throws with the problem's sentence where the file cannot be read. */
export async function documentOf(bytes: Uint8Array): Promise<Document> {
  const result = await readPdf(bytes);
  if (result.status === 'unreadable') throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.document;
}

/** Its blocks in lines, as `outline` writes them. */
export async function linesOf(bytes: Uint8Array): Promise<string[]> {
  return outline(await documentOf(bytes));
}
