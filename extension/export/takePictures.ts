import { browser } from '../browser.js';
import type { MarkPlace, Rect } from '../messages.js';
import { cropArea } from './cropArea.js';
import type { Picture } from './exportHtml.js';

/** Most pictures of one export: the browser allows two a second, and each is some 50 kB in the page. */
export const mostPictures = 30;

/** Milliseconds between two pictures: browsers refuse more than two a second. */
const pause = 600;

/** What taking pictures needs of the panel. */
export interface Camera {
  readonly tabId: number;
  reveal(at: MarkPlace): Promise<{ readonly rect: Rect | null; readonly devicePixelRatio: number } | null>;
  /** Called before each picture. */
  progress(taken: number): void;
  isCancelled(): boolean;
}

/**
 * Pictures of places of the page, as it stands in front of the person; places that are not found again have none.
 * @returns null where the page is not in front, so that the browser would show another one
 */
export async function takePictures(places: ReadonlyMap<number, MarkPlace>, camera: Camera): Promise<Picture[] | null> {
  const pictures: Picture[] = [];
  for (const [problem, place] of [...places].slice(0, mostPictures)) {
    if (camera.isCancelled()) return pictures;
    camera.progress(pictures.length);
    const picture = (await take(place, camera)) ?? (await take(place, camera));
    if (picture === 'not in front') return null;
    if (picture) pictures.push({ problem, data: picture });
  }
  return pictures;
}

/**
 * Null where the place was not found or nothing of it was in sight: a page that is still moving, or a browser under load, may let
 * a second try succeed.
 */
async function take(place: MarkPlace, camera: Camera): Promise<string | 'not in front' | null> {
  const revealed = await camera.reveal(place);
  await new Promise((resolve) => setTimeout(resolve, pause));
  const tab = await browser.tabs.get(camera.tabId);
  if (!tab.active || tab.windowId === undefined) return 'not in front';
  if (!revealed?.rect) return null;
  const whole = await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' });
  return crop(whole, revealed.rect, revealed.devicePixelRatio);
}

/** Null where nothing of the place is in sight. */
async function crop(png: string, rect: Rect, ratio: number): Promise<string | null> {
  const image = new Image();
  image.src = png;
  await image.decode();
  const area = cropArea(rect, ratio, { width: image.naturalWidth, height: image.naturalHeight });
  if (!area) return null;
  const canvas = document.createElement('canvas');
  canvas.width = area.width;
  canvas.height = area.height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gave no canvas to cut the picture on.');
  context.drawImage(image, area.left, area.top, area.width, area.height, 0, 0, area.width, area.height);
  return canvas.toDataURL('image/png');
}
