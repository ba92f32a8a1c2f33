import type { XmlElement } from '../ooxml/xml.js';
import { readCharacterFormat } from './characterFormat.js';
import type { ElementMaker } from './element.js';
import type { Place } from './fileInformation.js';
import { numberFormats } from './numberFormats.js';
import { Modifiers } from './sprms.js';
import type { Stream } from './stream.js';

const LIST_LENGTH = 28;
const LEVEL_LENGTH = 28;
const OVERRIDE_LENGTH = 16;
const LEVELS = 9;
/** No paragraph style stands for the level. */
const NO_STYLE = 0xfff;

/**
 * The lists as the w:numbering of a .docx: w:num are numbered as paragraphs name them, from 1 ([MS-DOC] 2.9.191 PlfLst,
 * 2.9.190 PlfLfo).
 */
export function readLists(table: Stream, lists: Place, overrides: Place, make: ElementMaker): XmlElement {
  const numbering = make.make('w:numbering');
  if (lists.length < 2 || overrides.length < 4) return numbering;
  const reader = new ListReader(table, make);
  const known = reader.readLists(lists, numbering);
  reader.readOverrides(overrides, known, numbering);
  return numbering;
}

class ListReader {
  readonly #table: Stream;
  readonly #make: ElementMaker;
  readonly #modifiers = new Modifiers();

  constructor(table: Stream, make: ElementMaker) {
    this.#table = table;
    this.#make = make;
  }

  /** Ids of the lists as overrides name them. */
  readLists({ offset }: Place, numbering: XmlElement): Set<number> {
    const table = this.#table;
    const count = table.u16(offset);
    const known = new Set<number>();
    // The levels of all lists follow behind the lists, although the place's length does not count them.
    let levelsAt = offset + 2 + count * LIST_LENGTH;
    for (let index = 0; index < count; index++) {
      const at = offset + 2 + index * LIST_LENGTH;
      const id = table.i32(at);
      known.add(id);
      const list = this.#make.make('w:abstractNum', { 'w:abstractNumId': String(id) });
      const levels = table.u8(at + 26) & 1 ? 1 : LEVELS;
      for (let level = 0; level < levels; level++) {
        const read = this.#readLevel(levelsAt, level, table.u16(at + 8 + level * 2));
        list.children.push(read.element);
        levelsAt = read.end;
      }
      numbering.children.push(list);
    }
    return known;
  }

  readOverrides({ offset }: Place, known: ReadonlySet<number>, numbering: XmlElement): void {
    const table = this.#table;
    const count = table.u32(offset);
    let at = offset + 4 + count * OVERRIDE_LENGTH;
    for (let index = 0; index < count; index++) {
      const entry = offset + 4 + index * OVERRIDE_LENGTH;
      const id = table.i32(entry);
      const num = this.#make.make('w:num', { 'w:numId': String(index + 1) }, [this.#make.value('w:abstractNumId', id)]);
      at = this.#readLevelOverrides(at + 4, table.u8(entry + 12), num);
      if (known.has(id)) numbering.children.push(num);
    }
  }

  /** Returns where they end. */
  #readLevelOverrides(start: number, count: number, num: XmlElement): number {
    const table = this.#table;
    let at = start;
    for (let index = 0; index < count; index++) {
      const flags = table.u32(at + 4);
      const level = flags & 0xf;
      const override = this.#make.make('w:lvlOverride', { 'w:ilvl': String(level) });
      const hasStart = (flags & 0x10) !== 0;
      const hasLevel = (flags & 0x20) !== 0;
      let first = table.i32(at);
      at += 8;
      if (hasLevel) {
        const read = this.#readLevel(at, level, NO_STYLE);
        override.children.push(read.element);
        first = table.i32(at);
        at = read.end;
      }
      if (hasStart) override.children.push(this.#make.value('w:startOverride', first));
      num.children.push(override);
    }
    return at;
  }

  /** [MS-DOC] 2.9.150 LVL. */
  #readLevel(at: number, level: number, style: number): { element: XmlElement; end: number } {
    const table = this.#table;
    const make = this.#make;
    const info = table.u8(at + 5);
    const characterAt = at + LEVEL_LENGTH + table.u8(at + 25);
    const textAt = characterAt + table.u8(at + 24);
    const units = table.u16(textAt);
    const element = make.make('w:lvl', { 'w:ilvl': String(level) }, [
      make.value('w:start', table.i32(at)),
      make.value('w:numFmt', numberFormats[table.u8(at + 4)] ?? 'decimal'),
      make.value('w:lvlText', withPlaces(table.text(textAt + 2, units))),
    ]);
    if (info & 0x04) element.children.push(make.make('w:isLgl'));
    if (info & 0x08) element.children.push(make.value('w:lvlRestart', table.u8(at + 26)));
    if (style !== NO_STYLE) element.children.push(make.value('w:pStyle', style));
    const { hidden } = readCharacterFormat(this.#modifiers, table, characterAt, textAt);
    if (hidden) element.children.push(make.make('w:rPr', {}, [make.value('w:vanish', 1)]));
    return { element, end: textAt + 2 + units * 2 };
  }
}

/** A number's text with `%n` for level n, where the file has the character n − 1. */
function withPlaces(text: string): string {
  let written = '';
  for (const character of text) {
    const code = character.charCodeAt(0);
    written += code < LEVELS ? `%${code + 1}` : character;
  }
  return written;
}
