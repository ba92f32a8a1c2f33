import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Wording } from './wording/wording.js';

/** The keys and what they do. Takes the focus, and gives it back when it closes. */
export function KeyHelp({ words, onClose }: { readonly words: Wording; readonly onClose: () => void }) {
  const id = useId();
  const close = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    close.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    <div class="gk-help" role="dialog" aria-labelledby={id} onKeyDown={onKeyDown}>
      <h3 id={id}>{words.keys}</h3>
      <dl>
        {words.keyHelp.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="gk-button gk-button-plain" ref={close} onClick={onClose}>
        {words.close}
      </button>
    </div>
  );
}
