import type { ProblemCode } from './problem.js';

/** Carries a problem from deep inside a reader up to `read`, which turns it into a value. It never leaves core/readers. */
export class Refusal extends Error {
  readonly code: ProblemCode;

  /** `message`: one plain Chinese sentence for the user. */
  constructor(code: ProblemCode, message: string) {
    super(message);
    this.code = code;
  }
}
