import type { PdfPageContent } from './layOutPage.js';
import type { TextLine } from './textLines.js';

/** Lines that belong to the pages, not to the text. */
export type Furniture = ReadonlyMap<TextLine, 'header' | 'footer'>;

/** Share of the page's height at either end in which running heads and page numbers stand. */
const margin = 0.12;
/** At either end of a page, at most this many lines are looked at. */
const mostLines = 3;
/** On so large a share of the pages, and on two at least, a line stands again to be a running head. */
const repeated = 0.4;
/** How far up or down a running head may stand on other pages, in points. */
const sameHeight = 8;

const pageNumbers: readonly RegExp[] = [
  /^[-–—―−·•|~\s]{0,8}\d{1,4}[-–—―−·•|~\s]{0,8}$/,
  /^第?\s?\d{1,4}\s?页?\s?[,，]?\s?(?:\/|共|of)\s?\d{1,4}\s?页?$/,
  /^第\s?[\d一二三四五六七八九十]{1,4}\s?页$/,
  /^Page\s\d{1,4}(?:\sof\s\d{1,4})?$/i,
];

/**
 * Page numbers and running heads: near the end of a page, outermost, and either a page number by its looks, or the same on many
 * pages but for its figures, or marked as such by the file.
 */
export function findFurniture(pages: readonly PdfPageContent[]): Furniture {
  const ends = pages.map((page) => ({ header: linesAt(page, 'header'), footer: linesAt(page, 'footer') }));
  const furniture = new Map<TextLine, 'header' | 'footer'>();
  for (const area of ['header', 'footer'] as const) {
    const places = placesOf(ends.map((each) => each[area]));
    const enough = Math.max(2, Math.ceil(pages.length * repeated));
    for (const each of ends) {
      for (const line of each[area]) {
        // From the outermost line inwards: what lies behind a line of text is text.
        if (!isPageNumber(line.text) && !line.artifact && countAt(places, line) < enough) break;
        furniture.set(line, area);
      }
    }
  }
  return furniture;
}

/** The lines at one end of a page, the outermost first. */
function linesAt({ lines, height }: PdfPageContent, area: 'header' | 'footer'): TextLine[] {
  if (area === 'header') return lines.slice(0, mostLines).filter(({ y }) => y < height * margin);
  return lines
    .slice(-mostLines)
    .filter(({ y }) => y > height * (1 - margin))
    .reverse();
}

function isPageNumber(text: string): boolean {
  return pageNumbers.some((pattern) => pattern.test(text));
}

/** Heights at which each wording stands, one for each page. */
function placesOf(ends: readonly (readonly TextLine[])[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const lines of ends) {
    for (const line of lines) {
      const key = wording(line);
      const known = places.get(key);
      if (known) known.push(line.y);
      else places.set(key, [line.y]);
    }
  }
  return places;
}

function countAt(places: ReadonlyMap<string, readonly number[]>, line: TextLine): number {
  return (places.get(wording(line)) ?? []).filter((y) => Math.abs(y - line.y) <= sameHeight).length;
}

function wording({ text }: TextLine): string {
  return text.replace(/\d+/g, '0');
}
