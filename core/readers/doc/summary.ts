import type { Metadata } from '../../document/document.js';
import type { Stream } from './stream.js';

/** Properties of the set “SummaryInformation” ([MS-OLEPS] 3.1.2). */
const CODE_PAGE = 1;
const TITLE = 2;
const AUTHOR = 4;
const LAST_AUTHOR = 8;
const CREATED = 12;
const SAVED = 13;

const SHORT = 2;
const NARROW = 0x1e;
const WIDE = 0x1f;
const TIME = 0x40;
/** More properties than any writer sets. */
const maximumProperties = 100;

/** File properties of a .doc; empty where the set is missing or broken, for it says nothing of the report itself. */
export function readSummary(stream: Stream | null): Metadata {
  if (!stream) return {};
  try {
    return metadataOf(new PropertySet(stream));
  } catch {
    return {};
  }
}

function metadataOf(set: PropertySet): Metadata {
  const pageTitle = set.text(TITLE);
  const author = set.text(AUTHOR) || set.text(LAST_AUTHOR);
  const createdOn = set.day(CREATED);
  const modifiedOn = set.day(SAVED);
  return {
    ...(pageTitle && { pageTitle }),
    ...(author && { author }),
    ...(createdOn && { createdOn }),
    ...(modifiedOn && { modifiedOn }),
  };
}

class PropertySet {
  readonly #stream: Stream;
  /** Offset of each property's type. */
  readonly #places = new Map<number, number>();

  constructor(stream: Stream) {
    this.#stream = stream;
    const start = stream.u32(44);
    const count = Math.min(stream.u32(start + 4), maximumProperties);
    for (let index = 0; index < count; index++) {
      const at = start + 8 + index * 8;
      this.#places.set(stream.u32(at), start + stream.u32(at + 4));
    }
  }

  text(id: number): string {
    const at = this.#places.get(id);
    if (at === undefined) return '';
    const type = this.#stream.u16(at);
    const length = this.#stream.u32(at + 4);
    if (type === WIDE) return untilZero(this.#stream.text(at + 8, length));
    if (type !== NARROW) return '';
    return untilZero(new TextDecoder(this.#label()).decode(this.#stream.part(at + 8, length)));
  }

  /** The day in UTC, as other formats write it; undefined where there is none. */
  day(id: number): string | undefined {
    const at = this.#places.get(id);
    if (at === undefined || this.#stream.u16(at) !== TIME) return undefined;
    // Steps of 100 nanoseconds since 1601 ([MS-DTYP] 2.3.3).
    const steps = this.#stream.u32(at + 4) + this.#stream.u32(at + 8) * 2 ** 32;
    const date = new Date(steps / 10_000 - 11_644_473_600_000);
    const year = date.getUTCFullYear();
    return year >= 1980 && year < 2200 ? date.toISOString().slice(0, 10) : undefined;
  }

  /** The decoder for the set's code page. */
  #label(): string {
    const at = this.#places.get(CODE_PAGE);
    const page = at === undefined || this.#stream.u16(at) !== SHORT ? 1252 : this.#stream.u16(at + 4);
    const labels: Readonly<Record<number, string>> = { 936: 'gb18030', 54936: 'gb18030', 950: 'big5', 65001: 'utf-8' };
    return labels[page] ?? (page === 1200 ? 'utf-16le' : `windows-${page}`);
  }
}

function untilZero(text: string): string {
  return text.split('\0', 1)[0]!.trim();
}
