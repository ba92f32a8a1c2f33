import { html, Token, Tokenizer, TokenizerMode } from 'parse5';
import { decodeReferences } from './decodeReferences.js';

const { CHARACTER, WHITESPACE_CHARACTER, START_TAG, END_TAG, COMMENT, EOF } = Token.TokenType;

/**
 * Cuts a page into tags and text for the tree builder of parse5, whose own tokenizer takes more than half of the time of a parse
 * because it goes by single characters (https://html.spec.whatwg.org/#tokenization). This one goes from one mark to the next.
 * What is rare is left to parse5: single constructs (`#byParse5`), or all the rest of the page (`#handOver`). The tree comes out
 * the same, but for white space within framesets and templates, which nobody reads: test/readers/pageTokenizer.test.ts compares.
 * `Parser` and `Tokenizer` are exported by parse5 for such use, but marked internal: that test also watches its new versions.
 */
export class PageTokenizer extends Tokenizer {
  #text = '';
  /** Where the attributes of a tag are gathered: a list that grows takes many times the room of one made to measure. */
  readonly #gathered: Token.Attribute[] = [];

  /** Takes the whole page at once. */
  override write(page: string): void {
    // https://html.spec.whatwg.org/#preprocessing-the-input-stream
    this.#text = page.includes('\r') ? page.replace(/\r\n?/g, '\n') : page;
    let at = this.#text.includes('\0') ? this.#handOver(0) : 0;
    while (at < this.#text.length) at = this.state === TokenizerMode.DATA ? this.#next(at) : this.#raw(at);
    if (at !== done) this.handler.onEof({ type: EOF, location: null });
  }

  /** The tag, comment or text at an index; gives the index behind it. */
  #next(at: number): number {
    const text = this.#text;
    if (text.charCodeAt(at) === lessThan) {
      const unit = text.charCodeAt(at + 1);
      if (isLetter(unit)) return this.#tag(at + 1, START_TAG);
      if (unit === solidus) {
        if (isLetter(text.charCodeAt(at + 2))) return this.#tag(at + 2, END_TAG);
        if (text.charCodeAt(at + 2) === greaterThan) return at + 3;
        if (at + 2 < text.length) return this.#bogusComment(at + 2);
      } else if (unit === 0x21) return this.#declaration(at);
      else if (unit === 0x3f) return this.#bogusComment(at + 1);
    }
    let end = text.indexOf('<', at + 1);
    while (end >= 0 && !isMarkup(text.charCodeAt(end + 1))) end = text.indexOf('<', end + 1);
    if (end < 0) end = text.length;
    this.#characters(text.slice(at, end));
    return end;
  }

