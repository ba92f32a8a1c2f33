import type { Config, Settlement } from '../../core/index.js';
import type { DocumentSettings } from '../document/host.js';

export type Settled = Required<Pick<Config, 'ignores' | 'explanations'>>;
export type SettledKind = keyof Settled;

/** In the document, where it travels along with the file, or on this machine alone. */
export type Keeper = 'document' | 'machine';

/** What of the browser's storage is used. */
export interface TextStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const machineKey = 'gongkai-lint:settled';
/** Fingerprints kept on this machine; the oldest go first. */
const most = 500;

/** Ignores and explanations of both places. A fingerprint falls when the words or figures change, so none needs to be cleaned up. */
export class Settlements {
  readonly #document: DocumentSettings;
  readonly #machine: TextStore;

  constructor(document: DocumentSettings, machine: TextStore) {
    this.#document = document;
    this.#machine = machine;
  }

  get canKeepInDocument(): boolean {
    return this.#document.isAvailable;
  }

  all(): Settled {
    const [document, machine] = [this.#read('document'), this.#read('machine')];
    return {
      ignores: [...document.ignores, ...machine.ignores],
      explanations: [...document.explanations, ...machine.explanations],
    };
  }

  /** Keeps a reason for findings; an earlier one for them goes. */
  async set(kind: SettledKind, fingerprints: readonly string[], reason: string, keeper: Keeper): Promise<void> {
    await this.remove(fingerprints);
    const kept = this.#read(keeper);
    const added = fingerprints.map((fingerprint) => ({ fingerprint, reason }));
    await this.#write(keeper, { ...kept, [kind]: [...kept[kind], ...added] });
  }

  async remove(fingerprints: readonly string[]): Promise<void> {
    const stay = ({ fingerprint }: Settlement): boolean => !fingerprints.includes(fingerprint);
    for (const keeper of ['document', 'machine'] as const) {
      const { ignores, explanations } = this.#read(keeper);
      const left = { ignores: ignores.filter(stay), explanations: explanations.filter(stay) };
      if (left.ignores.length + left.explanations.length < ignores.length + explanations.length) {
        await this.#write(keeper, left);
      }
    }
  }

  #read(keeper: Keeper): Settled {
    try {
      const value: unknown =
        keeper === 'document' ? this.#document.get() : JSON.parse(this.#machine.getItem(machineKey) ?? 'null');
      return { ignores: listIn(value, 'ignores'), explanations: listIn(value, 'explanations') };
    } catch {
      return { ignores: [], explanations: [] };
    }
  }

  async #write(keeper: Keeper, settled: Settled): Promise<void> {
    const bounded = { ignores: settled.ignores.slice(-most), explanations: settled.explanations.slice(-most) };
    if (keeper === 'document') await this.#document.set(bounded);
    else this.#machine.setItem(machineKey, JSON.stringify(bounded));
  }
}

/** What another program or version wrote may be anything; the checker looks at the rest. */
function listIn(value: unknown, key: SettledKind): Settlement[] {
  const list = (value as Record<string, unknown> | null)?.[key];
  if (!Array.isArray(list)) return [];
  return list.filter((each) => typeof each?.fingerprint === 'string' && typeof each.reason === 'string');
}
