import type { TableId } from '../../../core/formats/form.js';
import type { Planter } from '../planter.js';

/** A broken sum often breaks others, and the sentence that gives the figure. */
const along = ['sum/', 'claim/'];

/** Adds something to one cell. */
function raised(rule: string, id: TableId, row: string, column: string, by: number, at: 'row' | 'column'): Planter {
  return {
    rule,
    fault: `${row} ${column} +${by}`,
    along,
    plant(m) {
      m.setCell(id, row, column, m.value(id, row, column) + by);
      return { at: { section: id === 'disputes' ? 4 : 3, table: id, ...(at === 'row' ? { row } : { column }) } };
    },
  };
}

export const sum: readonly Planter[] = [
  raised('sum/applications-balance', 'applications', 'carriedForward', 'naturalPerson', 1, 'column'),
  raised('sum/applications-balance', 'applications', 'newlyReceived', 'commercial', 3, 'column'),
  raised('sum/applications-balance', 'applications', 'carriedOver', 'total', 10, 'column'),
  raised('sum/results-total', 'applications', 'granted', 'naturalPerson', 1, 'column'),
  raised('sum/results-total', 'applications', 'resultsTotal', 'total', 2, 'column'),
  raised('sum/applicant-total', 'applications', 'unavailableNotHeld', 'total', 1, 'row'),
  raised('sum/applicant-total', 'applications', 'newlyReceived', 'research', 4, 'row'),
  raised('sum/review-total', 'disputes', 'review', 'upheld', 1, 'row'),
  raised('sum/review-total', 'disputes', 'review', 'total', 2, 'row'),
  raised('sum/litigation-total', 'disputes', 'litigationDirect', 'corrected', 1, 'row'),
  raised('sum/litigation-total', 'disputes', 'litigationAfterReview', 'total', 1, 'row'),
];
