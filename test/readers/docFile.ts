import * as CFB from 'cfb';
import type { Document, Table } from '../../core/document/document.js';
import { places, stories } from '../../core/readers/doc/fileInformation.js';
import { readDoc } from '../../core/readers/doc.js';

/** A stretch of text that is a piece of its own, with properties of its own. */
export interface Part {
  readonly text: string;
  /** Modifiers of the paragraph whose mark it holds. */
  readonly paragraph?: readonly number[];
  readonly style?: number;
  /** Modifiers of its characters. */
  readonly characters?: readonly number[];
  /** One byte a character. */
  readonly narrow?: boolean;
  readonly modifier?: number;
}

export interface DocOptions {
  /** Parts of the table stream by their names in the head. */
  readonly tables?: Partial<Record<keyof typeof places, readonly number[]>>;
  /** Characters of the stories other than the body, at the end of the text. */
  readonly lengths?: Partial<Record<(typeof stories)[number], number>>;
  /** Lists of modifiers that pieces point to. */
  readonly lists?: readonly (readonly number[])[];
  /** Puts the pieces into the file in the opposite order, as fast saving may. */
  readonly reversed?: boolean;
  /** 16-bit words of the head by offset. */
  readonly head?: Readonly<Record<number, number>>;
  readonly data?: readonly number[];
}

const TEXT_AT = 2048;
const PAGE = 512;

/** A .doc with that text, one page of properties for each part; written with a library that the reader does not use. */
export function docFile(parts: readonly Part[], options: DocOptions = {}): Uint8Array {
  const { word, table } = streams(parts, options);
  return compound({
    WordDocument: word,
    '1Table': table,
    ...(options.data && { Data: Uint8Array.from(options.data) }),
  });
}

/** An OLE file with these streams, by path. */
export function compound(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [path, bytes] of Object.entries(files)) CFB.utils.cfb_add(container, `/${path}`, Buffer.from(bytes));
  return Uint8Array.from(CFB.write(container, { type: 'buffer' }) as Buffer);
}

function streams(parts: readonly Part[], options: DocOptions): { word: Uint8Array; table: Uint8Array } {
  const placed: { readonly offset: number; readonly end: number }[] = [];
  let end = TEXT_AT;
  const order = parts.map((_, index) => (options.reversed ? parts.length - 1 - index : index));
  for (const index of order) {
    const { text, narrow } = parts[index]!;
    placed[index] = { offset: end, end: end + text.length * (narrow ? 1 : 2) };
    end = placed[index].end + (placed[index].end & 1);
  }
  const firstPage = Math.ceil(end / PAGE);
  const word = new Uint8Array((firstPage + parts.length * 2) * PAGE);
  const view = new DataView(word.buffer);
  parts.forEach(({ text, narrow }, index) => {
    for (let at = 0; at < text.length; at++) {
      const { offset } = placed[index]!;
      if (narrow) word[offset + at] = text.charCodeAt(at);
      else view.setUint16(offset + at * 2, text.charCodeAt(at), true);
    }
  });
  order.forEach((index, page) => {
    const { paragraph = [], style = 0, characters = [] } = parts[index]!;
    const even = paragraph.length % 2 === 0 ? [0, paragraph.length / 2 + 1] : [(paragraph.length + 3) / 2];
    const length = [...even, style & 255, style >> 8, ...paragraph];
    formatPage(word, (firstPage + page) * PAGE, placed[index]!, 13, length);
    formatPage(word, (firstPage + parts.length + page) * PAGE, placed[index]!, 1, [characters.length, ...characters]);
  });
  const bins = (first: number): number[] => [
    ...order.flatMap((index) => u32(placed[index]!.offset)),
    ...u32(end),
    ...order.flatMap((_, page) => u32(first + page)),
  ];
  const tables = {
    paragraphPages: bins(firstPage),
    characterPages: bins(firstPage + parts.length),
    pieces: clx(parts, placed, options.lists ?? []),
    ...options.tables,
  };
  const table = writeHead(view, tables, lengthsOf(parts, options));
  for (const [at, value] of Object.entries(options.head ?? {})) view.setUint16(Number(at), value, true);
  return { word, table };
}

