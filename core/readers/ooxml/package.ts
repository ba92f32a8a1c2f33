import { Budget, parseXml } from './parseXml.js';
import { PartTrace, type Span } from './partTrace.js';
import { refuse } from './refuse.js';
import { childrenOf, type XmlElement } from './xml.js';
import { ZipArchive } from './zip.js';

/** The parts of a Word document, from a zip file or from one XML text (Open Packaging Conventions, ECMA-376-2). */
export interface OpcPackage {
  has(name: string): boolean;
  /** A nameless element over the part's root, or null where there is no such part. Names have no leading `/`. */
  part(name: string): XmlElement | null;
}

/** The parts of a .docx file: entries of a zip, each inflated and parsed when it is first asked for. */
export class ZipPackage implements OpcPackage {
  readonly #archive: ZipArchive;
  readonly #budget = new Budget();
  readonly #spans: Map<XmlElement, Span> | null;

  /** @param spans takes in where each element of the parts that are read stands; null: nobody asks. */
  constructor(bytes: Uint8Array, spans: Map<XmlElement, Span> | null = null) {
    this.#archive = new ZipArchive(bytes);
    this.#spans = spans;
  }

  has(name: string): boolean {
    return this.#archive.has(name);
  }

  part(name: string): XmlElement | null {
    const bytes = this.#archive.read(name);
    if (!bytes) return null;
    const text = decodeXml(bytes);
    return parseXml(text, this.#budget, this.#spans ? new PartTrace(name, text, this.#spans) : undefined);
  }
}

/** The parts of a Flat OPC document: elements of one XML file. */
export class FlatPackage implements OpcPackage {
  readonly #parts = new Map<string, XmlElement>();

  /**
   * @param spans takes in where each element stands in the text, white space before it left out; null: nobody asks.
   * @throws Refusal where the text is no well-formed pkg:package.
   */
  constructor(text: string, spans: Map<XmlElement, Span> | null = null) {
    const xml = text.trimStart();
    const root = parseXml(xml, new Budget(), spans ? new PartTrace('', xml, spans) : undefined).children[0];
    if (root?.name !== 'pkg:package') refuse('otherXml');
    for (const part of childrenOf(root, 'pkg:part')) {
      this.#parts.set((part.attributes['pkg:name'] ?? '').replace(/^\//, '').toLowerCase(), part);
    }
  }

  has(name: string): boolean {
    return this.#parts.has(name.toLowerCase());
  }

  part(name: string): XmlElement | null {
    return this.#parts.get(name.toLowerCase()) ?? null;
  }
}

/** XML parts are UTF-8 or UTF-16 (ECMA-376-2, 6.2.5); the byte order mark tells. */
function decodeXml(bytes: Uint8Array): string {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    refuse('damaged');
  }
}

/** Which parts a part points to. */
export class Relationships {
  /** Part names by the last word of the relationship type: styles, numbering, header … */
  readonly #targets = new Map<string, string[]>();

  /** @param source the part that points; '' for the package itself. */
  constructor(file: OpcPackage, source: string) {
    const slash = source.lastIndexOf('/') + 1;
    const folder = source.slice(0, slash);
    const part = file.part(`${folder}_rels/${source.slice(slash)}.rels`);
    for (const { attributes } of childrenOf(part ?? undefined, 'rel:Relationship')) {
      const { Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      if (mode === 'External') continue;
      const kind = type.slice(type.lastIndexOf('/') + 1);
      const names = this.#targets.get(kind) ?? [];
      names.push(resolve(folder, target));
      this.#targets.set(kind, names);
    }
  }

  all(kind: string): readonly string[] {
    return this.#targets.get(kind) ?? [];
  }

  first(kind: string): string | undefined {
    return this.all(kind)[0];
  }
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
