import { useId } from 'preact/hooks';
import type { Language } from './audit.js';
import { Button } from './Button.js';
import { wordings } from './wording/wordings.js';

export interface ProgressProps {
  readonly language: Language;
  /** What is being done: 正在检查…… */
  readonly text: string;
  /** Steps done and steps in all; absent while that is unknown. */
  readonly done?: number;
  readonly total?: number;
  readonly onCancel?: () => void;
}

/** Something that takes its time, with a way out of it. */
export function Progress({ language, text, done, total, onCancel }: ProgressProps) {
  const words = wordings[language];
  const id = useId();
  const known = done !== undefined && total !== undefined && total > 0;
  return (
    <div class="gk gk-progress">
      <p id={id} role="status">
        {text}
      </p>
      <progress aria-labelledby={id} value={known ? done : undefined} max={known ? total : undefined} />
      <div class="gk-actions">
        {known && <span class="gk-soft">{words.ofTotal(done, total)}</span>}
        {onCancel && <Button onClick={onCancel}>{words.cancel}</Button>}
      </div>
    </div>
  );
}
