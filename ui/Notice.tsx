import type { ComponentChildren } from 'preact';
import { joinClasses } from './joinClasses.js';

export type Tone = 'info' | 'good' | 'warning' | 'error';

export interface NoticeProps {
  readonly tone: Tone;
  /** What is the case, in one sentence. */
  readonly title: string;
  /** What to do next, as text or controls. */
  readonly children?: ComponentChildren;
  /** Buttons below. */
  readonly actions?: ComponentChildren;
  /** It appeared after something that the person did: screen readers say it, an error at once. */
  readonly live?: boolean;
}

const signs: Readonly<Record<Tone, string>> = { info: 'i', good: '✓', warning: '▲', error: '✕' };

/** A plain message with what to do next. */
export function Notice({ tone, title, children, actions, live }: NoticeProps) {
  const role = live ? (tone === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div class={joinClasses('gk', 'gk-notice', `gk-tone-${tone}`)} role={role}>
      <span class="gk-sign" aria-hidden="true">
        {signs[tone]}
      </span>
      <div class="gk-notice-body">
        <p class="gk-notice-title">{title}</p>
        {children !== undefined && <div class="gk-notice-text">{children}</div>}
        {actions !== undefined && <div class="gk-actions">{actions}</div>}
      </div>
    </div>
  );
}
