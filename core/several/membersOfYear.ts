import type { Report } from '../report/report.js';
import { isSameBody } from './isSameBody.js';

/** The members whose figures a report adds up: of its year, and not the report itself. */
export function membersOfYear(report: Report, members: readonly Report[]): readonly Report[] {
  return members.filter(
    ({ body, year }) =>
      year !== null &&
      year.value === report.year?.value &&
      !(body && report.body && isSameBody(body.name, report.body.name)),
  );
}
