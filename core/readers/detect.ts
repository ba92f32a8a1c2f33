import { entryNames, odfType } from './entryNames.js';
import type { Problem } from './problem.js';

/** What the first bytes of a file say: a Word document, something that cannot be read, or (null) text of some kind. */
export type Detected = { readonly mediaType: string; readonly problem: Problem | null } | null;

/** .doc and .wps of Word 97 and later, and of WPS, which writes the same. */
export const docType = 'application/msword';

export const pdfType = 'application/pdf';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * The kind of a file by its bytes alone, never by its name.
 * `problem` is null only for .docx, .doc and PDF; null altogether means that the bytes are text or nothing known.
 */
export function detect(bytes: Uint8Array): Detected {
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04]) || begins(bytes, [0x50, 0x4b, 0x05, 0x06])) return inZip(bytes);
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return inOle(bytes);
  if (isPdf(bytes)) return { mediaType: pdfType, problem: null };
  for (const { magic, at, mediaType, what, picture } of signatures) {
    if (!begins(bytes, magic, at ?? 0)) continue;
    return picture ? scanned(mediaType, what) : unsupported(mediaType, what);
  }
  if (isBitmap(bytes)) return scanned('image/bmp', 'BMP');
  // Two letters alone could begin a text; a program has zeros soon after them.
  if (begins(bytes, ascii('MZ')) && bytes.subarray(0, 64).includes(0)) {
    return unsupported('application/vnd.microsoft.portable-executable', '程序文件（.exe）');
  }
  return null;
}

interface Signature {
  readonly magic: readonly number[];
  /** Offset; absent: 0. */
  readonly at?: number;
  readonly mediaType: string;
  readonly what: string;
  readonly picture?: true;
}

const signatures: readonly Signature[] = [
  { magic: [0x89, ...ascii('PNG\r\n')], mediaType: 'image/png', what: 'PNG', picture: true },
  { magic: [0xff, 0xd8, 0xff], mediaType: 'image/jpeg', what: 'JPG', picture: true },
  { magic: ascii('GIF87a'), mediaType: 'image/gif', what: 'GIF', picture: true },
  { magic: ascii('GIF89a'), mediaType: 'image/gif', what: 'GIF', picture: true },
  { magic: ascii('II*\0'), mediaType: 'image/tiff', what: 'TIFF', picture: true },
  { magic: ascii('MM\0*'), mediaType: 'image/tiff', what: 'TIFF', picture: true },
  { magic: ascii('WEBP'), at: 8, mediaType: 'image/webp', what: 'WebP', picture: true },
  { magic: ascii('ftyphei'), at: 4, mediaType: 'image/heic', what: 'HEIC', picture: true },
  { magic: ascii('{\\rtf'), mediaType: 'application/rtf', what: 'RTF 文件' },
  { magic: [0x1f, 0x8b], mediaType: 'application/gzip', what: 'gzip 压缩文件' },
  { magic: ascii('Rar!\x1a\x07'), mediaType: 'application/vnd.rar', what: 'RAR 压缩包' },
  { magic: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], mediaType: 'application/x-7z-compressed', what: '7z 压缩包' },
  { magic: [0xfd, ...ascii('7zXZ'), 0], mediaType: 'application/x-xz', what: 'xz 压缩文件' },
  { magic: ascii('BZh91AY&SY'), mediaType: 'application/x-bzip2', what: 'bzip2 压缩文件' },
  { magic: [0x7f, ...ascii('ELF')], mediaType: 'application/x-executable', what: '程序文件' },
];

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

function begins(bytes: Uint8Array, magic: readonly number[], at = 0): boolean {
  return magic.every((byte, index) => bytes[at + index] === byte);
}

/** The mark, or white space and a byte order mark before it, which servers put there. */
function isPdf(bytes: Uint8Array): boolean {
  let start = begins(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  while (start < 1024 && (bytes[start] === 0x20 || (bytes[start]! >= 0x09 && bytes[start]! <= 0x0d))) start++;
  return begins(bytes, ascii('%PDF-'), start);
}

/** `BM`, the file's size, four zero bytes (https://learn.microsoft.com/windows/win32/api/wingdi/ns-wingdi-bitmapfileheader). */
function isBitmap(bytes: Uint8Array): boolean {
  return bytes.length > 26 && begins(bytes, ascii('BM')) && begins(bytes, [0, 0, 0, 0], 6);
}

function unsupported(mediaType: string, what: string): Detected {
  const message = `暂不能读取${what}；请把年度报告另存为 .docx、网页（.html）或文本（.txt）再试。`;
  return { mediaType, problem: { code: 'unsupported', message } };
}

function scanned(mediaType: string, what: string): Detected {
  const message = `这是图片（${what}），读不出其中的文字和表格；请提供年度报告的 .docx 原稿、网页或文本。`;
  return { mediaType, problem: { code: 'scanned', message } };
}

const openXml = 'application/vnd.openxmlformats-officedocument.';

function inZip(bytes: Uint8Array): Detected {
  const names = entryNames(bytes);
  if (names.some((name) => name.startsWith('word/'))) return { mediaType: docxType, problem: null };
  if (names.some((name) => name.startsWith('xl/'))) {
    return unsupported(`${openXml}spreadsheetml.sheet`, ' Excel 工作簿（.xlsx）');
  }
  if (names.some((name) => name.startsWith('ppt/'))) {
    return unsupported(`${openXml}presentationml.presentation`, ' PowerPoint 演示文稿（.pptx）');
  }
  if (names.includes('OFD.xml')) return unsupported('application/ofd', ' OFD 版式文件');
  const odf = odfType(bytes);
  if (odf) return unsupported(odf, ' OpenDocument 文件（.odt、.ods 等）');
  const message = '这是压缩包（.zip），里面不是 Word 文档；请先解压，再选择其中的年度报告。';
  return { mediaType: 'application/zip', problem: { code: 'unsupported', message } };
}

/** Streams of the old Office formats, by their names in the file's directory. */
const oleStreams: readonly (readonly [name: string, mediaType: string, what: string])[] = [
  ['PowerPoint Document', 'application/vnd.ms-powerpoint', ' PowerPoint 演示文稿（.ppt）'],
  ['Workbook', 'application/vnd.ms-excel', ' Excel 工作簿（.xls）'],
];

function inOle(bytes: Uint8Array): Detected {
  if (holdsStream(bytes, 'EncryptedPackage')) {
    const message = '文件设有打开密码，无法读取；请在 Word 或 WPS 中取消密码后另存再试。';
    return { mediaType: 'application/x-ole-storage', problem: { code: 'encrypted', message } };
  }
  if (holdsStream(bytes, 'WordDocument')) return { mediaType: docType, problem: null };
  const known = oleStreams.find(([name]) => holdsStream(bytes, name));
  if (known) return unsupported(known[1], known[2]);
  return unsupported('application/x-ole-storage', '这种旧版 Office 文件');
}

/**
 * True where a directory entry has the name, in whatever case. Entries have 128 bytes and begin with the name in UTF-16; sectors are whole
 * multiples of that, so no other place needs a look ([MS-CFB] 2.6.1).
 */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  const units = [...ascii(name.toLowerCase()), 0].flatMap((byte) => [byte, 0]);
  for (let at = 512; at < bytes.length; at += 128) {
    if (units.every((unit, index) => lowerCase(bytes[at + index]) === unit)) return true;
  }
  return false;
}

function lowerCase(byte: number | undefined): number | undefined {
  return byte !== undefined && byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
}
