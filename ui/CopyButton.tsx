import { useState } from 'preact/hooks';
import { Button } from './Button.js';
import type { Wording } from './wording/wording.js';

export interface CopyButtonProps {
  readonly children: string;
  /** Made only when it is asked for. */
  readonly text: () => string;
  readonly onCopy: (text: string) => Promise<void>;
  readonly words: Wording;
}

/** Copies a text and says whether that worked. */
export function CopyButton({ children, text, onCopy, words }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const copy = (): void => {
    setOutcome(null);
    onCopy(text()).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };
  return (
    <>
      <Button onClick={copy}>{children}</Button>
      <span role="status" class="gk-outcome">
        {outcome === 'copied' ? `✓ ${words.copied}` : outcome === 'failed' ? words.copyFailed : ''}
      </span>
    </>
  );
}
