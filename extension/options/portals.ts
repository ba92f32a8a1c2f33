import { browser } from '../browser.js';

/** All that can be granted; each granted site is one of these. */
export const everyPortal = '*://*.gov.cn/*';

/** Match patterns of the sites that the extension may read without a click. */
export async function listPortals(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  // The extension's own pages and what tests add are no portals.
  return origins.filter((origin) => /gov\.cn\/\*$/.test(origin)).sort();
}

/** Asks the person for a site; must be called while the click is being handled. */
export function requestPortal(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** Gives a site back. */
export async function removePortal(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] });
}

/** Before Chrome 102 the manifest's optional hosts are not known, and nothing can be asked for. */
export function canAddPortals(): boolean {
  const manifest: Record<string, unknown> = { ...browser.runtime.getManifest() };
  return Array.isArray(manifest.optional_host_permissions) || Array.isArray(manifest.host_permissions);
}
