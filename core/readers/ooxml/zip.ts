import { Inflate, inflateSync } from 'fflate';
import { Refusal } from '../refusal.js';
import { crc32 } from './crc32.js';
import { maximumEntries, maximumEntry, maximumRatio, maximumTotal, ratioFrom } from './limits.js';
import { refuse } from './refuse.js';

// Signatures and field offsets: APPNOTE.TXT 6.3.10, 4.3.7 (local header), 4.3.12 (central directory), 4.3.14–4.3.16 (end).
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const IN_ZIP64 = 0xffffffff;

/** Compressed bytes inflated at one go: deflate expands at most 1032 times, so this bounds what a lie can cost. */
const STEP = 64 * 1024;

/** What the directory says of an entry. */
export interface Entry {
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
  /** Where its record in the directory begins and ends. */
  readonly record: number;
  readonly recordEnd: number;
}

/** A zip file's directory; entries are inflated when asked for, and only within limits.ts. */
export class ZipArchive {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  /** By name in lower case with `/`: part names have no case (ECMA-376-2, 6.2.2.3), and some writers use `\`. */
  readonly #entries = new Map<string, Entry>();
  /** In the directory's order; a name may occur twice, and then the last one counts. */
  readonly directory: Entry[] = [];
  /** Where the directory begins. */
  directoryStart = 0;
  #inflated = 0;

  /** @throws Refusal where the directory is missing or broken: a truncated file, or no zip. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#guarded(() => this.#readDirectory());
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** What the directory says of the entry of that name. */
  find(name: string): Entry | undefined {
    return this.#entries.get(name.toLowerCase());
  }

  /**
   * Content of an entry, or null where there is none of that name.
   * @throws Refusal where it is encrypted, damaged, or beyond the limits.
   */
  read(name: string): Uint8Array | null {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) return null;
    this.#inflated += entry.size;
    if (this.#inflated > maximumTotal) refuse(entry.encrypted ? 'encrypted' : 'large');
    return this.extract(entry);
  }

  /**
   * Content of an entry of the directory, for those who bound by themselves what all entries take together.
   * @throws Refusal as `read` does.
   */
  extract(entry: Entry): Uint8Array {
    this.#refuse(entry);
    const content = this.#guarded(() => this.#extract(entry));
    if (crc32(content) !== entry.crc) refuse('damaged');
    return content;
  }

  #refuse({ encrypted, size, compressedSize }: Entry): void {
    if (encrypted) refuse('encrypted');
    const bomb = size > ratioFrom && size > compressedSize * maximumRatio;
    if (bomb || size > maximumEntry) refuse('large');
  }

  #extract(entry: Entry): Uint8Array {
    const view = this.#view;
    const { offset, compressedSize, size, method } = entry;
    if (view.getUint32(offset, true) !== LOCAL) refuse('damaged');
    const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const packed = this.#bytes.subarray(start, start + compressedSize);
    if (packed.length !== compressedSize) refuse('damaged');
    if (method === 8) return inflate(packed, size);
    if (method !== 0 || size !== compressedSize) refuse('damaged');
    return packed;
  }

  #readDirectory(): void {
    const view = this.#view;
    let { count, at } = this.#findDirectory();
    this.directoryStart = at;
    if (count > maximumEntries) refuse('large');
    const names = new TextDecoder();
    for (; count > 0; count--) {
      if (view.getUint32(at, true) !== CENTRAL) refuse('damaged');
      const nameEnd = at + CENTRAL_LENGTH + view.getUint16(at + 28, true);
      const extraEnd = nameEnd + view.getUint16(at + 30, true);
      const name = names.decode(this.#bytes.subarray(at + CENTRAL_LENGTH, nameEnd));
      const entry = this.#entry(at, nameEnd, extraEnd);
      this.#entries.set(name.replaceAll('\\', '/').toLowerCase(), entry);
      this.directory.push(entry);
      at = entry.recordEnd;
    }
  }

  #findDirectory(): { count: number; at: number } {
    const view = this.#view;
    // The end record stands before a comment of up to 65,535 bytes.
    const last = view.byteLength - END_LENGTH;
    let end = last;
    while (end >= 0 && end >= last - 0xffff && view.getUint32(end, true) !== END) end--;
    if (end < 0 || end < last - 0xffff) refuse('damaged');
    const at = view.getUint32(end + 16, true);
    const count = view.getUint16(end + 10, true);
    if (at !== IN_ZIP64 && count !== 0xffff) return { count, at };
    if (view.getUint32(end - 20, true) !== LOCATOR64) return { count, at };
    const end64 = this.#long(end - 12);
    if (view.getUint32(end64, true) !== END64) refuse('damaged');
    return { count: this.#long(end64 + 32), at: this.#long(end64 + 48) };
  }

  #entry(at: number, extraStart: number, extraEnd: number): Entry {
    const view = this.#view;
    let size = view.getUint32(at + 24, true);
    let compressedSize = view.getUint32(at + 20, true);
    let offset = view.getUint32(at + 42, true);
    // The zip64 field (id 1) holds, in this order, only those of the values that do not stand in the record itself.
    let field = this.#findField(extraStart, extraEnd, 1);
    const take = (value: number) => {
      if (value !== IN_ZIP64 || field === null) return value;
      field += 8;
      return this.#long(field - 8);
    };
    size = take(size);
    compressedSize = take(compressedSize);
    offset = take(offset);
    const method = view.getUint16(at + 10, true);
    const encrypted = (view.getUint16(at + 8, true) & 1) !== 0 || method === 99;
    const recordEnd = extraEnd + view.getUint16(at + 32, true);
    return {
      encrypted,
      method,
      crc: view.getUint32(at + 16, true),
      compressedSize,
      size,
      offset,
      record: at,
      recordEnd,
    };
  }

  #findField(start: number, end: number, id: number): number | null {
    const view = this.#view;
    for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
      if (view.getUint16(at, true) === id) return at + 4;
    }
    return null;
  }

  #long(at: number): number {
    return this.#view.getUint32(at, true) + this.#view.getUint32(at + 4, true) * 2 ** 32;
  }

  /** DataView and fflate throw their own errors on broken data. */
  #guarded<T>(read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (error instanceof Refusal) throw error;
      return refuse('damaged');
    }
  }
}

/** Inflates to exactly the declared size; one byte more or less is damage. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  if (packed.length > STEP) return inflateInSteps(packed, size);
  // fflate goes on beyond a buffer that it was given without writing: one byte too many shows.
  const content = inflateSync(packed, { out: new Uint8Array(size + 1) });
  if (content.length !== size) refuse('damaged');
  return content;
}

/** Slower, but ends as soon as there is more than was declared. */
function inflateInSteps(packed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let length = 0;
  let done = false;
  const stream = new Inflate((chunk, final) => {
    if (length + chunk.length > size) refuse('damaged');
    content.set(chunk, length);
    length += chunk.length;
    done = final;
  });
  for (let at = 0; at < packed.length && !done; at += STEP) {
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  if (length !== size || !done) refuse('damaged');
  return content;
}
