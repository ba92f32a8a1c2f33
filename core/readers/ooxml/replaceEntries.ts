import { deflateSync } from 'fflate';
import { crc32 } from './crc32.js';
import { refuse } from './refuse.js';
import { type Entry, ZipArchive } from './zip.js';

// As in zip.ts: APPNOTE.TXT 6.3.10, 4.3.7 (local header), 4.3.12 (directory), 4.3.16 (end).
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
const END = 0x06054b50;
const ZIP64_FIELD = 1;
/** Of the general purpose bits only the one for names in UTF-8 holds for a header that is written here. */
const UTF8_NAMES = 0x0800;

/** New content of an entry, compressed as the old one was. */
interface Packed {
  readonly data: Uint8Array;
  readonly crc: number;
  readonly size: number;
}

/**
 * The zip file with other contents for some entries. All other entries keep their bytes as they stand, compressed; order,
 * names, times, compression methods and comments stay. Fields for files beyond 4 GB go: no report needs them.
 * @param contents by entry name; a name without an entry is a programmer's mistake and throws an Error.
 * @throws Refusal where the file is no sound zip file.
 */
export function replaceEntries(bytes: Uint8Array, contents: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const archive = new ZipArchive(bytes);
  const packed = new Map<Entry, Packed>();
  for (const [name, content] of contents) {
    const entry = archive.find(name);
    if (!entry) throw new Error(`The package has no entry ${name}.`);
    const data = entry.method === 8 ? deflateSync(content) : content;
    packed.set(entry, { data, crc: crc32(content), size: content.length });
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  const write = (chunk: Uint8Array): void => {
    chunks.push(chunk);
    length += chunk.length;
  };
  const entries = [...archive.directory].sort((a, b) => a.offset - b.offset);
  const offsets = new Map<Entry, number>();
  write(bytes.subarray(0, entries[0]?.offset ?? archive.directoryStart));
  entries.forEach((entry, index) => {
    const end = entries[index + 1]?.offset ?? archive.directoryStart;
    if (end <= entry.offset) refuse('damaged');
    offsets.set(entry, length);
    const content = packed.get(entry);
    if (!content) write(bytes.subarray(entry.offset, end));
    else for (const chunk of localEntry(bytes, entry, content)) write(chunk);
  });
  const start = length;
  for (const entry of archive.directory) write(record(bytes, entry, offsets.get(entry)!, packed.get(entry)));
  write(endRecord(bytes, archive.directory.length, start, length - start));
  return joined(chunks, length);
}

/** Header, name and data. What stood behind the data (sizes that a stream wrote late) and extra fields go. */
function localEntry(bytes: Uint8Array, { offset }: Entry, { data, crc, size }: Packed): Uint8Array[] {
  const nameLength = viewOf(bytes).getUint16(offset + 26, true);
  const header = bytes.slice(offset, offset + LOCAL_LENGTH + nameLength);
  const view = viewOf(header);
  view.setUint16(6, view.getUint16(6, true) & UTF8_NAMES, true);
  view.setUint32(14, crc, true);
  view.setUint32(18, data.length, true);
  view.setUint32(22, size, true);
  view.setUint16(28, 0, true);
  return [header, data];
}

/** The entry's record of the directory, with true sizes and the new offset. */
function record(bytes: Uint8Array, entry: Entry, offset: number, content: Packed | undefined): Uint8Array {
  const old = bytes.subarray(entry.record, entry.recordEnd);
  const oldView = viewOf(old);
  const nameEnd = CENTRAL_LENGTH + oldView.getUint16(28, true);
  const extraEnd = nameEnd + oldView.getUint16(30, true);
  const extra = withoutZip64(old.subarray(nameEnd, extraEnd));
  const written = joined(
    [old.subarray(0, nameEnd), extra, old.subarray(extraEnd)],
    old.length - (extraEnd - nameEnd) + extra.length,
  );
  const view = viewOf(written);
  if (content) view.setUint16(8, view.getUint16(8, true) & UTF8_NAMES, true);
  view.setUint32(16, content?.crc ?? entry.crc, true);
  view.setUint32(20, content?.data.length ?? entry.compressedSize, true);
  view.setUint32(24, content?.size ?? entry.size, true);
  view.setUint16(30, extra.length, true);
  view.setUint32(42, offset, true);
  return written;
}

function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === ZIP64_FIELD) {
      return joined([extra.subarray(0, at), extra.subarray(end)], extra.length - (end - at));
    }
    at = end;
  }
  return extra;
}

/** The end record with the file's comment. */
function endRecord(bytes: Uint8Array, count: number, start: number, size: number): Uint8Array {
  const view = viewOf(bytes);
  let end = bytes.length - END_LENGTH;
  while (view.getUint32(end, true) !== END) end--;
  const written = bytes.slice(end);
  const writtenView = viewOf(written);
  writtenView.setUint16(8, count, true);
  writtenView.setUint16(10, count, true);
  writtenView.setUint32(12, size, true);
  writtenView.setUint32(16, start, true);
  return written;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
