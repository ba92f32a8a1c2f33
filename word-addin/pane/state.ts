import type { CheckReply, InsertOffer, Offer } from '../check/protocol.js';
import type { MarkKind } from '../document/host.js';

export interface Message {
  readonly tone: 'info' | 'good' | 'warning' | 'error';
  readonly title: string;
  readonly lines: readonly string[];
}

/** What a person is to agree to. */
export interface Proposal {
  readonly title: string;
  readonly offers: readonly (Offer | InsertOffer)[];
  readonly refused: readonly string[];
}

/** All that the pane shows; a new object for each change. */
export interface PaneState {
  /** `failed`: the program itself; `failure` says how. */
  readonly phase: 'reading' | 'ready' | 'failed';
  readonly failure: string | null;
  readonly reply: CheckReply | null;
  readonly selected: number | null;
  /** The document changed since the check. */
  readonly isStale: boolean;
  readonly isBusy: boolean;
  readonly message: Message | null;
  readonly proposal: Proposal | null;
  readonly canUndo: boolean;
  /** How places are marked at the moment. */
  readonly marked: MarkKind | null;
  /** The table cell shown last: it can be changed together with what depends on it. */
  readonly cell: string | null;
}

export const firstState: PaneState = {
  phase: 'reading',
  failure: null,
  reply: null,
  selected: null,
  isStale: false,
  isBusy: false,
  message: null,
  proposal: null,
  canUndo: false,
  marked: null,
  cell: null,
};
