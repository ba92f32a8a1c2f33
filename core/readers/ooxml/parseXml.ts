import { maximumAttributes, maximumDepth, maximumTags } from './limits.js';
import type { PartTrace } from './partTrace.js';
import { refuse } from './refuse.js';
import { DROP, TagNames, UNFOLD } from './tagNames.js';
import { textual, withoutAttributes } from './vocabulary.js';
import { XmlElement } from './xml.js';

/** What all parts of one file may still use up; see limits.ts. */
export class Budget {
  tags = maximumTags;
  attributes = maximumAttributes;
}

/**
 * Reads one XML part into a tree of the vocabulary's elements; of each mc:AlternateContent one branch is taken.
 * An own parser, since a general one makes objects of every tag and attribute, nine of ten of which are formatting; it
 * takes a third of the time. What it does not look at (attributes of tags that it does not keep) it does not check.
 * @param trace takes in where the elements stand in the text, for those who will change it.
 * @returns a nameless element over the root.
 * @throws Refusal where the XML is not well-formed (XML 1.0, 2.1), has a DOCTYPE, or is beyond the limits.
 */
export function parseXml(text: string, budget: Budget, trace?: PartTrace): XmlElement {
  if (forbidden.test(text)) refuse('damaged');
  return new TreeParser(text, budget, trace).parse();
}

/** Characters that XML does not know (XML 1.0, 2.2). */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

const TAB = 0x09;
const SPACE = 0x20;
const BANG = 0x21;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;

type Attributes = Readonly<Record<string, string>>;

const none: Attributes = {};

class TreeParser {
  readonly #text: string;
  readonly #budget: Budget;
  readonly #trace: PartTrace | undefined;
  readonly #names = new TagNames();
  readonly #root = new XmlElement('', {});
  /** For each open tag: its name as written, and the element that takes what it holds. */
  readonly #open: string[] = [''];
  readonly #parents: XmlElement[] = [this.#root];
  #depth = 0;
  /** Depth at which a dropped tag was opened; 0: none. */
  #dropDepth = 0;
  #rootSeen = false;
  readonly #ampersands: Finder;
  readonly #declarations: Finder;

  constructor(text: string, budget: Budget, trace: PartTrace | undefined) {
    this.#text = text;
    this.#budget = budget;
    this.#trace = trace;
    this.#ampersands = new Finder(text, '&');
    this.#declarations = new Finder(text, 'xmlns');
  }

  parse(): XmlElement {
    const text = this.#text;
    let at = 0;
    for (let less = text.indexOf('<'); less >= 0; less = text.indexOf('<', at)) {
      if (less > at) this.#characters(at, less);
      const code = text.charCodeAt(less + 1);
      if (code === SLASH) at = this.#endTag(less);
      else if (code === BANG) at = this.#declaration(less);
      else if (code === QUESTION) at = this.#after('?>', less + 2);
      else at = this.#startTag(less);
    }
    if (at < text.length) this.#characters(at, text.length);
    if (this.#depth > 0 || !this.#rootSeen) refuse('damaged');
    return this.#root;
  }

  #startTag(less: number): number {
    const text = this.#text;
    const nameEnd = endOfName(text, less + 1);
    const end = endOfTag(text, nameEnd);
    const depth = this.#depth + 1;
    if (depth > maximumDepth || (depth === 1 && this.#rootSeen)) refuse('damaged');
    if (--this.#budget.tags < 0) refuse('large');
    this.#rootSeen = true;
    const attributes = this.#declarations.within(nameEnd, end) ? this.#attributes(nameEnd, end) : null;
    if (attributes) this.#names.declare(attributes, depth);
    const raw = text.slice(less + 1, nameEnd);
    const parent = this.#parents[depth - 1]!;
    let element = parent;
    const treatment = this.#dropDepth > 0 ? UNFOLD : this.#names.treatment(raw);
    if (treatment === DROP) this.#dropDepth = depth;
    else if (treatment !== UNFOLD) {
      element = new XmlElement(treatment, this.#attributesOf(treatment, attributes, nameEnd, end));
      if (treatment !== 'mc:AlternateContent') parent.children.push(element);
    }
    this.#open[depth] = raw;
    this.#parents[depth] = element;
    this.#depth = depth;
    this.#trace?.open(this.#names.canonical(raw), less, end + 1, element === parent ? null : element);
    if (text.charCodeAt(end - 1) === SLASH && end > nameEnd) this.#close(end + 1, end + 1);
    return end + 1;
  }

  #attributesOf(name: string, read: Attributes | null, from: number, to: number): Attributes {
    // A space, a name, =, two quotes: in less room there is no attribute.
    if (to - from < 5 || withoutAttributes.has(name)) return none;
    return this.#names.renamed(read ?? this.#attributes(from, to));
  }

  #endTag(less: number): number {
    const text = this.#text;
    const name = this.#open[this.#depth]!;
    let end = less + 2 + name.length;
    if (this.#depth === 0 || !text.startsWith(name, less + 2)) refuse('damaged');
    while (isSpace(text.charCodeAt(end))) end++;
    if (text.charCodeAt(end) !== GREATER) refuse('damaged');
    this.#close(less, end + 1);
    return end + 1;
  }

  /** @param less where the end tag begins, @param after where it ends. */
  #close(less: number, after: number): void {
    const depth = this.#depth--;
    this.#trace?.close(less, after);
    this.#names.leave(depth);
    if (this.#dropDepth > 0) {
      if (this.#dropDepth === depth) this.#dropDepth = 0;
      return;
    }
    const element = this.#parents[depth]!;
    const parent = this.#parents[depth - 1]!;
    if (element !== parent && element.name === 'mc:AlternateContent') takeOneBranch(element, parent);
  }

  /** A comment or CDATA section; nothing else may begin with `<!` in OOXML. */
  #declaration(less: number): number {
    const text = this.#text;
    if (text.startsWith('<!--', less)) return this.#after('-->', less + 4);
    if (text.startsWith('<!DOCTYPE', less)) refuse('doctype');
    if (!text.startsWith('<![CDATA[', less) || this.#depth === 0) refuse('damaged');
    const end = this.#after(']]>', less + 9);
    this.#keep(text.slice(less + 9, end - 3));
    return end;
  }

  #after(mark: string, from: number): number {
    const at = this.#text.indexOf(mark, from);
    return at < 0 ? refuse('damaged') : at + mark.length;
  }

  #characters(start: number, end: number): void {
    const text = this.#text.slice(start, end);
    if (this.#depth === 0) {
      // Before the root a byte order mark may stand.
      if (text.trim() !== '') refuse('damaged');
      return;
    }
    this.#keep(this.#ampersands.within(start, end) ? withoutReferences(text) : text);
  }

  #keep(text: string): void {
    const element = this.#parents[this.#depth]!;
    if (this.#dropDepth > 0 || !textual.has(element.name)) return;
    element.text += text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }

  /** Attributes between the name and the end of a tag. */
  #attributes(from: number, to: number): Record<string, string> {
    const text = this.#text;
    const end = text.charCodeAt(to - 1) === SLASH ? to - 1 : to;
    const attributes: Record<string, string> = {};
    let at = from;
    for (;;) {
      const before = at;
      while (at < end && isSpace(text.charCodeAt(at))) at++;
      if (at >= end) return attributes;
      if (at === before || --this.#budget.attributes < 0) refuse(at === before ? 'damaged' : 'large');
      const nameEnd = endOfName(text, at);
      const name = text.slice(at, nameEnd);
      at = nameEnd;
      while (isSpace(text.charCodeAt(at))) at++;
      if (text.charCodeAt(at++) !== EQUALS) refuse('damaged');
      while (isSpace(text.charCodeAt(at))) at++;
      const quote = text.charCodeAt(at);
      if (quote !== QUOTE && quote !== APOSTROPHE) refuse('damaged');
      const close = text.indexOf(quote === QUOTE ? '"' : "'", at + 1);
      if (close < 0 || close >= end || Object.hasOwn(attributes, name)) refuse('damaged');
      attributes[name] = attributeValue(text.slice(at + 1, close));
      at = close + 1;
    }
  }
}

/** Tells of rising stretches of a text whether some words occur there, in one pass over the text. */
class Finder {
  readonly #text: string;
  readonly #words: string;
  #next: number;

