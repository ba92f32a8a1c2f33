import type { Outcome } from '../core/index.js';
import type { ProblemKind } from './wording/wording.js';

/** Signs of cells, figures and verdicts are those of the HTML page: one sign means one thing everywhere. */
export { cellSigns, levelSigns, numberSigns } from '../core/results/html/signs.js';

export const kindSigns: Readonly<Record<ProblemKind, string>> = { error: '✕', warning: '▲', info: 'i', ignored: '–' };

export const outcomeSigns: Readonly<Record<Outcome, string>> = {
  fail: '✕',
  'needs-review': '？',
  'not-checked': '…',
  pass: '✓',
  'not-applicable': '–',
};
