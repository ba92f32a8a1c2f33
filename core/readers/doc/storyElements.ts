import { maximumText } from '../limits.js';
import type { XmlElement } from '../ooxml/xml.js';
import type { Anchors } from './anchors.js';
import type { CharacterFormat } from './characterFormat.js';
import { character } from './characters.js';
import type { ElementMaker } from './element.js';
import type { Stretch } from './fileInformation.js';
import type { CharacterRun, Formats } from './formats.js';
import type { ParagraphFormat } from './paragraphFormat.js';
import { paragraphProperties } from './paragraphProperties.js';
import { refuseDoc } from './refuseDoc.js';
import { hidingStyle } from './styleSheet.js';
import { TableElements } from './tableElements.js';

/** A paragraph of a story. */
export interface DocParagraph extends Stretch {
  /** Its mark is at `end`. */
  readonly format: ParagraphFormat;
  readonly endsCell: boolean;
  /** The mark's own format: changes to rows and paragraphs stand there. */
  readonly mark: CharacterFormat;
}

/** What a document's stories are made of. */
export interface StorySource {
  readonly text: string;
  readonly formats: Formats;
  readonly runs: readonly CharacterRun[];
  readonly anchors: Anchors;
  readonly fonts: readonly string[];
  /** Headers, notes and comments: the signs in front of them and their page numbers stand for nothing in the text. */
  readonly notes: Stretch;
  /** Places of the marks that end a section. */
  readonly sectionEnds: ReadonlySet<number>;
  readonly make: ElementMaker;
}

const preserved: Readonly<Record<string, string>> = { 'xml:space': 'preserve' };

/** Turns stretches of the text into the elements that a .docx with the same text would have. */
export class StoryElements {
  readonly #source: StorySource;
  readonly #make: ElementMaker;
  /** Boxes whose text was placed; a broken file may hang one inside itself. */
  readonly #placed = new Set<Stretch>();
  /** Stretches of a broken file may all be the whole text. */
  #left = 2 * maximumText;

  constructor(source: StorySource) {
    this.#source = source;
    this.#make = source.make;
  }