  constructor(text: string, words: string) {
    this.#text = text;
    this.#words = words;
    this.#next = text.indexOf(words);
  }

  within(start: number, end: number): boolean {
    if (this.#next >= 0 && this.#next < start) this.#next = this.#text.indexOf(this.#words, start);
    return this.#next >= 0 && this.#next < end;
  }
}

/** Index behind a name that begins at `start`. */
function endOfName(text: string, start: number): number {
  // The bit makes small letters of capitals, and of _ what no XML text holds.
  const first = text.charCodeAt(start) | 0x20;
  if (!((first >= 0x61 && first <= 0x7a) || first === 0x7f || first === 0x3a || first > 0xa0)) refuse('damaged');
  let end = start + 1;
  for (let code = text.charCodeAt(end); !endsName(code); code = text.charCodeAt(end)) end++;
  return end;
}

function endsName(code: number): boolean {
  // NaN behind the end of the text is not above 0x20.
  return (
    !(code > SPACE) ||
    code === SLASH ||
    code === GREATER ||
    code === EQUALS ||
    code === LESS ||
    code === QUOTE ||
    code === APOSTROPHE
  );
}

/** Index of the `>` that ends a tag, which may stand in quoted values too. */
function endOfTag(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === GREATER) return at;
    if (code === LESS) break;
    if (code !== QUOTE && code !== APOSTROPHE) continue;
    at = text.indexOf(code === QUOTE ? '"' : "'", at + 1);
    if (at < 0) break;
  }
  return refuse('damaged');
}

function isSpace(code: number): boolean {
  return code === SPACE || (code >= TAB && code <= 0x0d);
}

/** White space in a value is a space each (XML 1.0, 3.3.3). */
function attributeValue(written: string): string {
  if (!/[\t\n\r&<]/.test(written)) return written;
  if (written.includes('<')) refuse('damaged');
  return withoutReferences(written.replace(/\r\n?|[\t\n]/g, ' '));
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Resolves the five entities of XML and character references. */
function withoutReferences(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6});|#([0-9]{1,7});|([a-z]{2,4});)?/gi, (_, hex, decimal, entity) => {
    if (entity !== undefined) return entities.get(entity) ?? refuse('damaged');
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    // A lone surrogate is no character; NaN, where nothing followed the ampersand, is none either.
    if (!(code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return refuse('damaged');
    const character = String.fromCodePoint(code);
    return forbidden.test(character) ? refuse('damaged') : character;
  });
}

/** Content in two notations (a text box as drawing and as VML, say): the first that holds anything counts, once. */
function takeOneBranch(alternatives: XmlElement, parent: XmlElement): void {
  const branch = alternatives.children.find((child) => child.children.length > 0);
  if (branch) for (const child of branch.children) parent.children.push(child);
}
