import type { Finding, PanelProblem } from '../../core/index.js';
import type { Review, Reviews } from '../../ui/audit.js';

const nothing: Review = { verdict: null, note: '' };

/**
 * What a person says of the problems of one report, stored as it is said. A problem of several findings is said of all of
 * them, so that it is known again however they are put together next time.
 */
export class ReviewBook implements Reviews {
  readonly entries: Map<string, Review>;
  readonly #findings: readonly Finding[];
  readonly #save: (entries: ReadonlyMap<string, Review>) => Promise<void>;
  #isSaving = false;
  #isDirty = false;

  /** @param save stores all entries; called again after it has resolved, never meanwhile */
  constructor(
    findings: readonly Finding[],
    entries: ReadonlyMap<string, Review>,
    save: (entries: ReadonlyMap<string, Review>) => Promise<void>,
  ) {
    this.#findings = findings;
    this.entries = new Map(entries);
    this.#save = save;
  }

  get(problem: PanelProblem): Review {
    const known = this.#fingerprints(problem).find((fingerprint) => this.entries.has(fingerprint));
    return (known && this.entries.get(known)) || nothing;
  }

  set(problem: PanelProblem, review: Review): void {
    for (const fingerprint of this.#fingerprints(problem)) this.entries.set(fingerprint, review);
    void this.#store();
  }

  /** Takes over what was said of an earlier version where the same finding stands and nothing was said yet. */
  adopt(entries: Readonly<Record<string, Review>>): void {
    for (const { fingerprint } of this.#findings) {
      const said = entries[fingerprint];
      if (said && !this.entries.has(fingerprint)) this.entries.set(fingerprint, said);
    }
    void this.#store();
  }

  #fingerprints({ findings }: PanelProblem): string[] {
    return findings.map((index) => this.#findings[index]!.fingerprint);
  }

  async #store(): Promise<void> {
    this.#isDirty = true;
    if (this.#isSaving) return;
    this.#isSaving = true;
    try {
      while (this.#isDirty) {
        this.#isDirty = false;
        await this.#save(this.entries);
      }
    } finally {
      this.#isSaving = false;
    }
  }
}
