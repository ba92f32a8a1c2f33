import type { Area, BlockId, Document } from '../document/document.js';
import { detect, docxType } from './detect.js';
import type { BlockSource } from './ooxml/blockSource.js';
import { Emitter } from './ooxml/emit.js';
import { Numbering } from './ooxml/numbering.js';
import { FlatPackage, type OpcPackage, Relationships, ZipPackage } from './ooxml/package.js';
import type { Span } from './ooxml/partTrace.js';
import { plainText } from './ooxml/plainText.js';
import { readProperties } from './ooxml/properties.js';
import { refuse } from './ooxml/refuse.js';
import { refuseTextless } from './ooxml/refuseTextless.js';
import { type Definitions, Story } from './ooxml/story.js';
import { Styles } from './ooxml/styles.js';
import { childOf, childrenOf, type XmlElement } from './ooxml/xml.js';
import type { ReadResult } from './problem.js';
import { Refusal } from './refusal.js';

/** Flat OPC has no registered type; this is the one that Apache Tika and others give it. */
const flatOpcType = 'application/vnd.ms-word2006ml';

/**
 * Reads a .docx: text in the final view of tracked changes, tables as grids, automatic numbers as text.
 * @param bytes a zip file with word/document.xml, or the main part that its relationships name.
 * @returns `unreadable` where the file is damaged, encrypted, too large or something else; it never throws.
 */
export function readDocx(bytes: Uint8Array): ReadResult {
  return reading(docxType, () => {
    const file = new ZipPackage(bytes);
    const document = readPackage(file, docxType);
    if (document) return { status: 'read', document };
    // A sound zip file without a Word document in it is a file of another kind.
    const { mediaType, problem } = detect(bytes) ?? {};
    return mediaType && problem ? { status: 'unreadable', mediaType, problem } : refuse('noDocument');
  });
}

/**
 * Reads a Word document in one XML text (pkg:package), as Word saves it and as its add-ins receive it; otherwise like
 * readDocx.
 */
export function readFlatOpc(text: string): ReadResult {
  return reading(flatOpcType, () => {
    const document = readPackage(new FlatPackage(text), flatOpcType);
    return document ? { status: 'read', document } : refuse('otherXml');
  });
}

/** A Word document, and the elements that its blocks were read from with their places in the parts. */
export interface TracedDocx {
  readonly document: Document;
  readonly sources: ReadonlyMap<BlockId, BlockSource>;
  readonly spans: ReadonlyMap<XmlElement, Span>;
  /** The part that keeps Word's settings. */
  readonly settings: string;
}

/**
 * Reads a .docx as readDocx does and keeps the places.
 * @throws Refusal where it cannot be read.
 */
export function traceDocx(bytes: Uint8Array): TracedDocx {
  const spans = new Map<XmlElement, Span>();
  const sources = new Map<BlockId, BlockSource>();
  const file = new ZipPackage(bytes, spans);
  const document = readPackage(file, docxType, sources);
  if (!document) return refuse('noDocument');
  const parts = new Relationships(file, mainPart(file) ?? '');
  return { document, sources, spans, settings: parts.first('settings') ?? 'word/settings.xml' };
}

/**
 * Reads a Word document in one XML text as readFlatOpc does and keeps the places; all of them are places in that text.
 * @throws Refusal where it cannot be read.
 */
export function traceFlatOpc(text: string): TracedDocx {
  const spans = new Map<XmlElement, Span>();
  const sources = new Map<BlockId, BlockSource>();
  const document = readPackage(new FlatPackage(text, spans), flatOpcType, sources);
  if (!document) return refuse('otherXml');
  return { document, sources, spans, settings: 'word/settings.xml' };
}

function reading(mediaType: string, read: () => ReadResult): ReadResult {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) {
      return { status: 'unreadable', mediaType, problem: { code: error.code, message: error.message } };
    }
    const message = '读取文件时程序出错；请换用 Word、WPS 另存为 .docx 后再试，并把这个情况告诉我们。';
    return { status: 'unreadable', mediaType, problem: { code: 'internal', message } };
  }
}

/** Headers, footers and notes come after the body, whatever page they stand on. */
const apart: readonly { kind: string; area: Area; entries?: string }[] = [
  { kind: 'header', area: 'header' },
  { kind: 'footer', area: 'footer' },
  { kind: 'footnotes', area: 'note', entries: 'w:footnote' },
  { kind: 'endnotes', area: 'note', entries: 'w:endnote' },
];

function mainPart(file: OpcPackage, root = new Relationships(file, '')): string | undefined {
  return [root.first('officeDocument'), 'word/document.xml'].find((name) => name !== undefined && file.has(name));
}

/**
 * Null where the package has no main part.
 * @param sources takes in what each block was read from; null: nobody asks.
 */
function readPackage(
  file: OpcPackage,
  mediaType: string,
  sources: Map<BlockId, BlockSource> | null = null,
): Document | null {
  const root = new Relationships(file, '');
  const main = mainPart(file, root);
  if (main === undefined) return null;
  const body = childOf(childOf(file.part(main) ?? undefined, 'w:document'), 'w:body');
  if (!body) return null;
  const parts = new Relationships(file, main);
  const definitions = readDefinitions(file, parts, sources !== null);
  const emitter = new Emitter(sources);
  emitter.emit(new Story(definitions).read(body), 'body');
  refuseTextless(emitter.blocks);
  for (const { kind, area, entries } of apart) {
    for (const name of parts.all(kind)) readApart(file.part(name), definitions, emitter, area, entries);
  }
  for (const [id, text] of definitions.comments) {
    if (!definitions.anchored.has(id)) emitter.addFacts([{ kind: 'comment', text }], null);
  }
  const properties = file.part(root.first('core-properties') ?? 'docProps/core.xml');
  return { mediaType, blocks: emitter.blocks, metadata: readProperties(properties), facts: emitter.facts };
}

function readDefinitions(file: OpcPackage, parts: Relationships, keepsSources: boolean): Definitions {
  const part = (kind: string) => file.part(parts.first(kind) ?? `word/${kind}.xml`);
  const styles = new Styles(part('styles'));
  const comments = childrenOf(childOf(part('comments') ?? undefined, 'w:comments'), 'w:comment');
  return {
    styles,
    numbering: new Numbering(part('numbering'), styles),
    comments: new Map(comments.map((comment) => [comment.attributes['w:id'] ?? '', plainText(comment)])),
    anchored: new Set(),
    keepsSources,
  };
}

/** @param entries the elements that hold the content, where the root holds several. */
function readApart(
  part: XmlElement | null,
  definitions: Definitions,
  emitter: Emitter,
  area: Area,
  entries: string | undefined,
): void {
  const story = new Story(definitions);
  for (const root of part?.children ?? []) {
    for (const container of entries === undefined ? [root] : childrenOf(root, entries)) {
      // The lines between text and notes are kept as notes of a type of their own.
      const type = container.attributes['w:type'];
      if (type === undefined || type === 'normal') emitter.emit(story.read(container), area);
    }
  }
}
