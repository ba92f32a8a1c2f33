import { docType, pdfType } from '../../core/readers/detect.js';
import type { Layout } from '../../test/render/index.js';
import type { SourceDocument } from '../../test/support/source.js';
import type { FileKind } from '../make-binaries/renderFiles.js';

const names: Readonly<Record<FileKind, { readonly mediaType: string; readonly fileName: string }>> = {
  doc: { mediaType: docType, fileName: 'report.doc' },
  pdfWord: { mediaType: pdfType, fileName: 'report.pdf' },
  pdfPrint: { mediaType: pdfType, fileName: 'report.pdf' },
  pdfBare: { mediaType: pdfType, fileName: 'report.pdf' },
};

/** The layouts that other programs write. */
export const fileKinds = Object.keys(names) as readonly FileKind[];

/** Whether a layout is one that other programs write. */
export function isFileKind(name: string): name is FileKind {
  return (fileKinds as readonly string[]).includes(name);
}

/** Files that were made beforehand as a layout. @param fileOf gives a source's file; throws where none was made. */
export function fileLayout(kind: FileKind, fileOf: (source: SourceDocument) => Uint8Array): Layout {
  return { name: kind, ...names[kind], hasMetadata: false, render: fileOf };
}
