import type { Rect } from '../messages.js';
import { above } from './clippersOf.js';
import { around, rectsOf } from './rectsOf.js';
import type { Spot } from './spotOf.js';

/**
 * Scrolls a place into the middle of what is seen: in the page, in the frames and the scrolling parts it stands in.
 * @returns resolves, once the page is drawn anew, with the rectangle of the place in the viewport; null where nothing of it is shown
 */
export async function reveal(spot: Spot): Promise<Rect | null> {
  const element = spot.segments[0]?.node.parentElement ?? spot.element;
  // Not `auto`: pages may have made that smooth, and the place would be measured on its way.
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  centre(spot, element);
  await nextFrame();
  return around(rectsOf(spot));
}

/** The element may be a paragraph longer than the window: moves what scrolls around it until its words are seen. */
function centre(spot: Spot, element: Element): void {
  const view = element.ownerDocument.defaultView?.top ?? null;
  const height = view?.innerHeight ?? 0;
  for (let each = above(element); each; each = above(each)) {
    const [first] = rectsOf(spot);
    if (!first || (first.top >= 0 && first.top + first.height <= height)) return;
    if (each.scrollHeight <= each.clientHeight) continue;
    each.scrollBy({ top: first.top - height / 2, behavior: 'instant' });
  }
}

/** A frame from now; in a tab that is not seen, soon. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
