import type { FileResult, Location, Panel } from '../../core/index.js';
import type { Mark, MarkPlace, NumberMark } from '../messages.js';

/** The marks of a page: one for each problem that stands somewhere, ignored ones left out, and one for each figure. */
export function listMarks(panel: Panel, { findings }: FileResult): { marks: Mark[]; numbers: NumberMark[] } {
  const problems = panel.sections.flatMap((section) => section.problems);
  const marks = problems
    .filter(({ settled }) => settled?.kind !== 'ignored')
    .map(
      ({ id, severity, what, findings: own }): Mark => ({
        problem: id,
        severity,
        label: `${id}. ${what}`,
        places: own.flatMap((index) => placeOf(findings[index]!.location)),
      }),
    )
    .filter(({ places }) => places.length > 0);
  const numbers = panel.numbers.map(
    ({ block, start, end, outcome }): NumberMark => ({ place: { block, start, end }, outcome }),
  );
  return { marks, numbers };
}

/** Nothing where the finding is about something missing. */
function placeOf({ block, start, end }: Location): MarkPlace[] {
  return block === undefined ? [] : [{ block, start: start ?? null, end: end ?? null }];
}
