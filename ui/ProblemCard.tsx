import type { ComponentChildren } from 'preact';
import type { Panel, PanelProblem } from '../core/index.js';
import type { Language, Review, ReviewVerdict } from './audit.js';
import { joinClasses } from './joinClasses.js';
import { memoise } from './memoise.js';
import { ProblemDetails } from './ProblemDetails.js';
import { kindOf } from './problemFilter.js';
import { kindSigns } from './signs.js';
import { wordings } from './wording/wordings.js';

export interface ProblemCardProps {
  readonly problem: PanelProblem;
  readonly panel: Panel;
  readonly language: Language;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  /** Whether the tab key reaches its head. */
  readonly isInTabOrder: boolean;
  readonly verdict: ReviewVerdict | null;
  readonly note: string;
  readonly onPick: (id: number) => void;
  readonly onCollapse: () => void;
  readonly onFocus: (id: number) => void;
  readonly onReview: ((problem: PanelProblem, review: Review) => void) | undefined;
  readonly onCopy: ((text: string) => Promise<void>) | undefined;
  readonly actions: ComponentChildren;
}

/**
 * One problem: number, severity, place and message, and the rest when it is open. The head is one button that picks it;
 * picked again, it shows its place again.
 */
export const ProblemCard = memoise(function ProblemCard(props: ProblemCardProps) {
  const { problem, language, isSelected, isOpen, isInTabOrder, verdict, onPick, onFocus } = props;
  const { id, severityLabel, place, what, settled } = problem;
  const words = wordings[language];
  const kind = kindOf(problem);
  return (
    <li
      value={id}
      class={joinClasses('gk-card', `gk-tone-${kind}`, isSelected && 'gk-selected', isOpen && 'gk-open')}
      aria-current={isSelected ? 'true' : undefined}
    >
      <button
        type="button"
        class="gk-card-head"
        data-problem={id}
        tabIndex={isInTabOrder ? 0 : -1}
        aria-current={isSelected ? 'true' : undefined}
        onClick={() => onPick(id)}
        onFocus={() => onFocus(id)}
      >
        <span class="gk-card-line">
          <span class="gk-hidden">{words.problem} </span>
          <span class="gk-no">{id}</span>
          <span class="gk-tag">
            <span aria-hidden="true">{kindSigns[kind]} </span>
            {severityLabel}
          </span>
          {settled && <span class="gk-tag gk-tag-plain">{settled.label}</span>}
          {verdict && <span class="gk-tag gk-tag-plain">{words.review[verdict]}</span>}
          <span class="gk-place">{place}</span>
        </span>
        <span class="gk-what">{what}</span>
      </button>
      {isOpen && <ProblemDetails {...props} words={words} />}
    </li>
  );
});
