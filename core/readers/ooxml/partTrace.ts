import type { XmlElement } from './xml.js';

/** Why text must not be changed in the file: it stands there twice, or Word writes it anew from elsewhere. */
export type Tie = 'alternate' | 'field' | 'bound';

/** Where an element stands in its part's text, in UTF-16 units. */
export interface Span {
  readonly part: PartTrace;
  /** Where its start tag begins and its content does. */
  readonly open: number;
  readonly from: number;
  /** Where its content ends and its end tag does. A tag closed in itself has both where its content would begin. */
  to: number;
  end: number;
  readonly tie: Tie | null;
}

interface OpenTag {
  readonly name: string;
  readonly span: Span | null;
  tie: Tie | null;
}

/** Takes down where the elements of one part stand, while it is parsed. */
export class PartTrace {
  /** As the package names it. */
  readonly name: string;
  readonly text: string;
  readonly #spans: Map<XmlElement, Span>;
  readonly #tags: OpenTag[] = [];

  /** @param spans takes in the elements of all parts. */
  constructor(name: string, text: string, spans: Map<XmlElement, Span>) {
    this.name = name;
    this.text = text;
    this.#spans = spans;
  }

  /** A start tag from `open` to `from`; `element` is what the reader made of it, if anything. */
  open(name: string, open: number, from: number, element: XmlElement | null): void {
    if (name === 'w:dataBinding') this.#bind();
    const tie = tieOf(name) ?? this.#tags.at(-1)?.tie ?? null;
    const span = element && { part: this, open, from, to: from, end: from, tie };
    if (element && span) this.#spans.set(element, span);
    this.#tags.push({ name, span, tie });
  }

  /** The end tag of the tag opened last, from `to` to `end`. */
  close(to: number, end: number): void {
    const span = this.#tags.pop()?.span;
    if (span) Object.assign(span, { to, end });
  }

  /** What the content control around shows comes from another part (w:dataBinding, ECMA-376-1, 17.5.2.6). */
  #bind(): void {
    for (let depth = this.#tags.length - 1; depth >= 0; depth--) {
      const tag = this.#tags[depth]!;
      if (tag.name !== 'w:sdt') continue;
      tag.tie = 'bound';
      return;
    }
  }
}

function tieOf(name: string): Tie | null {
  if (name === 'mc:AlternateContent') return 'alternate';
  return name === 'w:fldSimple' ? 'field' : null;
}
