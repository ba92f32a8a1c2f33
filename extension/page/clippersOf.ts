import type { Rect } from '../messages.js';
import { frameOf, originOf } from './rectsOf.js';

/** The elements and frames that cut off what overflows them around an element, innermost first. */
export function clippersOf(element: Element): Element[] {
  const clippers: Element[] = [];
  for (let each: Element | null = element; each; each = above(each)) {
    const { ownerDocument } = each;
    const isOutermost = each === ownerDocument.documentElement || each === ownerDocument.body;
    // The overflow of these two is the viewport's.
    if (isOutermost) continue;
    const style = ownerDocument.defaultView?.getComputedStyle(each);
    const isFrame = each !== element && /^i?frame$/i.test(each.nodeName);
    if (isFrame || (style && (style.overflowX !== 'visible' || style.overflowY !== 'visible'))) clippers.push(each);
  }
  return clippers;
}

/** The element that shows an element: through slots, shadow roots and frames. */
export function above(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  if (root.nodeType === 11) return (root as ShadowRoot).host ?? null;
  return root.nodeType === 9 ? frameOf(root as Document) : null;
}

/** What of a rectangle is left within all clippers; null for nothing. Both in the page's viewport. */
export function clip(rect: Rect, clippers: readonly Element[]): Rect | null {
  let { left, top } = rect;
  let right = left + rect.width;
  let bottom = top + rect.height;
  for (const clipper of clippers) {
    const box = clipper.getBoundingClientRect();
    const origin = originOf(clipper.ownerDocument);
    left = Math.max(left, box.left + origin.left);
    top = Math.max(top, box.top + origin.top);
    right = Math.min(right, box.right + origin.left);
    bottom = Math.min(bottom, box.bottom + origin.top);
    if (right <= left || bottom <= top) return null;
  }
  return { left, top, width: right - left, height: bottom - top };
}