function formatPage(
  word: Uint8Array,
  page: number,
  { offset, end }: { offset: number; end: number },
  entry: number,
  properties: readonly number[],
): void {
  const at = PAGE - 2 - properties.length - ((PAGE - 2 - properties.length) & 1);
  word.set([...u32(offset), ...u32(Math.max(end, offset + 1)), at / 2], page);
  word[page + 8 + entry] ??= 0;
  word.set(properties, page + at);
  word[page + PAGE - 1] = 1;
}

function clx(
  parts: readonly Part[],
  placed: readonly { readonly offset: number }[],
  lists: readonly (readonly number[])[],
): number[] {
  const ends: number[] = [0];
  for (const { text } of parts) ends.push(ends.at(-1)! + text.length);
  const pieces = parts.flatMap(({ narrow, modifier = 0 }, index) => {
    const { offset } = placed[index]!;
    return [0, 0, ...u32(narrow ? (offset * 2) | 0x40000000 : offset), ...u16(modifier)];
  });
  const plc = [...ends.flatMap(u32), ...pieces];
  return [...lists.flatMap((list) => [1, ...u16(list.length), ...list]), 2, ...u32(plc.length), ...plc];
}

function lengthsOf(parts: readonly Part[], { lengths = {} }: DocOptions): number[] {
  const total = parts.reduce((sum, { text }) => sum + text.length, 0);
  const others = Object.values(lengths).reduce((sum, length) => sum + length, 0);
  return stories.map((name) => lengths[name] ?? (name === 'body' ? total - others : 0));
}

/** Returns the table stream. */
function writeHead(
  view: DataView,
  tables: Partial<Record<keyof typeof places, readonly number[]>>,
  lengths: readonly number[],
): Uint8Array {
  const pairs = 93;
  const words: [number, number][] = [
    [0, 0xa5ec],
    [2, 0xc1],
    [10, 0x0200],
    [32, 14],
    [62, 22],
    [152, pairs],
  ];
  for (const [at, value] of words) view.setUint16(at, value, true);
  lengths.forEach((length, index) => {
    view.setUint32(76 + index * 4, length, true);
  });
  const bytes: number[] = [];
  for (const [name, content] of Object.entries(tables)) {
    const at = 154 + places[name as keyof typeof places] * 8;
    view.setUint32(at, bytes.length, true);
    view.setUint32(at + 4, content.length, true);
    bytes.push(...content);
  }
  return Uint8Array.from(bytes);
}

export function u16(value: number): number[] {
  return [value & 255, (value >>> 8) & 255];
}

export function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}

/** UTF-16 units of a text. */
export function utf16(text: string): number[] {
  return [...text].flatMap((character) => u16(character.charCodeAt(0)));
}

/** A modifier with its operand. */
export function modify(code: number, ...operand: readonly number[]): number[] {
  return [...u16(code), ...operand];
}

/** Modifiers of a paragraph in a cell. */
export const inCell: readonly number[] = modify(0x2416, 1);

/** The part that ends a row with these edges and flags of its cells, and what changes it afterwards. */
export function rowEnd(edges: readonly number[], flags: readonly number[] = [], more: readonly number[] = []): Part {
  const cells = edges.slice(1).flatMap((_, index) => [...u16(flags[index] ?? 0), ...new Array<number>(18).fill(0)]);
  const definition = [edges.length - 1, ...edges.flatMap((edge) => u16(edge)), ...cells];
  const row = modify(0xd608, ...u16(definition.length + 1), ...definition);
  return { text: '\u0007', paragraph: [...inCell, ...modify(0x2417, 1), ...row, ...more] };
}

/** A row: its cells' texts, and its end. */
export function row(texts: readonly string[], end: Part): Part[] {
  return [...texts.map((text) => ({ text: `${text}\u0007`, paragraph: inCell })), end];
}

/** Reads a .doc of these parts. @throws where it is unreadable. */
export function docOf(parts: readonly Part[], options: DocOptions = {}): Document {
  const result = readDoc(docFile(parts, options));
  if (result.status !== 'read') throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.document;
}

/** Texts of the paragraphs, in all areas. */
export function docTexts(parts: readonly Part[], options: DocOptions = {}): string[] {
  return docOf(parts, options).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

/** The tables of a .doc. */
export function docTables(parts: readonly Part[], options: DocOptions = {}): Table[] {
  return docOf(parts, options).blocks.filter((block) => block.kind === 'table');
}
