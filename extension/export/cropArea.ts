import type { Rect } from '../messages.js';

/** CSS pixels of page shown around a place, so that one sees where it stands. */
const margin = { across: 360, down: 120 } as const;
/** A place may be a whole table: more is not shown. */
const highest = 700;

/**
 * The part of a picture of the viewport that shows a place with what stands around it, in pixels of the picture.
 * @param rect in CSS pixels of the viewport
 * @param ratio pixels of the picture for each CSS pixel
 * @returns null where the place is outside the viewport
 */
export function cropArea(rect: Rect, ratio: number, picture: { width: number; height: number }): Rect | null {
  const scale = (value: number): number => Math.round(value * ratio);
  const left = Math.max(0, scale(rect.left - margin.across));
  const top = Math.max(0, scale(rect.top - margin.down));
  const right = Math.min(picture.width, scale(rect.left + rect.width + margin.across));
  const bottom = Math.min(picture.height, scale(rect.top + Math.min(rect.height, highest) + margin.down));
  const isInSight =
    scale(rect.left) < picture.width &&
    scale(rect.top) < picture.height &&
    scale(rect.left + rect.width) > 0 &&
    scale(rect.top + rect.height) > 0;
  return isInSight && right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : null;
}
