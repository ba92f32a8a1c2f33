const clicked = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'color', 'range']);

/** Whether keys pressed on an element are meant for the element itself. */
export function isTyping(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return !clicked.has(element.type);
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  return element instanceof HTMLElement && element.isContentEditable;
}
