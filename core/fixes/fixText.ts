import type { BlockId, Document } from '../document/document.js';
import type { Origin } from '../readers/text/origin.js';
import type { TracedText } from '../readers/text/traceText.js';
import { blockTexts } from './blockTexts.js';
import { findEncoder } from './findEncoder.js';
import { insertText } from './insertText.js';
import { type Splice, splice } from './splice.js';
import type { Editable, RefusalCode, TextEdit } from './textEdit.js';

/**
 * A text file whose text can be changed: only the edited characters are; character set, byte order mark and line ends stay.
 * @param text decoded from `bytes`.
 */
export function editableText(bytes: Uint8Array, text: string, traced: TracedText): Editable {
  const { document, origins } = traced;
  const encoder = findEncoder(bytes, text);
  const places = new Places(text, document, origins);
  return {
    refuse: (edit) => places.refuse(edit),
    apply: (edits) => encoder.encode(places.apply(edits)),
    insert: (blocks) => {
      const inserted = insertText(text, traced, blocks);
      return typeof inserted === 'string' ? inserted : encoder.encode(inserted.text);
    },
    notes: encoder.exact ? [] : ['encoding'],
  };
}

/**
 * The text with the edits.
 * @param origins where each block of the document stands in the text.
 * @throws Error for an edit that the text cannot take; `editableText` says so beforehand.
 */
export function fixText(
  text: string,
  document: Document,
  origins: ReadonlyMap<BlockId, Origin>,
  edits: readonly TextEdit[],
): string {
  return new Places(text, document, origins).apply(edits);
}

class Places {
  readonly #text: string;
  readonly #origins: ReadonlyMap<BlockId, Origin>;
  readonly #blocks: ReadonlyMap<BlockId, string>;
  readonly #cells: ReadonlySet<BlockId>;
  readonly #isMarkdown: boolean;

  constructor(text: string, document: Document, origins: ReadonlyMap<BlockId, Origin>) {
    this.#text = text;
    this.#origins = origins;
    this.#blocks = blockTexts(document);
    this.#cells = new Set(
      document.blocks.flatMap((block) => {
        if (block.kind === 'table') return block.cells.map(({ id }) => id);
        return block.cell ? [block.id] : [];
      }),
    );
    this.#isMarkdown = document.mediaType === 'text/markdown';
  }

  refuse(edit: TextEdit): RefusalCode | null {
    if (!this.#origins.has(edit.block)) return this.#cells.has(edit.block) ? 'html-table' : 'no-place';
    if (this.#cells.has(edit.block) && separators.test(edit.text)) return 'characters';
    return this.#spliceOf(edit) ? null : 'no-place';
  }

  apply(edits: readonly TextEdit[]): string {
    const splices = edits.map((edit) => {
      const found = this.#spliceOf(edit);
      if (!found) throw new Error(`The text has no place for an edit in block ${edit.block}.`);
      return found;
    });
    return splice(this.#text, splices);
  }

  #spliceOf({ block, start, end, text }: TextEdit): Splice | null {
    const origin = this.#origins.get(block);
    const words = this.#blocks.get(block);
    if (!origin || words === undefined) return null;
    const written = text.includes('\n') ? text.replaceAll('\n', this.#lineEnd(origin)) : text;
    const raw = this.#text.slice(origin.start, origin.end);
    const offsets = raw === words ? null : align(raw, words);
    if (raw === words) return { from: origin.start + start, to: origin.start + end, text: written };
    if (!offsets) return null;
    return { from: origin.start + offsets[start]!, to: origin.start + offsets[end]!, text: written };
  }

  /** What parts the paragraph from its neighbour: one line end, or two where the text keeps an empty line between. */
  #lineEnd({ start, end }: Origin): string {
    const after = /^[^\n\r]{0,200}?((?:\r\n|\n|\r)(?:[ \t]{0,9}(?:\r\n|\n|\r))?)/.exec(
      this.#text.slice(end, end + 210),
    );
    const found = after ?? /((?:\r\n|\n|\r)(?:\r\n|\n|\r)?)$/.exec(this.#text.slice(Math.max(0, start - 4), start));
    const lineEnds = found?.[1] ?? '\n';
    const one = lineEnds.startsWith('\r\n') ? '\r\n' : lineEnds.charAt(0);
    // In Markdown a single line end parts no paragraphs.
    return this.#isMarkdown || lineEnds.length > one.length ? one + one : one;
  }
}

/** What parts the cells of a row; written into a cell it would make two of it. */
const separators = /[\t\n|｜│]/;

const lineBreak = / {0,9}<br ?\/?> {0,9}/iy;

/** For each character of a cell, and for its end, where it begins in the source, which writes `\|` and `<br>`. Null: not so. */
function align(raw: string, words: string): number[] | null {
  const offsets: number[] = [];
  let at = 0;
  for (let index = 0; index < words.length; index++) {
    offsets.push(at);
    const character = words[index]!;
    lineBreak.lastIndex = at;
    const broken = character === '\n' ? lineBreak.exec(raw) : null;
    if (broken) at += broken[0].length;
    else if (raw[at] === character) at++;
    else if (character === '|' && raw.startsWith('\\|', at)) at += 2;
    else return null;
  }
  offsets.push(at);
  return at === raw.length ? offsets : null;
}
