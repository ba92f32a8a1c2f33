import type { Document } from '../document/document.js';
import { pdfType } from './detect.js';
import { assemble } from './pdf/assemble.js';
import { interpretPage } from './pdf/interpretPage.js';
import { layOutPage, type PdfPageContent } from './pdf/layOutPage.js';
import { type LoadingTask, loadLibrary, openOptions, type PdfFile, type PdfLibrary } from './pdf/library.js';
import { maximumGlyphs, maximumPages } from './pdf/limits.js';
import { readProperties } from './pdf/properties.js';
import { refuse } from './pdf/refuse.js';
import { refuseDamaged } from './pdf/refuseDamaged.js';
import type { ReadHints, ReadResult } from './problem.js';
import { Refusal } from './refusal.js';

export { configurePdf, type PdfSettings } from './pdf/library.js';

/**
 * Reads a PDF: running text as paragraphs, tables by their lines (else by how their text is aligned), page numbers, running heads
 * and watermarks apart, document properties as metadata. Pictures are only counted; nothing is drawn.
 * In Node pdfjs runs in process; elsewhere `configurePdf` must have said where its worker is.
 * @param hints `onProgress` is called after each page, `signal` ends the reading.
 * @returns `unreadable` where the file is a scan, encrypted, damaged, too large, or has text without its meaning. It never throws.
 */
export async function readPdf(
  bytes: Uint8Array,
  hints: Pick<ReadHints, 'onProgress' | 'signal'> = {},
): Promise<ReadResult> {
  try {
    return { status: 'read', document: await readPages(bytes, hints) };
  } catch (error) {
    const { code, message } = error instanceof Refusal ? error : damaged();
    return { status: 'unreadable', mediaType: pdfType, problem: { code, message } };
  }
}

/** pdfjs throws errors of its own for whatever is wrong inside a file. */
function damaged(): Refusal {
  try {
    return refuse('damaged');
  } catch (error) {
    return error as Refusal;
  }
}

async function readPages(
  bytes: Uint8Array,
  { onProgress, signal }: Pick<ReadHints, 'onProgress' | 'signal'>,
): Promise<Document> {
  if (signal?.aborted) refuse('stopped');
  refuseDamaged(bytes);
  const library = await loadLibrary();
  const task = library.getDocument(openOptions(bytes));
  // Ending the task makes whatever waits for it fail.
  const stop = () => void task.destroy();
  signal?.addEventListener('abort', stop);
  try {
    const file = await open(task);
    if (file.numPages > maximumPages) refuse('pages');
    const layers = await file.getOptionalContentConfig();
    const isVisible = (layer: unknown) => layers.isVisible(layer);
    const pages: PdfPageContent[] = [];
    let glyphs = 0;
    for (let number = 1; number <= file.numPages; number++) {
      const content = await readPage(file, number, library, isVisible);
      glyphs += content.glyphs;
      if (glyphs > maximumGlyphs) refuse('large');
      pages.push(content);
      onProgress?.({ done: number, total: file.numPages });
    }
    // Of a page that it cannot find pdfjs makes an empty one; at the end there may be one in fact.
    if (pages.slice(0, -1).some(({ isVoid }) => isVoid)) refuse('damaged');
    refuseTextless(pages);
    const { info } = await file.getMetadata();
    return assemble(pages, readProperties(info));
  } catch (error) {
    if (signal?.aborted) refuse('stopped');
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    await task.destroy();
  }
}

/** @throws Refusal for a file that asks for a password. */
async function open(task: LoadingTask): Promise<PdfFile> {
  try {
    return await task.promise;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') refuse('encrypted');
    throw error;
  }
}

/** Whatever pdfjs keeps of a page is given back before the next one comes. */
async function readPage(
  file: PdfFile,
  number: number,
  library: PdfLibrary,
  isVisible: (layer: unknown) => boolean,
): Promise<PdfPageContent> {
  const page = await file.getPage(number);
  try {
    return layOutPage(await interpretPage(page, file, library, isVisible));
  } finally {
    page.cleanup();
  }
}

/** So large a share of characters without meaning leaves gaps that could be taken for empty cells. */
const mostUnreadable = 0.005;

/** With pictures beside it, less text than this is a page number or a stamp's. */
const fewGlyphs = 50;

/** @throws Refusal where there is no text, text that was guessed from a scan, or text that cannot be told. */
function refuseTextless(pages: readonly PdfPageContent[]): void {
  const sum = (name: 'glyphs' | 'invisible' | 'unreadable') => pages.reduce((total, page) => total + page[name], 0);
  const glyphs = sum('glyphs');
  if (sum('unreadable') > mostUnreadable * glyphs) refuse('fonts');
  if (sum('invisible') > glyphs) refuse('recognised');
  const hasPictures = pages.some(({ pictures }) => pictures.length > 0);
  if (glyphs < fewGlyphs && hasPictures) refuse('scanned');
  if (glyphs === 0) refuse('empty');
}
