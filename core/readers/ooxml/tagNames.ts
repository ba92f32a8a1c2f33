import { dropped, kept, namespaces } from './vocabulary.js';

/** What to do with a tag: keep it under the name given, unfold it, or drop it with all that it holds. */
export const UNFOLD = '';
export const DROP = '-';

interface Undo {
  readonly depth: number;
  readonly prefix: string;
  readonly before: string | undefined;
}

const prefixes: ReadonlySet<string> = new Set(namespaces.values());

/** Tag names as a file writes them, seen with Word's prefixes. In Word's own files nothing needs to be renamed. */
export class TagNames {
  /** Treatment of each name as long as the bindings stay. */
  readonly #treatments = new Map<string, string>();
  /** Prefixes that do not mean what Word means by them: the vocabulary's prefix, or '?' for a foreign namespace. */
  readonly #bindings = new Map<string, string>();
  readonly #undo: Undo[] = [];

  /** The vocabulary's name, or UNFOLD or DROP. */
  treatment(raw: string): string {
    let treatment = this.#treatments.get(raw);
    if (treatment === undefined) {
      const name = this.canonical(raw);
      treatment = kept.has(name) ? name : dropped.has(name) ? DROP : UNFOLD;
      this.#treatments.set(raw, treatment);
    }
    return treatment;
  }

  /** Attributes under the vocabulary's names. */
  renamed(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    if (this.#bindings.size === 0) return attributes;
    const renamed: Record<string, string> = {};
    for (const [name, value] of Object.entries(attributes)) {
      renamed[name.includes(':') ? this.canonical(name) : name] = value;
    }
    return renamed;
  }

  /** Takes note of a tag's xmlns attributes. They hold until the tag at that depth is closed. */
  declare(attributes: Readonly<Record<string, string>>, depth: number): void {
    for (const [name, value] of Object.entries(attributes)) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const prefix = name.slice('xmlns:'.length);
      const meant = namespaces.get(value) ?? (prefixes.has(prefix) ? '?' : prefix);
      const before = this.#bindings.get(prefix);
      if (meant === (before ?? prefix)) continue;
      this.#undo.push({ depth, prefix, before });
      this.#bindings.set(prefix, meant);
      this.#treatments.clear();
    }
  }

  /** The tag at that depth is closed. */
  leave(depth: number): void {
    while (this.#undo.length > 0 && this.#undo.at(-1)!.depth === depth) {
      const { prefix, before } = this.#undo.pop()!;
      if (before === undefined) this.#bindings.delete(prefix);
      else this.#bindings.set(prefix, before);
      this.#treatments.clear();
    }
  }

  /** The name with the prefix that Word gives it. */
  canonical(raw: string): string {
    const colon = raw.indexOf(':');
    const bound = this.#bindings.get(colon < 0 ? '' : raw.slice(0, colon));
    return bound === undefined ? raw : `${bound}:${raw.slice(colon + 1)}`;
  }
}
