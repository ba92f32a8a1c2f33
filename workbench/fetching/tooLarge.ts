/** Bytes; no report is longer, and a video behind a wrong link is not loaded to its end. */
export const largestPage = 40 * 1024 ** 2;

/** A page is too large to be a report. */
export class TooLarge extends Error {}
