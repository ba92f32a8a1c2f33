import type { Panel } from '../core/index.js';
import { Button } from './Button.js';
import { Notice } from './Notice.js';
import type { Wording } from './wording/wording.js';

export interface EmptyProblemsProps {
  readonly panel: Panel;
  readonly words: Wording;
  readonly onRequirements: () => void;
}

/** No problem was found; what was left open is said with it, so that nobody takes it for passed. */
export function EmptyProblems({ panel, words, onRequirements }: EmptyProblemsProps) {
  const { 'needs-review': review, 'not-checked': unchecked } = panel.counts.requirements;
  if (review + unchecked === 0) return <Notice tone="good" title={words.noProblems} />;
  return (
    <Notice
      tone="info"
      title={words.noProblems}
      actions={<Button onClick={onRequirements}>{words.seeRequirements}</Button>}
    >
      {words.open(review, unchecked)}
    </Notice>
  );
}
