import type { ComponentChildren } from 'preact';
import type { BlockId, Panel, PanelProblem } from '../core/index.js';

export type Language = 'zh' | 'en';

/** What the person at the screen holds a finding to be: 确认, 误报, 待核实. */
export type ReviewVerdict = 'confirmed' | 'false-alarm' | 'pending';

/** A person's word on one problem; `verdict` is null and `note` empty until something was said. */
export interface Review {
  readonly verdict: ReviewVerdict | null;
  readonly note: string;
}

/** Where a host keeps reviews; problems are named by the number that the panel gives them. */
export interface Reviews {
  get(problem: PanelProblem): Review;
  /** At every click on a verdict and every key in a note; a host that writes slowly waits by itself. */
  set(problem: PanelProblem, review: Review): void;
}

/** What else than a problem can be shown in the document. */
export type Target =
  | { readonly kind: 'cell'; readonly block: BlockId }
  /** Index in the panel's `numbers`. */
  | { readonly kind: 'number'; readonly index: number };

/** What a host hands to the shared view of one report, and what it can do for it. An absent function takes its button away. */
export interface AuditProps {
  readonly panel: Panel;
  readonly language: Language;
  /** The problem whose place is shown, or null. The host holds it, so that a click in the document can set it too. */
  readonly selected: number | null;
  /**
   * A card was picked, by click or by the keys for next and previous; the host shows its place, again if the same card is
   * picked again. Null: the open card was collapsed.
   */
  readonly onSelect: (problem: number | null) => void;
  readonly onShow?: (target: Target) => void;
  readonly reviews?: Reviews;
  /** Copies text to the clipboard; resolves when it is there. */
  readonly onCopy?: (text: string) => Promise<void>;
  /** The host's own controls in a card: fix, preview, explain, ignore. */
  readonly cardActions?: (problem: PanelProblem) => ComponentChildren;
  /** The host's own controls above the list: check again, export, marks on and off. */
  readonly toolbar?: ComponentChildren;
}
