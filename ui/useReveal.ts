import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isTyping } from './isTyping.js';
import { useLatest } from './useLatest.js';

/**
 * Brings the selected problem's card into view and into focus whenever the selection changes, and when the returned
 * function is called. Whoever is typing goes on typing.
 * @param uncover makes sure that the card is in the list
 */
export function useReveal(
  root: RefObject<HTMLElement | null>,
  selected: number | null,
  uncover: (id: number) => void,
): (id: number) => void {
  const wanted = useRef<number | null>(null);
  const revealed = useRef<number | null>(null);
  const [, redraw] = useState(0);
  const reveal = useLatest((id: number): void => {
    wanted.current = id;
    revealed.current = id;
    uncover(id);
    redraw((count) => count + 1);
  });
  useEffect(() => {
    if (selected !== null && selected !== revealed.current) reveal(selected);
    revealed.current = selected;
  }, [selected]);
  useLayoutEffect(() => {
    const id = wanted.current;
    const head = id === null ? null : headOf(root.current, id);
    if (!head) return;
    wanted.current = null;
    const card = head.closest('li');
    card?.scrollIntoView({ block: 'nearest' });
    // A card may be higher than the window; its head is what must be seen.
    head.scrollIntoView({ block: 'nearest' });
    const { activeElement } = document;
    if (!isTyping(activeElement) && !card?.contains(activeElement)) head.focus({ preventScroll: true });
  });
  return reveal;
}

/** The button that is a card's head. */
export function headOf(root: HTMLElement | null, id: number): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-problem="${id}"]`) ?? null;
}
