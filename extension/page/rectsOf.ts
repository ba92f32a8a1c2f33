import type { Rect } from '../messages.js';
import type { Spot } from './spotOf.js';

/** Where a document's own coordinates begin in those of the page's viewport (CSS pixels): frames stand within frames. */
export function originOf(document: Document): { readonly left: number; readonly top: number } {
  let left = 0;
  let top = 0;
  for (let frame = frameOf(document); frame; frame = frameOf(frame.ownerDocument)) {
    const rect = frame.getBoundingClientRect();
    left += rect.left + frame.clientLeft;
    top += rect.top + frame.clientTop;
  }
  return { left, top };
}

/** The frame that shows a document; null for the page itself. */
export function frameOf(document: Document): Element | null {
  try {
    return document.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** One range a document, because live ranges make every later change of the page dearer. */
const ranges = new WeakMap<Document, Range>();

/** The rectangles that a place covers now, in the page's viewport; empty where nothing of it is shown. */
export function rectsOf({ segments, element }: Spot): Rect[] {
  const rects: Rect[] = [];
  if (segments.length === 0) add(rects, element.getClientRects(), originOf(element.ownerDocument));
  for (const { node, from, to } of segments) {
    const document = node.ownerDocument;
    let range = ranges.get(document);
    if (!range) ranges.set(document, (range = document.createRange()));
    range.setStart(node, from);
    range.setEnd(node, to);
    add(rects, range.getClientRects(), originOf(document));
    range.setStart(document, 0);
    range.collapse(true);
  }
  return rects;
}

function add(rects: Rect[], found: DOMRectList, origin: { left: number; top: number }): void {
  for (const { left, top, width, height } of found) {
    if (width > 0 && height > 0) rects.push({ left: left + origin.left, top: top + origin.top, width, height });
  }
}

/** The smallest rectangle around all; null for none. */
export function around(rects: readonly Rect[]): Rect | null {
  const [first] = rects;
  if (!first) return null;
  let { left, top } = first;
  let right = left;
  let bottom = top;
  for (const rect of rects) {
    left = Math.min(left, rect.left);
    top = Math.min(top, rect.top);
    right = Math.max(right, rect.left + rect.width);
    bottom = Math.max(bottom, rect.top + rect.height);
  }
  return { left, top, width: right - left, height: bottom - top };
}
