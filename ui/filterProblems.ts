import type { Panel, PanelProblem } from '../core/index.js';
import type { Review } from './audit.js';
import { kindOf, type ProblemFilter } from './problemFilter.js';
import { foldText } from './searchText.js';

/**
 * Ids of the problems that a filter lets through.
 * @param texts what is searched, by id
 * @param reviewOf null where the host keeps no reviews
 */
export function filterProblems(
  { sections }: Panel,
  filter: ProblemFilter,
  texts: ReadonlyMap<number, string>,
  reviewOf: ((problem: PanelProblem) => Review) | null,
): ReadonlySet<number> {
  const words = foldText(filter.words)
    .split(/\s+/)
    .filter((word) => word !== '');
  const passes = (problem: PanelProblem): boolean =>
    (filter.kinds.length === 0 || filter.kinds.includes(kindOf(problem))) &&
    (filter.verdict === null || !reviewOf || (reviewOf(problem).verdict ?? 'none') === filter.verdict) &&
    words.every((word) => texts.get(problem.id)?.includes(word));
  const shown = sections
    .filter(({ section }) => filter.section === null || section === filter.section)
    .flatMap(({ problems }) => problems.filter(passes));
  return new Set(shown.map(({ id }) => id));
}
