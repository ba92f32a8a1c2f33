import { encodeGb18030 } from './encodeGb18030.js';

/** Writes text in the character set of a file. */
export interface Encoder {
  encode(text: string): Uint8Array;
  /** False: the file's own set cannot be written; this is UTF-8 with a byte order mark. */
  readonly exact: boolean;
}

const byteOrderMark = '\ufeff';

type Encode = (text: string) => Uint8Array | null;

const encoders: readonly Encode[] = [
  (text) => new TextEncoder().encode(text),
  (text) => utf16(text, true),
  (text) => utf16(text, false),
  encodeGb18030,
];

/**
 * The character set, with its mark or without, that gives back the very bytes from their text: so that what is not edited
 * stays byte for byte.
 * @param text decoded from `bytes`, without a byte order mark.
 */
export function findEncoder(bytes: Uint8Array, text: string): Encoder {
  const fallback = (changed: string) => new TextEncoder().encode(byteOrderMark + changed);
  for (const encode of encoders) {
    for (const mark of ['', byteOrderMark]) {
      if (!begins(bytes, mark + text.slice(0, sampleLength), encode) || !isSame(encode(mark + text), bytes)) continue;
      return { encode: (changed) => encode(mark + changed) ?? fallback(changed), exact: true };
    }
  }
  return { encode: fallback, exact: false };
}

/** Characters that tell most sets apart, without encoding a long text in all of them. */
const sampleLength = 200;

function begins(bytes: Uint8Array, sample: string, encode: Encode): boolean {
  // A pair of surrogates may have been cut.
  const whole = /[\ud800-\udbff]$/.test(sample) ? sample.slice(0, -1) : sample;
  if (/\p{Cs}/u.test(whole)) return false;
  const encoded = encode(whole);
  return encoded !== null && isSame(encoded, bytes.subarray(0, encoded.length));
}

function isSame(a: Uint8Array | null, b: Uint8Array): boolean {
  return a !== null && a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return bytes;
}
