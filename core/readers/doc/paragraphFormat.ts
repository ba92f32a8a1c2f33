import { changeRow, type RowDefinition, readRowDefinition } from './rowDefinition.js';
import { type Modifiers, sprm } from './sprms.js';
import type { Stream } from './stream.js';

/** What a paragraph's own properties say; undefined: nothing. */
export interface ParagraphFormat {
  /** Index of its style. */
  readonly style: number;
  /** How many tables it stands in, one inside the other. */
  readonly depth: number;
  /** It is no paragraph but the end of a row. */
  readonly endsRow: boolean;
  /** It ends a cell of a table inside a table, whose marks are ordinary paragraph marks. */
  readonly endsInnerCell: boolean;
  /** 1-based number of its list; 0: none. */
  readonly list: number | undefined;
  readonly listLevel: number | undefined;
  /** 0–8; 9: body text. */
  readonly outline: number | undefined;
  readonly row: RowDefinition | null;
}

/** Tables in tables that are taken apart; Word's own tables are never nested so deeply. */
const maximumDepth = 16;
/** Larger numbers mean that a paragraph is in no list, or in one of a kind older than this format ([MS-DOC] 2.6.2, sprmPIlfo). */
const lastList = 0x7fe;

const changes: ReadonlySet<number> = new Set([
  sprm.TVertMerge,
  sprm.TMerge,
  sprm.TSplit,
  sprm.TDxaCol,
  sprm.TDelete,
  sprm.TInsert,
]);

/** Takes in lists of modifiers one after the other and tells what they come to. */
export class ParagraphFormatter {
  readonly #modifiers: Modifiers;
  readonly #data: Stream | null;
  #inTable = false;
  #depth: number | undefined;
  #endsRow = false;
  #endsInnerRow = false;
  #endsInnerCell = false;
  #list: number | undefined;
  #listLevel: number | undefined;
  #outline: number | undefined;
  #row: RowDefinition | null = null;

  /** @param data the stream that holds lists too long for a page; null: there is none. */
  constructor(modifiers: Modifiers, data: Stream | null) {
    this.#modifiers = modifiers;
    this.#data = data;
  }

  /** Takes in one list. */
  read(stream: Stream, start: number, end: number, isInner = false): void {
    this.#modifiers.walk(stream, start, end, (code, at, length) => {
      if (code === sprm.PHugePapx || code === sprm.PHugePapx2) {
        if (!isInner) this.#readHuge(stream.u32(at));
      } else this.#take(stream, code, at, length);
    });
  }

  format(style: number): ParagraphFormat {
    const depth = Math.min(Math.max(this.#depth ?? (this.#inTable ? 1 : 0), 0), maximumDepth);
    return {
      style,
      depth,
      endsRow: depth > 1 ? this.#endsInnerRow : depth === 1 && this.#endsRow,
      endsInnerCell: depth > 1 && this.#endsInnerCell,
      list: this.#list,
      listLevel: this.#listLevel,
      outline: this.#outline,
      row: this.#row,
    };
  }

  #readHuge(offset: number): void {
    if (!this.#data) return;
    this.read(this.#data, offset + 2, offset + 2 + this.#data.u16(offset), true);
  }

  #take(stream: Stream, code: number, at: number, length: number): void {
    switch (code) {
      case sprm.PFInTable:
        this.#inTable = stream.u8(at) !== 0;
        break;
      case sprm.PFTtp:
        this.#endsRow = stream.u8(at) !== 0;
        break;
      case sprm.PFInnerTableCell:
        this.#endsInnerCell = stream.u8(at) !== 0;
        break;
      case sprm.PFInnerTtp:
        this.#endsInnerRow = stream.u8(at) !== 0;
        break;
      case sprm.PItap:
        this.#depth = stream.i32(at);
        break;
      case sprm.PDtap:
        this.#depth = (this.#depth ?? 0) + stream.i32(at);
        break;
      case sprm.PIlfo:
        this.#list = listNumber(stream.u16(at));
        break;
      case sprm.PIlvl:
        this.#listLevel = stream.u8(at);
        break;
      case sprm.POutLvl:
        this.#outline = stream.u8(at);
        break;
      case sprm.TDefTable:
        this.#row = readRowDefinition(stream.part(at, length));
        break;
      default:
        if (this.#row && changes.has(code)) this.#row = changeRow(this.#row, code, stream, at);
    }
  }
}

function listNumber(value: number): number {
  return value <= lastList ? value : 0;
}
