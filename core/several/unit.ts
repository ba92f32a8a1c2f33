import type { BodyKind } from '../report/report.js';

/** A body on the list of those that owe the supervisor a report. */
export interface Unit {
  readonly name: string;
  /** Other names it goes by: short names, the name before a reform. */
  readonly aliases?: readonly string[];
  readonly kind?: BodyKind;
  /** Name of the body it belongs to; absent: it belongs to whoever hands in the list. */
  readonly parent?: string;
}
