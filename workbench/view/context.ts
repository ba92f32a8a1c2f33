import type { Session, State } from '../session.js';
import type { Wording } from '../wording/wording.js';

/** What every view of the workbench is given. */
export interface ViewProps {
  readonly session: Session;
  readonly state: State;
  readonly words: Wording;
}
