import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { isTyping } from './isTyping.js';
import { useLatest } from './useLatest.js';
import { headOf } from './useReveal.js';

export interface AuditKeys {
  /** Ids of the shown problems from top to bottom. */
  readonly order: readonly number[];
  readonly selected: number | null;
  readonly isListShown: boolean;
  readonly onPick: (id: number) => void;
  readonly onCollapse: () => void;
  /** Makes sure that the search box is there. */
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}

/** Chinese input methods make full-width forms of these keys. */
const searchKeys = new Set(['/', '／', '、']);
const helpKeys = new Set(['?', '？']);

/**
 * The keys of the view. They work while the focus is in it or nowhere, and leave those alone who type; Alt+↓ and Alt+↑
 * work everywhere in it.
 */
export function useAuditKeys(root: RefObject<HTMLElement | null>, keys: AuditKeys): void {
  const onKeyDown = useLatest((event: KeyboardEvent): void => {
    const view = root.current;
    const { target } = event;
    if (!view || event.defaultPrevented || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (!(target instanceof Element)) return;
    if (target !== document.body && target !== document.documentElement && !view.contains(target)) return;
    if (act(event, target, view, keys)) event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Whether the key was one of ours. */
function act({ key, altKey }: KeyboardEvent, target: Element, view: HTMLElement, keys: AuditKeys): boolean {
  const { order, selected, isListShown, onPick, onCollapse, onSearch, onHelp } = keys;
  const focused = Number(target.getAttribute('data-problem') ?? 0);
  const arrow = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  const step = (by: number, from: number | null): number | undefined => {
    const at = from === null ? -1 : order.indexOf(from);
    return order[at < 0 ? (by > 0 ? 0 : order.length - 1) : Math.min(Math.max(at + by, 0), order.length - 1)];
  };
  if (altKey) {
    const next = arrow === 0 ? undefined : step(arrow, selected ?? (focused || null));
    if (next !== undefined) onPick(next);
    return arrow !== 0;
  }
  if (isTyping(target)) return false;
  const by = key === 'j' ? 1 : key === 'k' ? -1 : focused > 0 ? arrow : 0;
  if (by !== 0 && isListShown) {
    const next = step(by, focused || selected);
    if (next !== undefined) headOf(view, next)?.focus();
    return true;
  }
  if (searchKeys.has(key)) {
    onSearch();
    // The box is drawn first, if it was not there.
    requestAnimationFrame(() => view.querySelector<HTMLElement>('input[type=search]')?.focus());
    return true;
  }
  if (helpKeys.has(key)) {
    onHelp();
    return true;
  }
  if (key === 'Escape' && selected !== null) {
    onCollapse();
    return true;
  }
  return false;
}
