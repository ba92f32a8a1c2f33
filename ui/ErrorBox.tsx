import type { Language } from './audit.js';
import { Button } from './Button.js';
import { Notice } from './Notice.js';
import { wordings } from './wording/wordings.js';

export interface ErrorBoxProps {
  readonly language: Language;
  /** What went wrong, in one sentence. */
  readonly title: string;
  /** What to do next. */
  readonly next?: string;
  /** What a technician would ask for; folded away. */
  readonly detail?: string;
  readonly onRetry?: () => void;
  readonly onClose?: () => void;
}

/** The one place where a host shows an error; said at once by screen readers. */
export function ErrorBox({ language, title, next, detail, onRetry, onClose }: ErrorBoxProps) {
  const words = wordings[language];
  const actions = (onRetry || onClose) && (
    <>
      {onRetry && (
        <Button kind="primary" onClick={onRetry}>
          {words.retry}
        </Button>
      )}
      {onClose && <Button onClick={onClose}>{words.close}</Button>}
    </>
  );
  return (
    <Notice tone="error" title={title} live actions={actions}>
      {next !== undefined && <p>{next}</p>}
      {detail !== undefined && (
        <details class="gk-fold">
          <summary>{words.details}</summary>
          <p class="gk-code">{detail}</p>
        </details>
      )}
    </Notice>
  );
}
