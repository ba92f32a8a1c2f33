import type { Document } from '../document/document.js';
import { decode } from './decode.js';
import { detect, docType, docxType, pdfType } from './detect.js';
import { detectMarkup } from './detectMarkup.js';
import { maximumBytes, maximumText } from './limits.js';
import type { Problem, ProblemCode, ReadHints, ReadResult } from './problem.js';
import { Refusal } from './refusal.js';
import { readText } from './text.js';

/**
 * Reads a file of any kind. Magic bytes and the text itself decide what it is; `hints` help only where they cannot: with the
 * character set, and with the name of the kind of text. Readers that bring a parser along are loaded when first needed.
 * Never throws: what cannot be read is a value with one plain sentence for the user.
 */
export async function read(bytes: Uint8Array, hints: ReadHints = {}): Promise<ReadResult> {
  if (bytes.length > maximumBytes) return unreadable(unknownType, 'too-large', messages.tooLarge);
  if (bytes.length === 0) return unreadable('text/plain', 'empty', messages.empty);
  const seen: Seen = { mediaType: unknownType, binary: false };
  try {
    return await readSeen(bytes, hints, seen);
  } catch (error) {
    if (error instanceof Refusal) return unreadable(seen.mediaType, error.code, error.message);
    if (seen.binary) return unreadable(seen.mediaType, 'damaged', messages.damaged);
    return unreadable(seen.mediaType, 'internal', messages.internal);
  }
}

/** How far reading came, for the case that it fails. */
interface Seen {
  mediaType: string;
  binary: boolean;
}

const unknownType = 'application/octet-stream';

const messages = {
  empty: '文件是空的，没有可以检查的内容；请确认文件是否选对、是否保存完整。',
  tooLarge: '文件超过 64 MB，不像一份年度报告；请确认文件是否选对，或去掉其中的大图片后再试。',
  tooLong: '文件的文字过多，不像一份年度报告；请确认文件是否选对。',
  binary: '这不是能读取的文件格式；请把年度报告另存为 .docx、网页（.html）或文本（.txt）再试。',
  damaged: '文件已损坏或不完整，无法读取；请重新下载，或用 Word、WPS 打开后另存再试。',
  internal: '读取这个文件时程序出错，没有检查；请把它另存为 .docx 或文本（.txt）再试，并把文件反馈给我们。',
  pictures: '网页里只有图片，没有可以读取的文字和表格；请提供年度报告的 Word 文档、文本或带文字的网页。',
  emptyPage:
    '网页里没有正文文字（内容可能由脚本另行加载，或页面只是跳转）；请在浏览器中打开后另存完整网页，或复制正文再试。',
  xml: '这是 XML 文件，不是年度报告的网页或文档；请把年度报告另存为 .docx、网页（.html）或文本（.txt）再试。',
} as const;

async function readSeen(bytes: Uint8Array, hints: ReadHints, seen: Seen): Promise<ReadResult> {
  const detected = detect(bytes);
  if (detected) {
    seen.mediaType = detected.mediaType;
    seen.binary = true;
    if (detected.problem) return refused(detected.mediaType, detected.problem);
    if (detected.mediaType === docType) {
      const { readDoc } = await import('./doc.js');
      return readDoc(bytes);
    }
    if (detected.mediaType === pdfType) {
      const { readPdf } = await import('./pdf.js');
      return readPdf(bytes, hints);
    }
    const { readDocx } = await import('./ooxml.js');
    return readDocx(bytes);
  }
  const sample = bytes.length > sampleLength ? decode(bytes.subarray(0, sampleLength), hints) : null;
  const text = sample !== null && isBinary(sample) ? sample : decode(bytes, hints);
  if (isBinary(text)) return unreadable(unknownType, 'unsupported', messages.binary);
  seen.mediaType = 'text/plain';
  if (isBlank(text)) return unreadable(seen.mediaType, 'empty', messages.empty);
  return readMarkup(text, bytes, hints, seen);
}

async function readMarkup(text: string, bytes: Uint8Array, hints: ReadHints, seen: Seen): Promise<ReadResult> {
  const markup = detectMarkup(text);
  switch (markup) {
    case 'flat-opc': {
      seen.mediaType = docxType;
      seen.binary = true;
      const { readFlatOpc } = await import('./ooxml.js');
      return readFlatOpc(text);
    }
    case 'mhtml': {
      seen.mediaType = 'multipart/related';
      const { readMhtml } = await import('./mhtml.js');
      return whole(readMhtml(bytes, hints));
    }
    case 'xml':
      return unreadable('application/xml', 'unsupported', messages.xml);
    case 'html': {
      seen.mediaType = 'text/html';
      const { readHtml } = await import('./html.js');
      return whole(readHtml(text, hints));
    }
  }
  if (text.length > maximumText) return unreadable(seen.mediaType, 'too-large', messages.tooLong);
  seen.mediaType = textType(hints);
  if (markup === 'text') return whole(readText(text, seen.mediaType));
  const { readMixed } = await import('./html/readMixed.js');
  return whole(readMixed(text, seen.mediaType));
}

/** Text and Markdown differ in nothing that bytes could show: the only thing that a name or a header decides. */
function textType({ mediaType, name }: ReadHints): string {
  const isMarkdown = mediaType?.startsWith('text/markdown') || /\.(?:md|markdown)$/i.test(name ?? '');
  return isMarkdown ? 'text/markdown' : 'text/plain';
}

/** With pictures beside it, less text than this is their caption. */
const fewCharacters = 50;

/** A document whose article has no text cannot be checked; what stands around the article does not count. */
function whole(document: Document): ReadResult {
  let pictures = 0;
  let characters = 0;
  for (const block of document.blocks) {
    if (block.kind === 'paragraph' && block.area === 'furniture') continue;
    for (const { text, images } of block.kind === 'table' ? block.cells : [block]) {
      characters += text.length;
      pictures += images ?? 0;
    }
    if (characters >= fewCharacters) return { status: 'read', document };
  }
  if (pictures > 0) return unreadable(document.mediaType, 'scanned', messages.pictures);
  if (characters > 0) return { status: 'read', document };
  const message = document.mediaType === 'text/html' ? messages.emptyPage : messages.empty;
  return unreadable(document.mediaType, 'empty', message);
}

/** A large file shows by its beginning, in bytes, that it is no text: decoding it all would take long. */
const sampleLength = 1_000_000;

/** Characters that no text holds in numbers: the bytes are something else. Converters leave some; hence the threshold. */
function isBinary(text: string): boolean {
  const end = Math.min(text.length, 50_000);
  let wrong = 0;
  for (let index = 0; index < end; index++) {
    const unit = text.charCodeAt(index);
    if ((unit < 0x20 && (unit < 9 || unit > 13)) || unit === 0x7f || unit === 0xfffd) wrong += unit === 0 ? 10 : 1;
  }
  return wrong > 4 && wrong > end * 0.12;
}

function isBlank(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) > 0x20 && text.charAt(index).trim() !== '') return false;
  }
  return true;
}

function unreadable(mediaType: string, code: ProblemCode, message: string): ReadResult {
  return refused(mediaType, { code, message });
}

function refused(mediaType: string, problem: Problem): ReadResult {
  return { status: 'unreadable', mediaType, problem };
}
