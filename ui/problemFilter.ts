import type { PanelProblem, SectionIndex } from '../core/index.js';
import type { ReviewVerdict } from './audit.js';
import type { ProblemKind } from './wording/wording.js';

/** What the list of problems is narrowed to. */
export interface ProblemFilter {
  /** Empty: all kinds. */
  readonly kinds: readonly ProblemKind[];
  readonly section: SectionIndex | null;
  /** `none`: nothing was said of it yet. */
  readonly verdict: ReviewVerdict | 'none' | null;
  /** Searched for in message, quote, place and rule; several words must all be there. */
  readonly words: string;
}

export const noFilter: ProblemFilter = { kinds: [], section: null, verdict: null, words: '' };

/** Whether the filter narrows anything. */
export function isNarrow({ kinds, section, verdict, words }: ProblemFilter): boolean {
  return kinds.length > 0 || section !== null || verdict !== null || words.trim() !== '';
}

/** The kind a problem counts as. */
export function kindOf({ severity, settled }: PanelProblem): ProblemKind {
  return settled?.kind === 'ignored' ? 'ignored' : severity;
}
