import { refuseDoc } from './refuseDoc.js';
import { Stream } from './stream.js';

const NO_ENTRY = 0xffffffff;
/** Entries of the table of FAT sectors that stand in the header itself. */
const IN_HEADER = 109;
const ENTRY_LENGTH = 128;
const STREAM = 2;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/** Where the chains of one kind of sector go on, and where a sector's bytes are. */
interface Sectors {
  readonly size: number;
  /** No chain can have more sectors. */
  readonly count: number;
  next(sector: number): number;
  bytes(sector: number): Uint8Array;
}

/**
 * An OLE compound file ([MS-CFB]) and the streams of its root. A chain is followed only as far as the stream's size goes
 * and takes no sector twice: one that runs in circles costs no more than an honest one and is never read.
 */
export class CompoundFile {
  readonly #file: Stream;
  readonly #sectors: Sectors;
  readonly #streams = new Map<string, Entry>();
  readonly #cutoff: number;
  #root: Entry | null = null;
  #mini: Sectors | null = null;

  /** @throws Refusal where the file's header or directory is broken. */
  constructor(bytes: Uint8Array) {
    this.#file = new Stream(bytes);
    const shift = this.#file.u16(30);
    if (shift !== 9 && shift !== 12) refuseDoc('damaged');
    this.#cutoff = this.#file.u32(56);
    this.#sectors = fileSectors(this.#file, 2 ** shift);
    this.#readDirectory(new Stream(wholeChain(this.#sectors, this.#file.u32(48))));
  }

  /**
   * Content of a stream of the root storage, null where there is none of that name; streams of embedded objects do not count.
   * @throws Refusal where it is cut off.
   */
  stream(name: string): Stream | null {
    const entry = this.#streams.get(name.toUpperCase());
    if (!entry) return null;
    const sectors = entry.size < this.#cutoff ? this.#miniSectors() : this.#sectors;
    return new Stream(content(sectors, entry.start, entry.size));
  }

  /** The children of the root are a tree of siblings; a broken one may lead in circles ([MS-CFB] 2.6.4). */
  #readDirectory(directory: Stream): void {
    const count = Math.floor(directory.length / ENTRY_LENGTH);
    if (count === 0) refuseDoc('damaged');
    this.#root = entryAt(directory, 0);
    const seen = new Set<number>();
    const waiting = [directory.u32(76)];
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      if (index === NO_ENTRY || seen.has(index)) continue;
      if (index >= count) refuseDoc('damaged');
      seen.add(index);
      const entry = entryAt(directory, index);
      // Names have no case ([MS-CFB] 2.6.4).
      const name = entry.name.toUpperCase();
      if (entry.type === STREAM && !this.#streams.has(name)) this.#streams.set(name, entry);
      waiting.push(directory.u32(index * ENTRY_LENGTH + 68), directory.u32(index * ENTRY_LENGTH + 72));
    }
  }

  /** Short streams stand in sectors of 64 bytes inside one stream that the root owns. */
  #miniSectors(): Sectors {
    if (this.#mini) return this.#mini;
    const { start, size } = this.#root!;
    const store = new Stream(content(this.#sectors, start, size));
    const table = new Stream(wholeChain(this.#sectors, this.#file.u32(60)));
    this.#mini = {
      size: 64,
      count: Math.ceil(size / 64),
      next: (sector) => table.u32(sector * 4),
      bytes: (sector) => store.bytes.subarray(sector * 64, sector * 64 + 64),
    };
    return this.#mini;
  }
}

function fileSectors(file: Stream, size: number): Sectors {
  const count = Math.max(Math.ceil(file.length / size) - 1, 0);
  const bytes = (sector: number): Uint8Array => file.bytes.subarray((sector + 1) * size, (sector + 2) * size);
  const tables = tableSectors(file, size, count);
  const perTable = size / 4;
  const next = (sector: number): number => {
    const table = tables[Math.floor(sector / perTable)];
    return table === undefined ? refuseDoc('damaged') : file.u32((table + 1) * size + (sector % perTable) * 4);
  };
  return { size, count, next, bytes };
}

/** The sectors that the FAT stands in: 109 in the header, more in a chain of their own ([MS-CFB] 2.5). */
function tableSectors(file: Stream, size: number, count: number): number[] {
  const tables: number[] = [];
  const take = (at: number, entries: number): void => {
    for (let index = 0; index < entries; index++) {
      const sector = file.u32(at + index * 4);
      if (sector < count) tables.push(sector);
    }
  };
  take(76, IN_HEADER);
  const more = size / 4 - 1;
  let sector = file.u32(68);
  for (let steps = 0; sector < count && steps <= count / more; steps++) {
    const at = (sector + 1) * size;
    take(at, more);
    sector = file.u32(at + more * 4);
  }
  return tables;
}

function entryAt(directory: Stream, index: number): Entry {
  const at = index * ENTRY_LENGTH;
  const units = Math.min(Math.max(directory.u16(at + 64) / 2 - 1, 0), 31);
  return {
    name: directory.text(at, Math.floor(units)),
    type: directory.u8(at + 66),
    start: directory.u32(at + 116),
    size: directory.u32(at + 120),
  };
}

/** A chain whose length nothing but its own end tells. */
function wholeChain(sectors: Sectors, start: number): Uint8Array {
  const found = new Set<number>();
  for (let sector = start; sector < sectors.count; sector = sectors.next(sector)) {
    if (found.has(sector)) refuseDoc('damaged');
    found.add(sector);
  }
  return joined(sectors, [...found], found.size * sectors.size);
}

function content(sectors: Sectors, start: number, size: number): Uint8Array {
  const wanted = Math.ceil(size / sectors.size);
  if (wanted > sectors.count) refuseDoc('damaged');
  const found = new Set<number>();
  for (let sector = start; found.size < wanted; sector = sectors.next(sector)) {
    if (sector >= sectors.count || found.has(sector)) refuseDoc('damaged');
    found.add(sector);
  }
  return joined(sectors, [...found], size);
}

/** The last sector of a file may be short; a stream whose own bytes are not all there is cut off. */
function joined(sectors: Sectors, found: readonly number[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  found.forEach((sector, index) => {
    const at = index * sectors.size;
    const wanted = Math.min(sectors.size, size - at);
    const bytes = sectors.bytes(sector).subarray(0, wanted);
    if (bytes.length < wanted) refuseDoc('damaged');
    all.set(bytes, at);
  });
  return all;
}
