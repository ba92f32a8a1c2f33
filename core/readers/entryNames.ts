/** No document has more parts; what comes after them says nothing new about its kind. */
const maximumEntries = 2000;
/** How far to look for entries that no directory lists, in bytes. */
const searched = 4_000_000;

/**
 * Names of the entries of a zip file, from its central directory, or from the entries themselves where the end of the file
 * is missing. Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.
 */
export function entryNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  let at = directoryOf(bytes);
  while (at >= 0 && names.length < maximumEntries && isSignature(bytes, at, 0x01, 0x02)) {
    names.push(nameAt(bytes, at + 46, sixteen(bytes, at + 28)));
    at += 46 + sixteen(bytes, at + 28) + sixteen(bytes, at + 30) + sixteen(bytes, at + 32);
  }
  if (names.length > 0) return names;
  const head = bytes.subarray(0, searched);
  for (at = head.indexOf(0x50); at >= 0 && names.length < maximumEntries; at = head.indexOf(0x50, at + 1)) {
    if (isSignature(head, at, 0x03, 0x04)) names.push(nameAt(head, at + 30, sixteen(head, at + 26)));
  }
  return names;
}

/** The media type that an OpenDocument file gives in its first entry, which is stored and called `mimetype`; null for other files. */
export function odfType(bytes: Uint8Array): string | null {
  if (nameAt(bytes, 30, sixteen(bytes, 26)) !== 'mimetype') return null;
  const start = 38 + sixteen(bytes, 28);
  const type = nameAt(bytes, start, sixteen(bytes, 18));
  return type.startsWith('application/vnd.oasis.opendocument') ? type : null;
}

/** Offset of the central directory, −1 where the end record is missing. */
function directoryOf(bytes: Uint8Array): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 66_000); at--) {
    if (bytes[at] === 0x50 && isSignature(bytes, at, 0x05, 0x06)) {
      return sixteen(bytes, at + 16) + sixteen(bytes, at + 18) * 0x10000;
    }
  }
  return -1;
}

function isSignature(bytes: Uint8Array, at: number, third: number, fourth: number): boolean {
  return bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === third && bytes[at + 3] === fourth;
}

function sixteen(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

/** Names that tell the kind are ASCII; others may come out wrong, which does not matter here. */
function nameAt(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + Math.min(length, 200)));
}
