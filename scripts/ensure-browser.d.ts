/** Path of a Chromium on this machine, installed on the way where that is possible. */
export function ensureBrowser(): string;
