import { Inflate, inflateSync } from 'fflate';
import { maximumInflated } from './limits.js';
import { refuse } from './refuse.js';

/** How far before `stream` its dictionary is looked for, in bytes. */
const dictionaryLength = 800;
/** Pieces in which a long stream is unpacked, in bytes; a shorter one cannot become so long that it must be watched. */
const pieceLength = 16_384;
/** Most streams are shorter than this when unpacked, in bytes. */
const usualLength = 1 << 20;

/** Streams whose damage changes no word: pictures and the shapes of characters. */
const shapes = /\/Subtype\s{0,3}\/(?:Image|Type1C|CIDFontType0C|OpenType|XML)|\/Length1\s/;
const packed = /\/Filter\s{0,3}(?:\/FlateDecode|\[\s{0,3}\/FlateDecode\s{0,3}\])/;

/**
 * Checks the sums that compressed streams carry (RFC 1950, Adler-32). pdfjs does not: it makes text of whatever comes out of a
 * damaged stream, figures among it, and may be busy for long with maps of nonsense. An encrypted file cannot be checked.
 * @throws Refusal where a sum is wrong, a stream has no end, or unpacking would never end.
 */
export function refuseDamaged(bytes: Uint8Array): void {
  if (find(bytes, '/Encrypt', 0) >= 0) return;
  let total = 0;
  const room = new Uint8Array(usualLength);
  for (let at = find(bytes, 'stream', 0); at >= 0; ) {
    const start = dataStart(bytes, at + 'stream'.length);
    const own = start < 0 ? '' : textOf(bytes, beginOfObject(bytes, at), at);
    if (!own.trimEnd().endsWith('>>')) {
      at = find(bytes, 'stream', at + 6);
      continue;
    }
    const end = find(bytes, 'endstream', start);
    if (end < 0) refuse('damaged');
    if (packed.test(own) && !shapes.test(own)) {
      total += unpack(bytes.subarray(start, end), total, room);
    }
    at = find(bytes, 'stream', end + 'endstream'.length);
  }
}

/** Unpacks a stream and holds it against its sum. @param room in which it may be unpacked @returns how long it is. */
function unpack(data: Uint8Array, before: number, room: Uint8Array): number {
  const sum = new Adler();
  let length = 0;
  const take = (piece: Uint8Array) => {
    length += piece.length;
    if (before + length > maximumInflated) refuse('large');
    sum.add(piece);
  };
  try {
    if (data.length <= pieceLength) take(unpackShort(data.subarray(2), room));
    else unpackLong(data, new Inflate(take));
  } catch (error) {
    // fflate gives its errors numbers; what is thrown from inside, as a refusal is, has none of them.
    if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'number') throw error;
    refuse('damaged');
  }
  // A line end of one or two bytes, or none, stands between the sum and the stream's end.
  const isSound = [0, 1, 2].some((ending) => sum.isAt(data, data.length - ending - 4));
  if (!isSound) refuse('damaged');
  return length;
}

/** fflate takes new room of 128 KiB for every stream where it is given none, which costs more than the unpacking. */
function unpackShort(data: Uint8Array, room: Uint8Array): Uint8Array {
  try {
    const unpacked = inflateSync(data, { out: room });
    if (unpacked.length < room.length) return unpacked;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  // It did not fit in.
  return inflateSync(data);
}

function unpackLong(data: Uint8Array, inflate: Inflate): void {
  for (let at = 2; at < data.length; at += pieceLength) {
    inflate.push(data.subarray(at, at + pieceLength), at + pieceLength >= data.length);
  }
}

/** The checksum of RFC 1950. */
class Adler {
  #a = 1;
  #b = 0;

  add(piece: Uint8Array): void {
    for (let at = 0; at < piece.length; ) {
      // So many bytes cannot make a sum too large for whole numbers.
      const end = Math.min(at + 3800, piece.length);
      for (; at < end; at++) {
        this.#a += piece[at]!;
        this.#b += this.#a;
      }
      this.#a %= 65_521;
      this.#b %= 65_521;
    }
  }

  isAt(data: Uint8Array, at: number): boolean {
    const bytes = [this.#b >> 8, this.#b & 0xff, this.#a >> 8, this.#a & 0xff];
    return at >= 0 && bytes.every((byte, index) => data[at + index] === byte);
  }
}

/** Where the object begins to which the bytes before `at` belong, as far as that is looked for. */
function beginOfObject(bytes: Uint8Array, at: number): number {
  const first = Math.max(0, at - dictionaryLength);
  for (let begin = at - 3; begin > first; begin--) {
    if (bytes[begin] === 0x6f && bytes[begin + 1] === 0x62 && bytes[begin + 2] === 0x6a) return begin;
  }
  return first;
}

/** Where the data begin behind `stream` and its line end; −1 where that is no stream. */
function dataStart(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 0x0a) return at + 1;
  if (bytes[at] === 0x0d) return bytes[at + 1] === 0x0a ? at + 2 : at + 1;
  return -1;
}

function find(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < word.length && bytes[at + length] === word.charCodeAt(length)) length++;
    if (length === word.length) return at;
  }
  return -1;
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
