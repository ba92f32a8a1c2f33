import { isArchive, openArchive } from '../../core/readers/archive.js';
import { hashBytes } from '../../ui/hashBytes.js';
import { largestPage } from '../fetching/tooLarge.js';
import type { Store } from '../store/store.js';
import type { TakenFile } from './protocol.js';

/** Bytes; an archive of reports may be longer than one report. */
const largestArchive = 400 * 1024 ** 2;

/** Keeps a file in the store; of an archive its members one by one. Never throws for what the file holds. */
export async function takeFile(file: Blob, path: string, store: Store): Promise<TakenFile[]> {
  if (file.size > largestArchive) return [lost(path, file.size, '文件太大，不像年度报告或压缩包，没有读取。')];
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return [lost(path, file.size, '文件读不出来：可能已被移动、删除，或正被别的程序占用。')];
  }
  if (bytes.length === 0) return [lost(path, 0, '文件是空的。')];
  if (!isArchive(bytes)) {
    if (bytes.length > largestPage) return [lost(path, bytes.length, '文件太大，不像年度报告，没有读取。')];
    return [await keep(path, bytes, store)];
  }
  const taken: TakenFile[] = [];
  for (const member of openArchive(bytes, path)) {
    taken.push(
      'problem' in member
        ? lost(member.source, 0, member.problem.message)
        : await keep(member.source, new Uint8Array(member.bytes), store),
    );
  }
  return taken;
}

async function keep(source: string, bytes: Uint8Array<ArrayBuffer>, store: Store): Promise<TakenFile> {
  const content = await hashBytes(bytes);
  await store.putContent(content, bytes);
  return { source, bytes: bytes.length, content, problem: null };
}

function lost(source: string, bytes: number, problem: string): TakenFile {
  return { source, bytes, content: null, problem };
}
