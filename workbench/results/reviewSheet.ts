import type { Review as KeptReview } from '../../core/results/ledger/entry.js';
import type { PanelProblem } from '../../core/results/panel/model.js';
import type { Finding } from '../../core/results/result.js';
import type { Review, Reviews } from '../../ui/audit.js';

const nothing: Review = { verdict: null, note: '' };

/** Verdicts and notes on one report; every change is handed on to be kept. */
export class ReviewSheetBook implements Reviews {
  readonly #entries: Map<string, KeptReview>;
  readonly #findings: readonly Finding[];
  readonly #keep: (entries: Readonly<Record<string, KeptReview>>) => void;

  constructor(
    findings: readonly Finding[],
    entries: Readonly<Record<string, KeptReview>>,
    keep: (entries: Readonly<Record<string, KeptReview>>) => void,
  ) {
    this.#findings = findings;
    this.#entries = new Map(Object.entries(entries));
    this.#keep = keep;
  }

  get(problem: PanelProblem): Review {
    return this.#entries.get(this.#keyOf(problem)) ?? nothing;
  }

  set(problem: PanelProblem, review: Review): void {
    this.#entries.set(this.#keyOf(problem), review);
    this.#keep(Object.fromEntries(this.#entries));
  }

  /** As `problemKey` has it, which exports look it up by. */
  #keyOf({ findings }: PanelProblem): string {
    return this.#findings[findings[0] ?? -1]?.fingerprint ?? '';
  }
}
