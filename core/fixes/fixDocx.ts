import type { BlockId } from '../document/document.js';
import type { BlockLine } from '../readers/ooxml/blockSource.js';
import type { Piece } from '../readers/ooxml/items.js';
import type { PartTrace } from '../readers/ooxml/partTrace.js';
import { replaceEntries } from '../readers/ooxml/replaceEntries.js';
import type { XmlElement } from '../readers/ooxml/xml.js';
import { ZipArchive } from '../readers/ooxml/zip.js';
import { type TracedDocx, traceDocx } from '../readers/ooxml.js';
import { blockTexts } from './blockTexts.js';
import { findEncoder } from './findEncoder.js';
import { insertDocx } from './insertDocx.js';
import { newParagraphs, newRun } from './newParagraphs.js';
import { type Splice, splice } from './splice.js';
import type { Editable, RefusalCode, TextEdit } from './textEdit.js';
import { escapeXml } from './writeTableXml.js';

/** Text that goes into or out of one w:t; offsets count in its visible text. */
interface RunEdit {
  readonly piece: Piece;
  readonly splice: Splice;
}

/** What an edit does to the file, or why it cannot. */
type Change =
  | { readonly kind: 'runs'; readonly edits: readonly RunEdit[] }
  | { readonly kind: 'xml'; readonly part: PartTrace; readonly splice: Splice }
  | { readonly kind: 'refused'; readonly reason: RefusalCode };

/**
 * A .docx whose text can be changed: of its parts only those with edits, and in them only the w:t of the runs touched.
 * A text that is spread over several runs goes into the first of them, with its formatting.
 * @throws Refusal where the file cannot be read.
 */
export function editableDocx(bytes: Uint8Array): Editable {
  const traced = traceDocx(bytes);
  const runs = new Runs(traced);
  return {
    refuse: refusing(runs),
    apply: (edits) => write(bytes, runs.splices(edits)),
    insert: (blocks, headings) => {
      const splices = insertDocx(traced, blocks, headings);
      return typeof splices === 'string' ? splices : write(bytes, splices);
    },
    notes: tracksChanges(bytes, traced.settings) ? ['tracked'] : [],
  };
}

/** What a Word document says to an edit: why it cannot take it, or null. For hosts that make the edit in Word itself. */
export function refuserOf(traced: TracedDocx): (edit: TextEdit) => RefusalCode | null {
  return refusing(new Runs(traced));
}

function refusing(runs: Runs): (edit: TextEdit) => RefusalCode | null {
  return (edit) => {
    const change = runs.changeOf(edit);
    return change.kind === 'refused' ? change.reason : null;
  };
}

/**
 * The .docx with the edits.
 * @throws Refusal where the file cannot be read; Error for an edit that it cannot take.
 */
export function fixDocx(bytes: Uint8Array, edits: readonly TextEdit[]): Uint8Array {
  return write(bytes, new Runs(traceDocx(bytes)).splices(edits));
}

/** Whether the package is signed: every change makes the signature invalid (ECMA-376-2, 13). */
export function isSigned(bytes: Uint8Array): boolean {
  return new ZipArchive(bytes).has('_xmlsignatures/origin.sigs');
}

class Runs {
  readonly #traced: TracedDocx;
  readonly #texts: ReadonlyMap<BlockId, string>;
  readonly #headings: ReadonlySet<BlockId>;

