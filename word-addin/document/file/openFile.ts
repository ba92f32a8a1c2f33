import type { Checker } from '../../check/protocol.js';
import type {
  Abilities,
  DocumentHost,
  GroupedEdits,
  Insertion,
  Reading,
  Refusal,
  Replaced,
  Selected,
} from '../host.js';

/** A file that was dropped into the page, with the repaired bytes for download. */
export interface FileHost extends DocumentHost {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isChanged: boolean;
}

const abilities: Abilities = { tier: 'file', marks: [], canSelect: false, canInsert: true, isLive: false };

/**
 * A .docx outside of Word. The same fixes go into its bytes; the file that was dropped is never touched.
 * @param checker that reads and checks these bytes
 */
export function openFile(original: Uint8Array, name: string, checker: Checker): FileHost {
  return new DroppedFile(original, name, checker);
}

class DroppedFile implements FileHost {
  readonly abilities = abilities;
  readonly name: string;
  readonly settings = { isAvailable: false, get: () => null, set: async () => undefined };
  readonly #checker: Checker;
  readonly #versions: Uint8Array[];

  constructor(original: Uint8Array, name: string, checker: Checker) {
    this.name = name;
    this.#checker = checker;
    this.#versions = [original];
  }

  get bytes(): Uint8Array {
    return this.#versions.at(-1)!;
  }

  get isChanged(): boolean {
    return this.#versions.length > 1;
  }

  get canUndo(): boolean {
    return this.isChanged;
  }

  async read(): Promise<Reading> {
    return { status: 'read', draft: { kind: 'docx', bytes: this.bytes, name: this.name } };
  }

  adopt(): void {
    // The checker itself keeps the places of a file.
  }

  async select(): Promise<Selected> {
    return { found: 'none', why: 'unsupported' };
  }

  async replace(fixes: readonly GroupedEdits[]): Promise<Replaced> {
    const { bytes, done, refused } = await this.#checker.apply({ fixes });
    if (bytes && done.length > 0) this.#versions.push(bytes);
    return { done, refused: refused.map((key) => ({ key, why: 'failed' as const })) };
  }

  async insert(insertions: readonly Insertion[]): Promise<readonly (Refusal | null)[]> {
    const written = await this.#checker.applyInsertions({ keys: insertions.map(({ key }) => key) });
    if (typeof written === 'string') return insertions.map(() => 'failed');
    this.#versions.push(written);
    return insertions.map(() => null);
  }

  async undo(): Promise<Refusal | null> {
    if (this.isChanged) this.#versions.pop();
    return null;
  }

  async mark(): Promise<{ done: number; left: number }> {
    return { done: 0, left: 0 };
  }

  async clearMarks(): Promise<number> {
    return 0;
  }

  async openCopy(): Promise<boolean> {
    return false;
  }

  onDirty(): () => void {
    return () => undefined;
  }
}
