import type { Page } from 'playwright-core';

/** Number of ranges of each highlight of a page, by name. The registry is the page’s own, so that a test sees it. */
export function highlightSizes(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, ranges.size])));
}

/** All that marking could leave in a page: elements, style sheets, highlights. */
export function leftovers(page: Page): Promise<{ html: string; sheets: number; highlights: number }> {
  return page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    sheets: document.adoptedStyleSheets.length,
    highlights: CSS.highlights.size,
  }));
}
