import { rectsOf } from './rectsOf.js';
import type { Spot } from './spotOf.js';

/** A place and the problem that a click on it picks. */
export interface Target {
  readonly problem: number;
  readonly spot: Spot;
}

/**
 * The problem whose place was clicked: of several the one with the fewest characters. Null where the click hit none, or hit
 * something that lies over the page's text.
 * @param at in the page's viewport
 * @param path of the event, from the element that was hit
 */
export function pickProblem(
  targets: readonly Target[],
  at: { readonly x: number; readonly y: number },
  path: readonly EventTarget[],
): number | null {
  let picked: number | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const { problem, spot } of targets) {
    const size = sizeOf(spot);
    if (size >= fewest || !isUnder(spot, path[0])) continue;
    const isHit = rectsOf(spot).some(
      ({ left, top, width, height }) => at.x >= left && at.x <= left + width && at.y >= top && at.y <= top + height,
    );
    if (!isHit) continue;
    picked = problem;
    fewest = size;
  }
  return picked;
}

function sizeOf({ segments }: Spot): number {
  return segments.length === 0 ? 1_000_000 : segments.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** The element that was hit holds the place itself, or is the host of the closed shadow tree it stands in. */
function isUnder({ segments, element }: Spot, hit: EventTarget | undefined): boolean {
  if (segments.length === 0) return hit !== undefined && element.contains(hit as Node);
  return segments.some(({ node }) => node.parentNode === hit || isHostOf(node, hit));
}

function isHostOf(node: Node, hit: EventTarget | undefined): boolean {
  for (let root = node.getRootNode(); root.nodeType === 11; root = (root as ShadowRoot).host.getRootNode()) {
    if ((root as ShadowRoot).host === hit) return true;
  }
  return false;
}
