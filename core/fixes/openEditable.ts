import type { Document } from '../document/document.js';
import { decode } from '../readers/decode.js';
import { docType, docxType } from '../readers/detect.js';
import type { Problem, ReadHints } from '../readers/problem.js';
import { read } from '../readers/read.js';
import { traceText } from '../readers/text/traceText.js';
import type { Editable } from './textEdit.js';

export type Opened =
  | { readonly status: 'open'; readonly document: Document; readonly file: Editable }
  | { readonly status: 'unreadable' | 'unfixable'; readonly mediaType: string; readonly problem: Problem };

const messages = {
  page: '网页文件不能自动修改；请修改发布前的 .docx 或文本（.txt、.md）原稿，再重新发布。',
  flat: '这种 Word XML 文件不能自动修改；请用 Word 或 WPS 另存为 .docx 再试。',
  doc: '.doc（.wps）文件不能自动修改；请用 Word 或 WPS 另存为 .docx 再试。',
  signed: '文档带有数字签名，任何改动都会使签名失效，没有修改；请用未签名的原稿。',
} as const;

/** Reads a file of any kind so that its text can be changed: text, Markdown and .docx; other kinds say why not. */
export async function openEditable(bytes: Uint8Array, hints: ReadHints = {}): Promise<Opened> {
  const result = await read(bytes, hints);
  if (result.status === 'unreadable') return result;
  const { document } = result;
  if (document.mediaType === docxType) {
    const { editableDocx, isSigned } = await import('./fixDocx.js');
    if (isSigned(bytes)) return unfixable(document, messages.signed);
    return { status: 'open', document, file: editableDocx(bytes) };
  }
  if (document.mediaType === docType) return unfixable(document, messages.doc);
  if (!document.mediaType.startsWith('text/')) return unfixable(document, messages.flat);
  const text = decode(bytes, hints);
  const traced = await traceText(text, document.mediaType);
  if (!traced) return unfixable(document, messages.page);
  const { editableText } = await import('./fixText.js');
  return { status: 'open', document, file: editableText(bytes, text, traced) };
}

function unfixable({ mediaType }: Document, message: string): Opened {
  return { status: 'unfixable', mediaType, problem: { code: 'unsupported', message } };
}
