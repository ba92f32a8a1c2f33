import { kindOf } from '../findLinks.js';
import type { Clues } from './gatherClues.js';

/** Smaller ones (CSS pixels) are maps, counters and players. */
const leastWidth = 300;
const leastHeight = 250;
/** An article of this length is no frame's surroundings. */
const mostText = 1500;

/** What stands where the article should: a PDF, a frame of another origin, or neither. */
export function findFrames({ page, text, length, tables }: Clues): 'pdf-viewer' | 'cross-origin-frame' | null {
  if (page.contentType === 'application/pdf') return 'pdf-viewer';
  if (tables > 0 || length > mostText) return null;
  const shown = text.tree.roots
    .flatMap((root) => [...root.querySelectorAll('iframe, frame, embed, object')])
    .filter(isLarge);
  if (shown.some(holdsPdf)) return 'pdf-viewer';
  return shown.some((each) => text.tree.closedFrames.includes(each)) ? 'cross-origin-frame' : null;
}

function isLarge(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= leastWidth && height >= leastHeight;
}

/** A PDF by its type or address, or one of the viewers that get it as `file`. */
function holdsPdf(element: Element): boolean {
  const source = element.getAttribute('src') ?? element.getAttribute('data') ?? '';
  if (element.getAttribute('type')?.toLowerCase() === 'application/pdf' || kindOf(source) === 'pdf') return true;
  return /[?&](?:file|pdf|url|src)=[^&#]{1,2000}\.pdf(?:[&#?]|$)/i.test(decoded(source));
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
