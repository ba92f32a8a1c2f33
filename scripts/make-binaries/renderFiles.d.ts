import type { SourceDocument } from '../../test/support/source.js';

/** What only other programs can write. */
export type FileKind = 'doc' | 'pdfWord' | 'pdfPrint' | 'pdfBare';

/** See renderFiles.js. */
export function renderFiles(
  reports: readonly { readonly source: SourceDocument; readonly docx: Uint8Array }[],
): Promise<Record<FileKind, Uint8Array>[]>;

/** See renderFiles.js. */
export function missingPrograms(): string[];
