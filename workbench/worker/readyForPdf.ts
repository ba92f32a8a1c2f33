/** Gives pdfjs its second half in this thread, where the workbench does all its reading anyway; loaded with the first PDF. */
export async function readyForPdf(): Promise<void> {
  const names = globalThis as { pdfjsWorker?: unknown };
  names.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
}
