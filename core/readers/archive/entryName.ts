import type { Entry } from '../ooxml/zip.js';

const HEAD = 46;
const UTF8_FLAG = 0x0800;
/** Field in which some programs repeat the name in UTF-8 (APPNOTE.TXT 6.3.10, 4.6.9). */
const UNICODE_PATH = 0x7075;

/**
 * The path of an entry, with `/` and without steps that lead out of the archive. Names are UTF-8 where the entry says so or
 * where they are valid as such, else GB18030: Chinese Windows writes the names in it and says nothing.
 */
export function entryName(archive: Uint8Array, { record }: Entry): string {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const nameEnd = record + HEAD + view.getUint16(record + 28, true);
  const extraEnd = nameEnd + view.getUint16(record + 30, true);
  const bytes = unicodePath(archive.subarray(nameEnd, extraEnd)) ?? archive.subarray(record + HEAD, nameEnd);
  const isUtf8 = (view.getUint16(record + 8, true) & UTF8_FLAG) !== 0;
  const steps = decodeName(bytes, isUtf8).replaceAll('\\', '/').split('/');
  return steps
    .filter((step, index) => (step !== '' || index === steps.length - 1) && step !== '.' && step !== '..')
    .join('/');
}

function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function unicodePath(extra: Uint8Array): Uint8Array | null {
  for (let at = 0; at + 4 <= extra.length; ) {
    const id = extra[at]! | (extra[at + 1]! << 8);
    const size = extra[at + 2]! | (extra[at + 3]! << 8);
    // Version and checksum stand in front of the name.
    if (id === UNICODE_PATH && size > 5) return extra.subarray(at + 9, at + 4 + size);
    at += 4 + size;
  }
  return null;
}
