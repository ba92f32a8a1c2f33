/** Reports that one archive may hold, those of archives in it included. A county has some hundred bodies. */
export const maximumMembers = 2000;

/** What the reports of one archive, and the archives in it, may come to unpacked, in bytes. Reports are unpacked one at a time. */
export const maximumUnpacked = 512 * 1024 * 1024;
