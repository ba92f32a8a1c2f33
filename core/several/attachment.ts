import type { ProblemCode } from '../readers/problem.js';
import type { Report } from '../report/report.js';

/** A report file that hangs on a published page, as the host got it. */
export interface Attachment {
  /** As the page calls it. */
  readonly name: string;
  /** Null: it was read and holds a report. */
  readonly problem: AttachmentProblem | null;
  readonly report: Report | null;
}

export interface AttachmentProblem {
  /** `unreachable`: the server did not give it. `not-a-report`: read, and something else. */
  readonly code: ProblemCode | 'unreachable';
  /** One plain sentence. */
  readonly message: string;
}
