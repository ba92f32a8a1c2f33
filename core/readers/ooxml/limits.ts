// What a file may use up. A report has about 0.2 MB of XML and 10,000 tags; a file at the limits takes about a second.

/** No entry that is read may be larger inflated, in bytes. */
export const maximumEntry = 64 * 1024 * 1024;
/** Nor may all the entries that are read together. Pictures are never inflated and do not count. */
export const maximumTotal = 128 * 1024 * 1024;
/** Nor may one be inflated more than so many times, where it is larger than `ratioFrom`. */
export const maximumRatio = 200;
/** In bytes. */
export const ratioFrom = 1024 * 1024;

/** Entries that a zip file may list. */
export const maximumEntries = 65_535;

/** Tags of all parts together: some 15 MB of ordinary XML. */
export const maximumTags = 500_000;
/** Attributes of all parts together. */
export const maximumAttributes = 1_000_000;
/** Tags open at one time: Word itself nests tables and text boxes far less deeply. */
export const maximumDepth = 512;