  constructor(traced: TracedDocx) {
    this.#traced = traced;
    this.#headings = new Set(
      traced.document.blocks.flatMap((block) => (block.kind === 'paragraph' && block.level ? [block.id] : [])),
    );
    this.#texts = blockTexts(traced.document);
  }

  changeOf(edit: TextEdit): Change {
    const { block, start, end, text } = edit;
    const lines = this.#traced.sources.get(block);
    const line = lines?.find((each) => start >= each.start && end <= each.end);
    if (!lines || !line) return refused(lines ? 'break' : 'no-place');
    if (start < line.start + line.autoNumber) return refused('auto-number');
    if (text.includes('\n')) return lines.length > 1 ? refused('new-paragraph') : this.#paragraphs(edit, line);
    if (unwritable.test(text)) return refused('characters');
    if (line.pieces.length === 0) return this.#emptyParagraph(edit, line);
    return this.#inRuns(edit, line);
  }

  /** Replacements in the XML of each part. */
  splices(edits: readonly TextEdit[]): Map<PartTrace, Splice[]> {
    const parts = new Map<PartTrace, Splice[]>();
    const put = (part: PartTrace, each: Splice): void => {
      parts.set(part, [...(parts.get(part) ?? []), each]);
    };
    const touched = new Map<XmlElement, { piece: Piece; block: BlockId; splices: Splice[] }>();
    for (const edit of edits) {
      const change = this.changeOf(edit);
      if (change.kind === 'refused')
        throw new Error(`The file cannot take an edit in ${edit.block}: ${change.reason}.`);
      if (change.kind === 'xml') put(change.part, change.splice);
      else {
        for (const { piece, splice } of change.edits) {
          const run = touched.get(piece.element) ?? { piece, block: edit.block, splices: [] };
          run.splices.push(splice);
          touched.set(piece.element, run);
        }
      }
    }
    for (const { piece, block, splices } of touched.values()) {
      const { part, open, from, to } = this.#traced.spans.get(piece.element)!;
      const old = this.#texts.get(block)!.slice(piece.start, piece.end);
      const text = splice(old, splices);
      const tag = keepingSpace(part.text.slice(open, from), text);
      put(part, { from: open, to, text: tag + escapeXml(text) });
    }
    return parts;
  }

  #inRuns({ start, end, text }: TextEdit, line: BlockLine): Change {
    const pieces =
      start === end ? this.#pieceAt(line, start) : line.pieces.filter((p) => p.end > start && p.start < end);
    const covered = pieces.reduce((sum, p) => sum + Math.min(p.end, end) - Math.max(p.start, start), 0);
    if (pieces.length === 0 || covered < end - start) return refused('break');
    for (const piece of pieces) {
      const reason = this.#reasonAgainst(piece);
      if (reason) return refused(reason);
    }
    const edits = pieces.map((piece, index) => ({
      piece,
      splice: {
        from: Math.max(start, piece.start) - piece.start,
        to: Math.min(end, piece.end) - piece.start,
        text: index === 0 ? text : '',
      },
    }));
    return { kind: 'runs', edits };
  }

  /** The run that takes what is inserted: the one before, whose formatting goes on, else the one behind. */
  #pieceAt({ pieces }: BlockLine, at: number): Piece[] {
    const near = pieces.filter((piece) => piece.start <= at && piece.end >= at);
    const piece = near.find((each) => this.#reasonAgainst(each) === null) ?? near[0];
    return piece ? [piece] : [];
  }

  #reasonAgainst({ element, inField }: Piece): RefusalCode | null {
    const span = this.#traced.spans.get(element);
    if (!span) return 'no-place';
    if (inField || span.tie === 'field') return 'field';
    if (span.tie === 'alternate') return 'text-box';
    if (span.tie === 'bound') return 'bound';
    return element.name === 'w:t' ? null : 'break';
  }

  /** Text for a paragraph that has none, an empty cell's say. */
  #emptyParagraph({ text }: TextEdit, { paragraphs }: BlockLine): Change {
    const element = paragraphs.at(-1);
    const span = element && this.#traced.spans.get(element);
    if (!element || !span || span.tie) return refused('no-place');
    const run = newRun(this.#traced.spans, element, text);
    const { part, open, from, to, end } = span;
    if (to < end) return { kind: 'xml', part, splice: { from: to, to, text: run } };
    const opened = `${part.text.slice(open, from).replace(/\s{0,40}\/>$/, '')}>${run}</${tagName(part.text, open)}>`;
    return { kind: 'xml', part, splice: { from: open, to: end, text: opened } };
  }

  /** Whole paragraphs before or behind the block's own. */
  #paragraphs({ block, start, end, text }: TextEdit, line: BlockLine): Change {
    const isBefore = start === line.start && text.endsWith('\n');
    const isBehind = end === line.end && text.startsWith('\n');
    const element = isBefore ? line.paragraphs[0] : line.paragraphs.at(-1);
    const span = element && this.#traced.spans.get(element);
    const isCell = block.includes('.');
    if (start !== end || isBefore === isBehind || isCell || !element || !span || span.tie)
      return refused('new-paragraph');
    if (isBefore && line.autoNumber > 0) return refused('auto-number');
    const lines = (isBefore ? text.slice(0, -1) : text.slice(1)).split('\n');
    if (lines.some((each) => unwritable.test(each))) return refused('characters');
    const at = isBefore ? span.open : span.end;
    // What follows a heading is no heading by that, and what is numbered by itself would be numbered twice.
    const alike = isBefore || !(this.#headings.has(block) || line.autoNumber > 0);
    const xml = newParagraphs(this.#traced.spans, element, line, lines, alike ? 'alike' : 'plain');
    return { kind: 'xml', part: span.part, splice: { from: at, to: at, text: xml } };
  }
}

function refused(reason: RefusalCode): Change {
  return { kind: 'refused', reason };
}

/** In XML no text may hold control characters; tabs would be elements of their own in Word. */
const unwritable = /[\u0000-\u001f\ufffe\uffff]|\p{Cs}/u;

/** The start tag of a w:t, with xml:space="preserve" where white space at the ends of its text would not count otherwise. */
function keepingSpace(tag: string, text: string): string {
  const isSet = /\sxml:space\s*=\s*["']preserve["']/.test(tag);
  if (isSet || !/^[ \t]|[ \t]$/.test(text)) return tag;
  const bare = tag.replace(/\sxml:space\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  return `${bare.slice(0, -1)} xml:space="preserve">`;
}

/** The name of the tag that begins at `open`, as the file writes it. */
function tagName(xml: string, open: number): string {
  return /^<([^\s/>]+)/.exec(xml.slice(open, open + 100))?.[1] ?? 'w:p';
}

function write(bytes: Uint8Array, parts: ReadonlyMap<PartTrace, readonly Splice[]>): Uint8Array {
  const archive = new ZipArchive(bytes);
  const contents = new Map<string, Uint8Array>();
  for (const [part, splices] of parts) {
    const encoder = findEncoder(archive.read(part.name)!, part.text);
    contents.set(part.name, encoder.encode(splice(part.text, splices)));
  }
  return contents.size === 0 ? bytes : replaceEntries(bytes, contents);
}

/** Whether the .docx tracks changes: w:trackRevisions of the settings part (ECMA-376-1, 17.15.1.90), which has that name. */
export function tracksChanges(bytes: Uint8Array, settings: string): boolean {
  const part = new ZipArchive(bytes).read(settings);
  const tag = part && /<(?:\w{1,9}:)?trackRevisions\b[^>]{0,99}>/.exec(new TextDecoder().decode(part))?.[0];
  return tag !== null && tag !== undefined && !/val\s*=\s*["'](?:0|false|off)["']/.test(tag);
}