  /** A container of that name with the paragraphs and tables of a stretch. */
  read(name: string, stretch: Stretch): XmlElement {
    const tables = new TableElements(this.#paragraphs(stretch), this.#make, (each) => this.#paragraph(each));
    return this.#make.make(name, undefined, tables.read());
  }

  /** The same for the body; boxes whose place is not known come behind it. */
  readBody(stretch: Stretch): XmlElement {
    const body = this.read('w:body', stretch);
    const make = this.#make;
    for (const loose of this.#source.anchors.looseBoxes) {
      const run = make.make('w:r', undefined, [this.read('w:txbxContent', loose)]);
      body.children.push(make.make('w:p', undefined, [run]));
    }
    return body;
  }

  #paragraphs({ start, end }: Stretch): DocParagraph[] {
    const { text, sectionEnds, formats } = this.#source;
    const paragraphs: DocParagraph[] = [];
    const limit = Math.min(end, text.length);
    this.#left -= Math.max(limit - start, 0);
    if (this.#left < 0) refuseDoc('large');
    let from = start;
    for (let at = start; at < limit; at++) {
      const code = text.charCodeAt(at);
      if (code > character.paragraphEnd) continue;
      const isEnd =
        code === character.paragraphEnd ||
        code === character.cellEnd ||
        (code === character.pageBreak && (sectionEnds.has(at) || formats.endsParagraph(at)));
      if (!isEnd) continue;
      paragraphs.push(this.#paragraphAt(from, at, code === character.cellEnd));
      from = at + 1;
    }
    // Every story ends with a mark; in a file that lost it the rest is text all the same.
    if (from < limit) paragraphs.push(this.#paragraphAt(from, limit, false));
    return paragraphs;
  }

  #paragraphAt(start: number, end: number, hasCellMark: boolean): DocParagraph {
    const format = this.#source.formats.paragraph(end);
    const endsCell = format.depth > 1 ? format.endsInnerCell : format.depth === 1 && hasCellMark;
    const mark = this.#source.runs[this.#runAt(end)]?.format;
    return { start, end, format, endsCell, mark: mark ?? this.#source.runs[0]!.format };
  }

  #paragraph({ start, end, format, endsCell, mark }: DocParagraph): XmlElement {
    const make = this.#make;
    const properties = [make.value('w:pStyle', format.style), ...paragraphProperties(format, make)];
    // The mark of a cell's last paragraph belongs to the row.
    if (!endsCell && (mark.deleted || mark.inserted)) {
      properties.push(make.make('w:rPr', undefined, [make.make(mark.deleted ? 'w:del' : 'w:ins')]));
    }
    const paragraph = make.make('w:p', undefined, [make.make('w:pPr', undefined, properties)]);
    this.#addRuns(start, end, paragraph.children);
    // A bookmark may begin at the mark.
    this.#addBookmarks(end, paragraph.children);
    return paragraph;
  }

  #addRuns(start: number, end: number, into: XmlElement[]): void {
    const { runs } = this.#source;
    let index = this.#runAt(start);
    for (let at = start; at < end; index++) {
      const run = runs[index];
      if (!run) return;
      const limit = Math.min(run.end, end);
      this.#addRun(at, limit, run.format, into);
      at = limit;
    }
  }

  /** A run is broken where a bookmark begins in it. */
  #addRun(start: number, end: number, format: CharacterFormat, into: XmlElement[]): void {
    const { bookmarks } = this.#source.anchors;
    let from = start;
    for (let at = start; at < end && bookmarks.size > 0; at++) {
      if (!bookmarks.has(at)) continue;
      if (at > from) into.push(this.#run(from, at, format));
      this.#addBookmarks(at, into);
      from = at;
    }
    if (end > from) into.push(this.#run(from, end, format));
  }

  #addBookmarks(at: number, into: XmlElement[]): void {
    into.push(...(this.#source.anchors.bookmarks.get(at) ?? []));
  }

  #run(start: number, end: number, format: CharacterFormat): XmlElement {
    const make = this.#make;
    const run = make.make('w:r');
    const properties: XmlElement[] = [];
    const style = format.hidden === 'opposite' ? hidingStyle : format.style;
    if (style !== undefined) properties.push(make.value('w:rStyle', style));
    if (typeof format.hidden === 'boolean') properties.push(make.value('w:vanish', format.hidden ? 1 : 0));
    if (properties.length > 0) run.children.push(make.make('w:rPr', undefined, properties));
    this.#addText(start, end, format, run.children);
    if (!format.deleted && !format.inserted) return run;
    return make.make(format.deleted ? 'w:del' : 'w:ins', undefined, [run]);
  }

  #addText(start: number, end: number, format: CharacterFormat, into: XmlElement[]): void {
    const { text } = this.#source;
    let from = start;
    const flush = (to: number): void => {
      if (to === from) return;
      const element = this.#make.make('w:t', preserved);
      element.text = text.slice(from, to);
      into.push(element);
    };
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code >= 0x20 && !(format.symbol && code === character.symbol)) continue;
      flush(at);
      from = at + 1;
      const element = this.#special(code, at, format);
      if (element) into.push(element);
    }
    flush(end);
  }

  /** The element that a character with a meaning of its own stands for; null: none. */
  #special(code: number, at: number, format: CharacterFormat): XmlElement | null {
    const make = this.#make;
    switch (code) {
      case character.tab:
        return make.make('w:tab');
      case character.lineFeed:
      case character.lineBreak:
        return make.make('w:br');
      case character.pageBreak:
      case character.columnBreak:
        return make.make('w:br', { 'w:type': 'page' });
      case character.noBreakHyphen:
        return make.make('w:noBreakHyphen');
      case character.picture:
        return format.hasPicture && !format.isData ? make.make('a:blip') : null;
      case character.comment:
        return this.#comment(at);
      case character.drawing:
        return this.#shape(at);
      case character.fieldBegin:
        return make.make('w:fldChar', { 'w:fldCharType': 'begin' });
      case character.fieldSeparator:
        return make.make('w:fldChar', { 'w:fldCharType': 'separate' });
      case character.fieldEnd:
        return make.make('w:fldChar', { 'w:fldCharType': 'end' });
      case character.symbol:
        return this.#symbol(format);
      case character.note:
      case character.optionalHyphen:
        return null;
      default:
        return this.#unknown(at);
    }
  }

  /** What stands for nothing known still keeps apart what stands around it: two figures never become one. */
  #unknown(at: number): XmlElement | null {
    const { start, end } = this.#source.notes;
    if (at >= start && at < end) return null;
    const element = this.#make.make('w:t', preserved);
    element.text = '\ufffd';
    return element;
  }

  #comment(at: number): XmlElement | null {
    const id = this.#source.anchors.comments.get(at);
    return id === undefined ? this.#unknown(at) : this.#make.make('w:commentReference', { 'w:id': id });
  }

  /** A text box or a picture; of other shapes nothing is read. */
  #shape(at: number): XmlElement | null {
    const stretch = this.#source.anchors.boxes.get(at);
    if (!stretch) return this.#source.anchors.pictures.has(at) ? this.#make.make('a:blip') : null;
    if (this.#placed.has(stretch)) return null;
    this.#placed.add(stretch);
    return this.read('w:txbxContent', stretch);
  }

  #symbol({ symbol }: CharacterFormat): XmlElement | null {
    if (!symbol) return null;
    const font = this.#source.fonts[symbol.font] ?? '';
    return this.#make.make('w:sym', { 'w:font': font, 'w:char': symbol.code.toString(16) });
  }

  #runAt(at: number): number {
    const { runs } = this.#source;
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (runs[middle]!.end <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
