import { fold } from '../../report/fold.js';
import type { Report, Section } from '../../report/report.js';

/** What the heading's words hold behind the prescribed ones, folded: 无 in 六、其他需要报告的事项 无. '' for another wording. */
export function restOfHeading({ formOfYear }: Report, { number, heading }: Section): string {
  const prescribed = formOfYear?.sections.find((section) => section.number === number)?.text;
  const folded = fold(heading);
  const start = prescribed === undefined ? '' : fold(prescribed);
  return start !== '' && folded.startsWith(start) ? folded.slice(start.length) : '';
}
