/// <reference path="./pdfWorkerUrl.d.ts" />
import { type ReadResult, read } from '../../../core/index.js';
import { isArchive, openArchive } from '../../../core/readers/archive.js';
import { detect, pdfType } from '../../../core/readers/detect.js';
import { hashBytes } from '../../../ui/hashBytes.js';

/** The core is behind this file: the panel loads it when a file has come. */

/** A report file as it was read: the file itself, or one of an archive. */
export interface FileMember {
  /** By which it is known: the file's address, and the path in the archive. */
  readonly id: string;
  readonly name: string;
  /** Of its bytes, in hex; null where it could not be unpacked. */
  readonly sha256: string | null;
  readonly result: ReadResult;
}

export interface ReadFileOptions {
  readonly url: string;
  readonly name: string;
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
}

/** Reads a file by its bytes, whatever its name says; an archive is one member for each file in it, at most `mostMembers`. */
export async function readFile(bytes: Uint8Array<ArrayBuffer>, options: ReadFileOptions): Promise<FileMember[]> {
  const { url, name, signal } = options;
  if (!isArchive(bytes)) return [await readMember(bytes, url, name, options)];
  const members: FileMember[] = [];
  for (const member of openArchive(bytes, name)) {
    if (signal.aborted || members.length >= mostMembers) break;
    const own = member.source.slice(name.length + 1) || name;
    const id = `${url}!/${own}`;
    if ('problem' in member) {
      const result = { status: 'unreadable', mediaType: 'application/octet-stream', problem: member.problem } as const;
      members.push({ id, name: own, sha256: null, result });
    } else members.push(await readMember(new Uint8Array(member.bytes), id, own, options));
  }
  return members;
}

/** Reports of one archive that are read: a page has one report, with a table or two beside it. */
const mostMembers = 50;

async function readMember(
  bytes: Uint8Array<ArrayBuffer>,
  id: string,
  name: string,
  { signal, progress }: ReadFileOptions,
): Promise<FileMember> {
  if (detect(bytes)?.mediaType === pdfType) await readyForPdf();
  const sha256 = await hashBytes(bytes);
  const result = await read(bytes, { name, signal, onProgress: ({ done, total }) => progress(done, total) });
  return { id, name, sha256, result: isPageInstead(bytes, result) ? { ...result, problem: instead } : result };
}

let isReady = false;

/** pdfjs and its worker come with the package, and are loaded with the first PDF. */
async function readyForPdf(): Promise<void> {
  if (isReady) return;
  const [{ configurePdf }, { default: workerSrc }] = await Promise.all([
    import('../../../core/readers/pdf.js'),
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'),
  ]);
  configurePdf({ workerSrc });
  isReady = true;
}

/** `unsupported` because nothing is known of the file itself: it is not called broken. */
const instead = {
  code: 'unsupported',
  message: '链接给出的是一个网页，不是文件，可能是登录、验证或出错页面；请在浏览器中点开链接看一看。',
} as const;

/** A page came for a file, and it is no report: a login, a check for robots, or an error that is sent as a good answer. */
function isPageInstead(bytes: Uint8Array, result: ReadResult): result is Extract<ReadResult, { status: 'unreadable' }> {
  if (result.status === 'read' || detect(bytes)) return false;
  return /^\s*(?:<!--[^>]*>\s*)?<(?:!doctype\s+html|html|head|script|meta|body)\b/i.test(
    new TextDecoder().decode(bytes.subarray(0, 1000)).replace(/^\ufeff/, ''),
  );
}
