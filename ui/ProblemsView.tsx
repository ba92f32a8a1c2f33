import { useState } from 'preact/hooks';
import type { AuditProps } from './audit.js';
import { Button } from './Button.js';
import { EmptyProblems } from './EmptyProblems.js';
import { FilterBar } from './FilterBar.js';
import { ProblemCard } from './ProblemCard.js';
import { noFilter } from './problemFilter.js';
import { useLatest } from './useLatest.js';
import type { ProblemList } from './useProblemList.js';
import type { Wording } from './wording/wording.js';

export interface ProblemsViewProps extends AuditProps {
  readonly list: ProblemList;
  readonly words: Wording;
  readonly onPick: (id: number) => void;
  readonly onRequirements: () => void;
  readonly onHelp: () => void;
}

/** The problems as cards under headings, with the filter above them. One card is in the tab order; arrows reach the others. */
export function ProblemsView(props: ProblemsViewProps) {
  const { panel, list, words, selected, reviews, onPick, onRequirements, onHelp } = props;
  const [isExpanded, setExpanded] = useState(false);
  const [focused, setFocused] = useState<number | null>(null);
  const [, redraw] = useState(0);

  const onCollapse = useLatest(() => props.onSelect(null));
  const onFocus = useLatest(setFocused);
  const onReview = useLatest((...[problem, review]: Parameters<NonNullable<typeof reviews>['set']>) => {
    reviews?.set(problem, review);
    redraw((count) => count + 1);
  });

  if (list.total === 0) return <EmptyProblems panel={panel} words={words} onRequirements={onRequirements} />;
  const { order, groups } = list;
  const inTabOrder = [focused, selected, order[0]].find((id) => id != null && order.includes(id));
  return (
    <>
      <FilterBar
        panel={panel}
        list={list}
        words={words}
        hasReviews={reviews !== undefined}
        isExpanded={isExpanded}
        onExpand={setExpanded}
        onHelp={onHelp}
      />
      {order.length === 0 && (
        <p class="gk-hint">
          {words.noMatch} <Button onClick={() => list.setFilter(noFilter)}>{words.clearFilter}</Button>
        </p>
      )}
      {groups.map((group) => (
        <section key={group.key} class="gk-group">
          <h3>
            {group.heading} <span class="gk-count">{group.problems.length}</span>
          </h3>
          <ol class="gk-cards">
            {group.problems.map((problem) => {
              const isOpen = isExpanded || problem.id === selected;
              const review = reviews?.get(problem);
              return (
                <ProblemCard
                  key={problem.id}
                  problem={problem}
                  panel={panel}
                  language={props.language}
                  isSelected={problem.id === selected}
                  isOpen={isOpen}
                  isInTabOrder={problem.id === inTabOrder}
                  verdict={review?.verdict ?? null}
                  note={review?.note ?? ''}
                  onPick={onPick}
                  onCollapse={onCollapse}
                  onFocus={onFocus}
                  onReview={reviews ? onReview : undefined}
                  onCopy={props.onCopy}
                  // The host's controls may show a state of their own, so that an open card is drawn with its host.
                  actions={isOpen ? props.cardActions?.(problem) : undefined}
                />
              );
            })}
          </ol>
        </section>
      ))}
    </>
  );
}
