import type { Item, Line, Trace, View } from './items.js';
import { Counters, type Numbering } from './numbering.js';
import { ParagraphText } from './paragraphText.js';
import { plainText } from './plainText.js';
import { numberingOf, type ParagraphStyle, type Styles } from './styles.js';
import { readTable } from './tables.js';
import { childOf, switchOf, valOf, wholeNumber, type XmlElement } from './xml.js';

/** What all stories of a document share. */
export interface Definitions {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Text of each comment by id. */
  readonly comments: ReadonlyMap<string, string>;
  /** Ids of the comments whose place was met. */
  readonly anchored: Set<string>;
  /** Whether paragraphs keep the elements that they were read from. */
  readonly keepsSources: boolean;
}

/** Reads one story: the body, a header, a footer, the notes, the text boxes. */
export class Story {
  readonly #definitions: Definitions;
  readonly #counters = new Counters();
  /** Traces met between blocks; they go to the next paragraph. */
  #waiting: Trace[] = [];
  #boxes: Story | null = null;

  constructor(definitions: Definitions) {
    this.#definitions = definitions;
  }

  get keepsSources(): boolean {
    return this.#definitions.keepsSources;
  }

  /** Items of a whole container: w:body, w:hdr, w:footnote, w:txbxContent … */
  read(container: XmlElement): Item[] {
    const items = this.blocks(container.children, 'plain');
    if (this.#waiting.length > 0) items.push({ ...emptyLine, traces: this.#waiting });
    this.#waiting = [];
    return items;
  }

  /** Items of part of the story, added to `items`. */
  blocks(elements: readonly XmlElement[], view: View, items: Item[] = []): Item[] {
    // The paragraph that runs on into the next one, and the element that it had so far.
    let open: [ParagraphText, XmlElement] | null = null;
    const finish = () => {
      if (open) this.#finish(...open, items);
      open = null;
    };
    for (const element of elements) {
      if (element.name === 'w:p') {
        const text: ParagraphText = open?.[0] ?? this.#begin();
        text.read(element, this.#styleOf(element), view);
        open = [text, element];
        if (!text.runsOn) finish();
      } else if (element.name === 'w:tbl') {
        finish();
        items.push(readTable(element, view, this));
      } else if (element.name === 'w:ins' || element.name === 'w:moveTo') {
        finish();
        this.blocks(element.children, 'inserted', items);
      } else {
        this.meet(element);
      }
    }
    finish();
    return items;
  }

  /** Keeps a bookmark, comment anchor or deletion that stands outside of paragraphs for the next paragraph. */
  meet(element: XmlElement): void {
    const { name } = element;
    if (name === 'w:del' || name === 'w:moveFrom') {
      this.#waiting.push({ kind: 'deletion', text: plainText(element) });
    } else if (name === 'w:bookmarkStart' || name === 'w:commentRangeStart') {
      const trace = this.traceOf(element);
      if (trace) this.#waiting.push(trace);
    }
  }

  /** Fact of a bookmark or of a comment's first anchor; null for a comment met before. */
  traceOf(element: XmlElement): Trace | null {
    if (element.name === 'w:bookmarkStart') return { kind: 'bookmark', text: element.attributes['w:name'] ?? '' };
    const { comments, anchored } = this.#definitions;
    const id = element.attributes['w:id'] ?? '';
    const text = comments.get(id);
    if (text === undefined || anchored.has(id)) return null;
    anchored.add(id);
    return { kind: 'comment', text };
  }

  /** Whether a run with these properties is hidden in a paragraph whose style hides its text or not. */
  hidesRun(properties: XmlElement | undefined, paragraphHides: boolean): boolean {
    if (!properties) return paragraphHides;
    const own = switchOf(properties, 'w:vanish');
    if (own !== undefined) return own;
    const id = valOf(properties, 'w:rStyle');
    // Hiding toggles between paragraph and character style (ECMA-376-1, 17.7.3).
    return paragraphHides !== (id !== undefined && this.#definitions.styles.hides(id));
  }

  #begin(): ParagraphText {
    const text = new ParagraphText(this, this.#waiting);
    this.#waiting = [];
    return text;
  }

  #styleOf(paragraph: XmlElement): ParagraphStyle {
    return this.#definitions.styles.paragraph(valOf(childOf(paragraph, 'w:pPr'), 'w:pStyle'));
  }

  #finish(text: ParagraphText, element: XmlElement, items: Item[]): void {
    const style = this.#styleOf(element);
    const { numbering } = this.#definitions;
    const place = numbering.place(numberingOf(element), style);
    const number = place ? numbering.next(place, this.#counters) : '';
    items.push({
      kind: 'line',
      text: number + text.text,
      level: levelOf(element, style),
      autoNumber: number.length,
      images: text.images,
      contents: style.contents,
      traces: text.traces,
      ...(text.source && { source: text.source }),
    });
    for (const box of text.boxes) items.push({ kind: 'box', items: this.#readBox(box) });
  }

  /** Lists in text boxes count apart from those of the text around them. */
  #readBox(box: XmlElement): Item[] {
    return (this.#boxes ??= new Story(this.#definitions)).read(box);
  }
}

const emptyLine: Line = { kind: 'line', text: '', level: null, autoNumber: 0, images: 0, contents: false, traces: [] };

/** 1–9 or null; the paragraph's own outline level goes before its style's. */
function levelOf(paragraph: XmlElement, style: ParagraphStyle): number | null {
  const own = wholeNumber(valOf(childOf(paragraph, 'w:pPr'), 'w:outlineLvl'));
  if (own === undefined) return style.level;
  return own < 9 ? own + 1 : null;
}
