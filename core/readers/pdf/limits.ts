/** A yearbook has some hundred pages. */
export const maximumPages = 999;

/** Drawing operators of one page. A page of a report has some thousands, a drawn map some hundred thousands. */
export const maximumOperators = 1_000_000;

/** Characters of one page, and of all pages. A dense page has 3,000. */
export const maximumGlyphsOnPage = 100_000;
export const maximumGlyphs = 2_000_000;

/** Straight lines of one page. A page full of a table has some hundreds; more is a drawing, in which no table is looked for. */
export const maximumLines = 6000;

/** Lines of each direction that are left when pieces of one line are joined. */
export const maximumRules = 600;

/** Graphics states open at one time; what is nested deeper keeps the state of that depth. */
export const maximumNesting = 2000;

/** Text streams of one file unpacked, in bytes; 300 pages have about 30 million. */
export const maximumInflated = 128 * 1024 * 1024;
