/** No file may be larger, in bytes; hosts can refuse it without reading it. A report with many pictures has about 10 MB. */
export const maximumBytes = 64 * 1024 * 1024;

/** No plain text may be longer, in UTF-16 units. A long report has 30,000. */
export const maximumText = 4_000_000;

/** No page may be longer, in UTF-16 units: pictures written into a page (`data:`) take some millions. */
export const maximumPage = 16_000_000;

/** Paragraphs and cells of one document together. A county's report with all its annexes has some thousands. */
export const maximumBlocks = 200_000;

/** Elements of a page. Portal pages have up to about 20,000. */
export const maximumElements = 400_000;

/** Elements open at one time. Parsing takes time by the square of it; browsers flatten what is deeper than 512. */
export const maximumDepth = 25_000;
