import { useMemo, useState } from 'preact/hooks';
import type { Panel } from '../core/index.js';
import type { Reviews } from './audit.js';
import { filterProblems } from './filterProblems.js';
import { type Grouping, groupProblems, type ProblemGroup } from './groupProblems.js';
import { noFilter, type ProblemFilter } from './problemFilter.js';
import { searchText } from './searchText.js';
import type { Wording } from './wording/wording.js';

/** The list of problems as it is narrowed and grouped at the moment. */
export interface ProblemList {
  readonly groups: readonly ProblemGroup[];
  /** Ids of the shown problems from top to bottom. */
  readonly order: readonly number[];
  readonly total: number;
  readonly filter: ProblemFilter;
  readonly setFilter: (filter: ProblemFilter) => void;
  readonly grouping: Grouping;
  readonly setGrouping: (grouping: Grouping) => void;
  /** Takes the filter away if it hides this problem. */
  readonly uncover: (id: number) => void;
}

/** Keeps filter and grouping, and the list that follows from them. */
export function useProblemList(panel: Panel, words: Wording, reviews: Reviews | undefined): ProblemList {
  const [asked, setFilter] = useState(noFilter);
  const filter = stillThere(asked, panel);
  const [grouping, setGrouping] = useState<Grouping>('section');
  const problems = useMemo(() => panel.sections.flatMap((section) => section.problems), [panel]);
  const texts = useMemo(() => new Map(problems.map((problem) => [problem.id, searchText(problem)])), [problems]);
  const shown = filterProblems(panel, filter, texts, reviews ? (problem) => reviews.get(problem) : null);
  const groups = groupProblems(panel, shown, grouping, words);
  return {
    groups,
    order: groups.flatMap((group) => group.problems.map(({ id }) => id)),
    total: problems.length,
    filter,
    setFilter,
    grouping,
    setGrouping,
    uncover: (id) => {
      if (!shown.has(id)) setFilter(noFilter);
    },
  };
}

/** The filter without what a new check has left nothing of, and for which there is no control any more. */
function stillThere(filter: ProblemFilter, { sections, counts }: Panel): ProblemFilter {
  return {
    ...filter,
    kinds: counts.ignored > 0 ? filter.kinds : filter.kinds.filter((kind) => kind !== 'ignored'),
    section: sections.some(({ section }) => section === filter.section) ? filter.section : null,
  };
}
