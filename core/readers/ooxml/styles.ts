import { childOf, childrenOf, switchOf, valOf, wholeNumber, type XmlElement } from './xml.js';

/** What a paragraph style brings, inherited properties included. */
export interface ParagraphStyle {
  /** Outline level 1–9. */
  readonly level: number | null;
  /** '0' switches the numbering off. */
  readonly numId: string | null;
  readonly ilvl: number | null;
  /** The style and its ancestors down to the one that brings the numbering: a list level may name one of them. */
  readonly chain: readonly string[];
  readonly hidden: boolean;
  /** An entry of a table of contents. */
  readonly contents: boolean;
}

/** More steps of inheritance than any document has; a loop ends here. */
const MAX_ANCESTORS = 32;

/** The styles of word/styles.xml (ECMA-376-1, 17.7). */
export class Styles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #paragraphs = new Map<string, ParagraphStyle>();
  readonly #hidden = new Map<string, boolean>();
  #defaultParagraph = '';

  constructor(part: XmlElement | null) {
    for (const style of childrenOf(childOf(part ?? undefined, 'w:styles'), 'w:style')) {
      const id = style.attributes['w:styleId'] ?? '';
      this.#styles.set(id, style);
      const { 'w:type': type, 'w:default': isDefault } = style.attributes;
      if (type === 'paragraph' && (isDefault === '1' || isDefault === 'true')) this.#defaultParagraph = id;
    }
  }

  /** @param id absent: the default style. */
  paragraph(id: string | undefined): ParagraphStyle {
    const key = id !== undefined && this.#styles.has(id) ? id : this.#defaultParagraph;
    let style = this.#paragraphs.get(key);
    if (!style) this.#paragraphs.set(key, (style = this.#resolve(key)));
    return style;
  }

  /** Whether a character style hides its text. */
  hides(id: string): boolean {
    let hidden = this.#hidden.get(id);
    if (hidden === undefined) {
      hidden = this.#lineage(id).map(hiddenBy).find(isSet) ?? false;
      this.#hidden.set(id, hidden);
    }
    return hidden;
  }

  /** Number of the list that a numbering style stands for, or null. */
  listOf(id: string): string | null {
    return this.paragraph(id).numId;
  }

  #resolve(id: string): ParagraphStyle {
    const lineage = this.#lineage(id);
    const owner = lineage.findIndex((style) => numberingOf(style)?.numId !== undefined);
    const levels = lineage.map((style) => numberingOf(style)?.ilvl);
    return {
      level: lineage.map(outlineLevel).find(isSet) || null,
      numId: numberingOf(lineage[owner])?.numId ?? null,
      ilvl: levels.find(isSet) ?? null,
      chain: lineage.slice(0, owner + 1).map((style) => style.attributes['w:styleId'] ?? ''),
      hidden: lineage.map(hiddenBy).find(isSet) ?? false,
      contents: lineage.some((style) => /^toc (?:\d|heading)/i.test(valOf(style, 'w:name') ?? '')),
    };
  }

  /** The style itself, then its ancestors. */
  #lineage(id: string): XmlElement[] {
    const lineage: XmlElement[] = [];
    let style = this.#styles.get(id);
    while (style && lineage.length < MAX_ANCESTORS) {
      lineage.push(style);
      style = this.#styles.get(valOf(style, 'w:basedOn') ?? '');
    }
    return lineage;
  }
}

/** What w:numPr of a paragraph or style says; a part may be missing. */
export function numberingOf(owner: XmlElement | undefined): { numId?: string; ilvl?: number } | undefined {
  const properties = childOf(childOf(owner, 'w:pPr'), 'w:numPr');
  if (!properties) return undefined;
  const numId = valOf(properties, 'w:numId');
  const ilvl = wholeNumber(valOf(properties, 'w:ilvl'));
  return { ...(numId !== undefined && { numId }), ...(ilvl !== undefined && { ilvl }) };
}

/** 1–9; 0 where the style says “body text”; undefined where it says nothing. */
function outlineLevel(style: XmlElement): number | undefined {
  const value = wholeNumber(valOf(childOf(style, 'w:pPr'), 'w:outlineLvl'));
  if (value !== undefined) return value < 9 ? value + 1 : 0;
  // A built-in heading is one even where its outline level was not written.
  const named = /^heading (\d)$/i.exec(valOf(style, 'w:name') ?? '');
  return named ? Number(named[1]) : undefined;
}

function hiddenBy(style: XmlElement): boolean | undefined {
  return switchOf(childOf(style, 'w:rPr'), 'w:vanish');
}

function isSet<T>(value: T | undefined): value is T {
  return value !== undefined;
}
