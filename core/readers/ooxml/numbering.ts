import { formatNumber } from './numerals.js';
import type { ParagraphStyle, Styles } from './styles.js';
import { childOf, childrenOf, switchOf, valOf, wholeNumber, type XmlElement } from './xml.js';

/** A level of a list (ECMA-376-1, 17.9.6). */
interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、`: `%n` stands for the number of level n. */
  readonly text: string;
  /** 1-based level from which this one starts afresh; 0: never; null: any higher level. */
  readonly restart: number | null;
  /** All numbers in decimal digits. */
  readonly legal: boolean;
  readonly hidden: boolean;
  /** The paragraph style that stands for this level. */
  readonly style: string | undefined;
}

interface List {
  /** Lists of the same abstract definition count on together. */
  readonly abstractId: string;
  readonly levels: readonly (Level | undefined)[];
  /** Numbers with which this list starts afresh at its first use, by level. */
  readonly overrides: readonly (number | undefined)[];
}

/** Where the lists of one story have got to. */
export class Counters {
  /** Last number of each level by abstract definition; absent: not begun. */
  readonly reached = new Map<string, (number | undefined)[]>();
  /** `numId/level` whose override has been applied. */
  readonly overridden = new Set<string>();
}

export interface ListPlace {
  readonly numId: string;
  /** From 0. */
  readonly level: number;
}

const LEVELS = 9;

/** The lists of word/numbering.xml. */
export class Numbering {
  readonly #abstracts = new Map<string, XmlElement>();
  readonly #nums = new Map<string, XmlElement>();
  readonly #lists = new Map<string, List | null>();
  readonly #styles: Styles;

  constructor(part: XmlElement | null, styles: Styles) {
    this.#styles = styles;
    const root = childOf(part ?? undefined, 'w:numbering');
    for (const each of childrenOf(root, 'w:abstractNum'))
      this.#abstracts.set(each.attributes['w:abstractNumId'] ?? '', each);
    for (const each of childrenOf(root, 'w:num')) this.#nums.set(each.attributes['w:numId'] ?? '', each);
  }

  /**
   * Where a paragraph stands in a list, or null where it is in none.
   * @param own the paragraph's own w:numPr, which goes before its style's.
   */
  place(own: { numId?: string; ilvl?: number } | undefined, style: ParagraphStyle): ListPlace | null {
    const numId = own?.numId ?? style.numId;
    const list = numId === null ? null : this.#list(numId);
    if (numId === null || !list) return null;
    const level = own?.ilvl ?? levelOfStyle(list, style.chain) ?? (own?.numId ? 0 : (style.ilvl ?? 0));
    return list.levels[level] ? { numId, level } : null;
  }

  /** Counts one paragraph and gives its number as shown: '' for a bullet or a hidden number. */
  next({ numId, level }: ListPlace, counters: Counters): string {
    const list = this.#list(numId);
    const current = list?.levels[level];
    if (!list || !current) return '';
    const reached = count(list, numId, level, counters);
    if (current.hidden || current.format === 'bullet') return '';
    return current.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const format = current.legal ? 'decimal' : (list.levels[index]?.format ?? 'decimal');
      return formatNumber(reached[index] ?? startOf(list, index), format);
    });
  }

  #list(numId: string): List | null {
    let list = this.#lists.get(numId);
    if (list === undefined) this.#lists.set(numId, (list = this.#resolve(numId)));
    return list;
  }

  #resolve(numId: string): List | null {
    const num = this.#nums.get(numId);
    const abstract = this.#abstractOf(num);
    if (!num || !abstract) return null;
    const levels: (Level | undefined)[] = [];
    const overrides: (number | undefined)[] = [];
    for (const level of childrenOf(abstract, 'w:lvl')) put(levels, level);
    for (const override of childrenOf(num, 'w:lvlOverride')) {
      const index = wholeNumber(override.attributes['w:ilvl']);
      const level = childOf(override, 'w:lvl');
      if (level) put(levels, level);
      if (index !== undefined && index < LEVELS) overrides[index] = wholeNumber(valOf(override, 'w:startOverride'));
    }
    return { abstractId: abstract.attributes['w:abstractNumId'] ?? '', levels, overrides };
  }

  /** The definition, through a numbering style (w:numStyleLink) where it is only a link. */
  #abstractOf(num: XmlElement | undefined): XmlElement | undefined {
    const abstract = this.#abstracts.get(valOf(num, 'w:abstractNumId') ?? '');
    const link = valOf(abstract, 'w:numStyleLink');
    if (link === undefined) return abstract;
    const linked = this.#nums.get(this.#styles.listOf(link) ?? '');
    return this.#abstracts.get(valOf(linked, 'w:abstractNumId') ?? '') ?? abstract;
  }
}

/** Counts one paragraph of the list; gives the numbers that its levels have reached. */
function count(list: List, numId: string, level: number, counters: Counters): readonly (number | undefined)[] {
  let reached = counters.reached.get(list.abstractId);
  if (!reached) counters.reached.set(list.abstractId, (reached = []));
  // A higher level that was skipped counts as begun: Word goes on with its second number.
  for (let higher = 0; higher < level; higher++) reached[higher] ??= startOf(list, higher);
  const key = `${numId}/${level}`;
  if (list.overrides[level] !== undefined && !counters.overridden.has(key)) {
    counters.overridden.add(key);
    reached[level] = startOf(list, level);
  } else {
    const before = reached[level];
    reached[level] = before === undefined ? startOf(list, level) : before + 1;
  }
  for (let deeper = level + 1; deeper < LEVELS; deeper++) {
    const restart = list.levels[deeper]?.restart ?? null;
    if (restart === null || level < restart) reached[deeper] = undefined;
  }
  return reached;
}

function startOf(list: List, level: number): number {
  return list.overrides[level] ?? list.levels[level]?.start ?? 1;
}

/** The level that names the paragraph's style, or the nearest ancestor of it. */
function levelOfStyle(list: List, chain: readonly string[]): number | undefined {
  for (const style of chain) {
    const index = list.levels.findIndex((level) => level?.style === style);
    if (index >= 0) return index;
  }
  return undefined;
}

function put(levels: (Level | undefined)[], element: XmlElement): void {
  const index = wholeNumber(element.attributes['w:ilvl']);
  if (index === undefined || index >= LEVELS) return;
  levels[index] = {
    start: wholeNumber(valOf(element, 'w:start')) ?? 0,
    format: valOf(element, 'w:numFmt') ?? 'decimal',
    text: valOf(element, 'w:lvlText') ?? '',
    restart: wholeNumber(valOf(element, 'w:lvlRestart')) ?? null,
    legal: switchOf(element, 'w:isLgl') ?? false,
    hidden: switchOf(childOf(element, 'w:rPr'), 'w:vanish') ?? false,
    style: valOf(element, 'w:pStyle'),
  };
}
