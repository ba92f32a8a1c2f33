import type { Place } from './fileInformation.js';
import type { Stream } from './stream.js';

/** Names of the document's fonts by number ([MS-DOC] 2.9.287 SttbfFfn). */
export function readFontNames(table: Stream, { offset, length }: Place): string[] {
  if (length < 4) return [];
  const names: string[] = [];
  const count = table.u16(offset);
  let at = offset + 4;
  for (let index = 0; index < count; index++) {
    const size = table.u8(at);
    // 39 bytes tell of weight, character set and family; a second name may follow behind the first one's zero.
    const units = Math.max(Math.floor((size - 39) / 2), 0);
    names.push(table.text(at + 40, units).split('\0', 1)[0]!);
    at += 1 + size;
  }
  return names;
}

/** Strings of a table of long strings ([MS-DOC] 2.2.4 STTB); empty where it is of another kind. */
export function readStrings(table: Stream, { offset, length }: Place): string[] {
  if (length < 6 || table.u16(offset) !== 0xffff) return [];
  const strings: string[] = [];
  const count = table.u16(offset + 2);
  const extra = table.u16(offset + 4);
  let at = offset + 6;
  for (let index = 0; index < count; index++) {
    const units = table.u16(at);
    strings.push(table.text(at + 2, units));
    at += 2 + units * 2 + extra;
  }
  return strings;
}

/** A table of places in the text, each but the last with data behind them ([MS-DOC] 2.2.2 PLC). */
export interface Plc {
  /** n + 1 places. */
  readonly places: readonly number[];
  /** Offset in the table stream of the data that belong to a place. */
  data(index: number): number;
}

/** @param size bytes of data for each place. */
export function readPlc(table: Stream, { offset, length }: Place, size: number): Plc {
  table.part(offset, length);
  const count = Math.max(Math.floor((length - 4) / (4 + size)), 0);
  const places = length < 4 ? [] : Array.from({ length: count + 1 }, (_, index) => table.u32(offset + index * 4));
  return { places, data: (index) => offset + places.length * 4 + index * size };
}
