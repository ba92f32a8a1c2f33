import type { Host } from '../host.js';

/**
 * Asks for access to the hosts of addresses, all in one question. Called from a click, before anything is awaited.
 * @returns the host names that were refused
 */
export async function askHosts(host: Host, urls: readonly string[]): Promise<readonly string[]> {
  const names = [...new Set(urls.map((url) => new URL(url).hostname))];
  if (!host.requestHosts || names.length === 0) return [];
  // The port is no part of such a pattern; http and https both, for pages that lead from one to the other.
  const isGranted = await host.requestHosts(names.map((name) => `*://${name}/*`));
  return isGranted ? [] : names;
}