  /** Contents of elements such as `title` and `script`, in which only their own end tag is a tag. */
  #raw(at: number): number {
    const text = this.#text;
    const { state, lastStartTagName: name } = this;
    if (state === TokenizerMode.PLAINTEXT) return this.#handOver(at);
    let end = text.indexOf('</', at);
    while (end >= 0 && !isEndTag(text, end + 2, name)) end = text.indexOf('</', end + 2);
    const content = text.slice(at, end < 0 ? text.length : end);
    if (state === TokenizerMode.SCRIPT_DATA) {
      // Within a comment a script may hold another one, whose end tag does not end it.
      const comment = content.indexOf('<!--');
      if (comment >= 0 && /<script/i.test(content.slice(comment))) return this.#handOver(at);
    }
    if (state === TokenizerMode.RCDATA) this.#characters(content);
    else this.#plain(content);
    if (end < 0) return text.length;
    this.state = TokenizerMode.DATA;
    return this.#tag(end + 2, END_TAG);
  }

  /** Text in which character references count. */
  #characters(raw: string): void {
    const text = raw.includes('&') ? decodeReferences(raw, false) : raw;
    if (text === null) this.#byParse5(raw);
    else this.#plain(text);
  }

  /** White space goes apart only where it comes first: there alone it can mean something else to the tree. */
  #plain(text: string): void {
    let start = 0;
    while (start < text.length && isSpace(text.charCodeAt(start))) start++;
    if (start > 0) {
      const chars = start === text.length ? text : text.slice(0, start);
      this.handler.onWhitespaceCharacter({ type: WHITESPACE_CHARACTER, chars, location: null });
    }
    if (start === text.length) return;
    const chars = start === 0 ? text : text.slice(start);
    this.handler.onCharacter({ type: CHARACTER, chars, location: null });
  }

  /** The tag whose name begins at an index; one that is never closed counts for nothing. */
  #tag(start: number, type: Token.TagToken['type']): number {
    const text = this.#text;
    const nameEnd = endOfName(text, start, false);
    const tagName = lowerCased(text.slice(start, nameEnd));
    const tagID = html.getTagID(tagName);
    const token: Token.TagToken = {
      type,
      tagName,
      tagID,
      selfClosing: false,
      ackSelfClosing: false,
      attrs: [],
      location: null,
    };
    const end = this.#attributes(nameEnd, token);
    if (end > text.length) return text.length;
    if (type === END_TAG) this.handler.onEndTag(token);
    else {
      this.lastStartTagName = tagName;
      this.handler.onStartTag(token);
    }
    return end;
  }

  /** Adds the attributes from an index on to a tag; gives the index behind the tag, or one behind the text. */
  #attributes(from: number, token: Token.TagToken): number {
    const text = this.#text;
    const gathered = this.#gathered;
    let names: Set<string> | null = null;
    let count = 0;
    let at = from;
    for (;;) {
      at = skipSpace(text, at);
      const unit = text.charCodeAt(at);
      if (unit === greaterThan) {
        if (count > 0) token.attrs = gathered.slice(0, count);
        return at + 1;
      }
      if (at >= text.length) return text.length + 1;
      if (unit === solidus) {
        token.selfClosing = text.charCodeAt(++at) === greaterThan;
        continue;
      }
      const nameEnd = endOfName(text, at + 1, true);
      const name = lowerCased(text.slice(at, nameEnd));
      at = skipSpace(text, nameEnd);
      let value = '';
      if (text.charCodeAt(at) === equals) {
        const start = skipSpace(text, at + 1);
        at = endOfValue(text, start);
        if (at > text.length) return at;
        value = this.#value(start, at);
      }
      if (count === manyAttributes) names ??= new Set(gathered.slice(0, count).map((each) => each.name));
      // The first one of a name counts.
      if (names ? names.has(name) : isGathered(name, gathered, count)) continue;
      names?.add(name);
      gathered[count++] = { name, value };
    }
  }

  /** The value written between two indexes, with its quotes if it has any. */
  #value(start: number, end: number): string {
    const first = this.#text.charCodeAt(start);
    const isQuoted = first === doubleQuote || first === singleQuote;
    const value = isQuoted ? this.#text.slice(start + 1, end - 1) : this.#text.slice(start, end);
    if (!value.includes('&')) return value;
    const decoded = decodeReferences(value, true);
    if (decoded !== null) return decoded;
    let found = '';
    const onStartTag = ({ attrs }: Token.TagToken): void => {
      found = attrs[0]!.value;
    };
    new Tokenizer(this.options, { ...deaf, onStartTag }).write(`<a b=${this.#text.slice(start, end)}>`, true);
    return found;
  }

  /** What begins with `<!`. */
  #declaration(at: number): number {
    const text = this.#text;
    if (text.startsWith('--', at + 2)) return this.#comment(at);
    if (/^doctype$/i.test(text.slice(at + 2, at + 9))) {
      const end = text.indexOf('>', at);
      this.#byParse5(end < 0 ? text.slice(at) : text.slice(at, end + 1));
      return end < 0 ? text.length : end + 1;
    }
    return this.inForeignNode && text.startsWith('[CDATA[', at + 2) ? this.#handOver(at) : this.#bogusComment(at + 2);
  }

  /** Ends with `-->`, or with `--!>` by mistake; `<!-->` and `<!--->` are empty. */
  #comment(at: number): number {
    const text = this.#text;
    const start = at + 4;
    for (const empty of ['>', '->'])
      if (text.startsWith(empty, start)) return this.#emitComment('', start + empty.length);
    for (let end = text.indexOf('--', start); end >= 0; end = text.indexOf('--', end + 1)) {
      const close = text.charCodeAt(end + 2) === 0x21 ? end + 3 : end + 2;
      if (text.charCodeAt(close) === greaterThan) return this.#emitComment(text.slice(start, end), close + 1);
    }
    this.#byParse5(text.slice(at));
    return text.length;
  }

  /** Tags that are none, such as `<?xml … ?>` and `<![if … ]>`. */
  #bogusComment(start: number): number {
    const end = this.#text.indexOf('>', start);
    return this.#emitComment(this.#text.slice(start, end < 0 ? undefined : end), end < 0 ? this.#text.length : end + 1);
  }

  #emitComment(data: string, end: number): number {
    this.handler.onComment({ type: COMMENT, data, location: null });
    return end;
  }

  /** Leaves one construct, of known length, to parse5. */
  #byParse5(source: string): void {
    const { handler } = this;
    const tokenizer = new Tokenizer(this.options, {
      ...deaf,
      onDoctype: (token) => handler.onDoctype(token),
      onComment: (token) => handler.onComment(token),
      onCharacter: (token) => handler.onCharacter(token),
      onWhitespaceCharacter: (token) => handler.onWhitespaceCharacter(token),
    });
    tokenizer.state = this.state;
    tokenizer.lastStartTagName = this.lastStartTagName;
    tokenizer.write(source, true);
  }

  /** Leaves all the rest to parse5. */
  #handOver(at: number): number {
    super.write(this.#text.slice(at), true);
    return done;
  }
}

