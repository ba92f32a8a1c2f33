import type { Panel, PanelProblem } from '../core/index.js';
import { kindOf } from './problemFilter.js';
import type { ProblemKind, Wording } from './wording/wording.js';

export type Grouping = 'section' | 'severity';

export interface ProblemGroup {
  readonly key: string;
  readonly heading: string;
  readonly problems: readonly PanelProblem[];
}

const kinds: readonly ProblemKind[] = ['error', 'warning', 'info', 'ignored'];

/** The shown problems under headings, by section of the report or by severity; groups without problems are left out. */
export function groupProblems(
  { sections }: Panel,
  shown: ReadonlySet<number>,
  by: Grouping,
  words: Wording,
): ProblemGroup[] {
  const all = sections.flatMap(({ problems }) => problems);
  const groups =
    by === 'section'
      ? sections.map(({ section, heading, problems }) => ({ key: `${section}`, heading, problems }))
      : kinds.map((kind) => ({
          key: kind,
          heading: words.kind[kind],
          problems: all.filter((problem) => kindOf(problem) === kind),
        }));
  return groups
    .map((group) => ({ ...group, problems: group.problems.filter(({ id }) => shown.has(id)) }))
    .filter(({ problems }) => problems.length > 0);
}
