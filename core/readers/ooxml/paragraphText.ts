import type { LineSource, Piece, Trace, View } from './items.js';
import { plainText } from './plainText.js';
import type { Story } from './story.js';
import type { ParagraphStyle } from './styles.js';
import { symbolText } from './symbols.js';
import { childOf, type XmlElement } from './xml.js';

/** Text of a paragraph in the final view, put together from its runs however they are split. */
export class ParagraphText {
  text = '';
  images = 0;
  readonly boxes: XmlElement[] = [];
  /** The paragraph's mark is deleted: the next paragraph continues it. */
  runsOn = false;
  readonly traces: Trace[];
  readonly source: (LineSource & { readonly paragraphs: XmlElement[]; readonly pieces: Piece[] }) | null;
  readonly #story: Story;
  /** Fields open at this point, by whether they are still in their code. */
  #fields: boolean[] = [];
  /** How many of them are: text there is part of a code. */
  #codes = 0;
  /** A page or column break that counts as a line break if text follows. */
  #brokenPage = false;
  /** The last trace that has text of the paragraph, and where it ends. */
  #last: Trace | null = null;
  #lastEnd = -1;

  /** @param traces facts met before the paragraph that belong to it. */
  constructor(story: Story, traces: readonly Trace[]) {
    this.#story = story;
    this.traces = [...traces];
    this.source = story.keepsSources ? { paragraphs: [], pieces: [] } : null;
  }

  /** Takes in a w:p; more than one where the marks between them are deleted. */
  read(paragraph: XmlElement, style: ParagraphStyle, view: View): void {
    // A code never goes on in the next paragraph: a field that was not closed must not swallow the report.
    this.#fields = [];
    this.#codes = 0;
    this.source?.paragraphs.push(paragraph);
    this.#walk(paragraph.children, view, style.hidden);
    this.#readMark(childOf(childOf(paragraph, 'w:pPr'), 'w:rPr'));
  }

  #readMark(properties: XmlElement | undefined): void {
    this.runsOn = false;
    for (const { name } of properties?.children ?? []) {
      if (name === 'w:ins' || name === 'w:moveTo') this.#trace('insertion', '');
      if (name === 'w:del' || name === 'w:moveFrom') {
        this.#trace('deletion', '');
        this.runsOn = true;
      }
    }
  }

  #walk(elements: readonly XmlElement[], view: View, hidden: boolean): void {
    for (const element of elements) {
      switch (element.name) {
        case 'w:r':
          this.#walk(element.children, view, this.#story.hidesRun(childOf(element, 'w:rPr'), hidden));
          break;
        case 'w:ins':
        case 'w:moveTo':
          this.#walk(element.children, view === 'deleted' ? view : 'inserted', hidden);
          break;
        case 'w:del':
        case 'w:moveFrom':
          this.#walk(element.children, 'deleted', hidden);
          break;
        case 'w:bookmarkStart':
        case 'w:commentRangeStart':
        case 'w:commentReference':
          this.#anchor(element);
          break;
        case 'w:fldChar':
          this.#field(element.attributes['w:fldCharType']);
          break;
        case 'a:blip':
        case 'v:imagedata':
          if (view !== 'deleted' && !hidden) this.images++;
          break;
        case 'w:txbxContent':
          if (view === 'deleted' || hidden) this.#add(plainText(element), view, hidden, element);
          else this.boxes.push(element);
          break;
        case 'w:delText':
          this.#add(element.text, 'deleted', hidden, element);
          break;
        default:
          this.#add(this.#textOf(element), view, hidden, element);
      }
    }
  }

  #textOf(element: XmlElement): string {
    switch (element.name) {
      case 'w:t':
        return spaced(element);
      case 'm:t':
        return element.text;
      case 'w:tab':
      case 'w:ptab':
        return '\t';
      case 'w:cr':
        return '\n';
      case 'w:br': {
        const type = element.attributes['w:type'];
        if (type !== 'page' && type !== 'column') return '\n';
        this.#brokenPage = true;
        return '';
      }
      case 'w:noBreakHyphen':
        return '-';
      case 'w:sym':
        return symbolText(element.attributes['w:font'], element.attributes['w:char']);
      default:
        return '';
    }
  }

  #add(text: string, view: View, hidden: boolean, element: XmlElement): void {
    if (text === '' || this.#codes > 0) return;
    if (view === 'deleted') this.#trace('deletion', text);
    else if (hidden) this.#trace('hidden-text', text);
    else this.#show(text, view, element);
  }

  #show(text: string, view: View, element: XmlElement): void {
    if (this.#brokenPage && this.text !== '') this.text += '\n';
    this.#brokenPage = false;
    if (view === 'inserted') this.#trace('insertion', text);
    if (this.source) {
      const start = this.text.length;
      this.source.pieces.push({ start, end: start + text.length, element, inField: this.#fields.length > 0 });
    }
    this.text += text;
    if (view === 'inserted') this.#lastEnd = this.text.length;
  }

  /** Word splits one change over many runs: what follows at once is one fact. */
  #trace(kind: Trace['kind'], text: string): void {
    if (this.#last?.kind === kind && this.#lastEnd === this.text.length) {
      this.#last.text += text;
      return;
    }
    this.#last = { kind, text };
    this.#lastEnd = this.text.length;
    this.traces.push(this.#last);
  }

  #anchor(element: XmlElement): void {
    const trace = this.#story.traceOf(element);
    if (trace) this.traces.push(trace);
  }

  #field(type: string | undefined): void {
    if (type === 'begin') {
      this.#fields.push(true);
      this.#codes++;
      return;
    }
    if ((type === 'separate' || type === 'end') && this.#fields.pop()) this.#codes--;
    if (type === 'separate') this.#fields.push(false);
  }
}

/** Text of a w:t: without xml:space="preserve" white space at its ends does not count; a line end is a space. */
function spaced(element: XmlElement): string {
  const text = element.text.includes('\n') ? element.text.replaceAll('\n', ' ') : element.text;
  if (element.attributes['xml:space'] === 'preserve') return text;
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** A space or tab; the wide space of Chinese typesetting is no white space to XML. */
function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}