/** Stands for an index where parse5 has already ended the page. */
const done = Number.POSITIVE_INFINITY;
/** Up to here, comparing each with each is faster. */
const manyAttributes = 32;

const doubleQuote = 0x22;
const singleQuote = 0x27;
const solidus = 0x2f;
const lessThan = 0x3c;
const equals = 0x3d;
const greaterThan = 0x3e;

function ignore(): void {}

const deaf = {
  onDoctype: ignore,
  onComment: ignore,
  onStartTag: ignore,
  onEndTag: ignore,
  onCharacter: ignore,
  onWhitespaceCharacter: ignore,
  onNullCharacter: ignore,
  onEof: ignore,
};

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

function isSpace(unit: number): boolean {
  return unit <= 0x20 && (unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0c);
}

/** True for what makes markup of a `<` before it: a letter, `/`, `!` or `?`. */
function isMarkup(unit: number): boolean {
  return isLetter(unit) || unit === solidus || unit === 0x21 || unit === 0x3f;
}

/** True where the name of an end tag begins at the index. */
function isEndTag(text: string, start: number, name: string): boolean {
  const end = start + name.length;
  const unit = text.charCodeAt(end);
  if (unit !== greaterThan && unit !== solidus && !isSpace(unit)) return false;
  return text.slice(start, end).toLowerCase() === name;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Names of attributes end at `=` too. */
function endOfName(text: string, from: number, isAttribute: boolean): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > greaterThan) continue;
    if (unit === greaterThan || unit === solidus || isSpace(unit) || (isAttribute && unit === equals)) return at;
  }
  return text.length;
}

/** Index behind the value, closing quote included; one behind the text where there is none. */
function endOfValue(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first === doubleQuote || first === singleQuote) {
    const end = text.indexOf(first === doubleQuote ? '"' : "'", start + 1);
    return end < 0 ? text.length + 1 : end + 1;
  }
  let at = start;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === greaterThan || isSpace(unit)) break;
  }
  return at;
}

/** Whether one of the first attributes has a name. */
function isGathered(name: string, attributes: readonly Token.Attribute[], count: number): boolean {
  for (let index = 0; index < count; index++) if (attributes[index]!.name === name) return true;
  return false;
}

/** Only A–Z have lower case in markup. */
function lowerCased(name: string): string {
  for (let index = 0; index < name.length; index++) {
    const unit = name.charCodeAt(index);
    if (unit >= 0x41 && unit <= 0x5a) return name.replace(/[A-Z]{1,99}/g, (letters) => letters.toLowerCase());
  }
  return name;
}
