import type { ComponentChildren } from 'preact';
import { joinClasses } from './joinClasses.js';

export interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  /** `primary`: what most people want next, at most one in a place. `quiet`: without a frame. */
  readonly kind?: 'plain' | 'primary' | 'quiet';
  readonly disabled?: boolean;
  /** A switch: whether it is on. */
  readonly pressed?: boolean;
  /** Its name for screen readers, where the words on it do not say enough; it holds these words. */
  readonly label?: string;
  /** A longer explanation, shown by the pointer. */
  readonly hint?: string;
  readonly id?: string;
}

/** A button that never sends a form. */
export function Button({ children, onClick, kind = 'plain', disabled, pressed, label, hint, id }: ButtonProps) {
  return (
    <button
      type="button"
      id={id}
      class={joinClasses('gk-button', `gk-button-${kind}`)}
      disabled={disabled}
      aria-pressed={pressed}
      aria-label={label}
      title={hint}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
