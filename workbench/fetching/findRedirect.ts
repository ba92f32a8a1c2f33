/** A page of a redirect holds next to nothing; a longer one is a page. */
const longestShell = 4096;

const script = /(?:location(?:\.href)?\s{0,4}=|location\.(?:replace|assign)\s{0,4}\()\s{0,4}(["'])([^"'\n]{1,1000})\1/i;
const meta = /<meta[^>]{0,200}?http-equiv=["']?refresh["']?[^>]{0,200}?url=\s{0,4}["']?([^"'>\s]{1,1000})/i;

/**
 * Where a page sends its reader that is nothing but a redirect by script or meta element; null for any other page.
 * Portals use them in place of HTTP redirects (hosts.md, B1: shells of 160 bytes).
 */
export function findRedirect(page: string, url: string): string | null {
  if (page.length > longestShell) return null;
  const target = script.exec(page)?.[2] ?? meta.exec(page)?.[1];
  if (target === undefined) return null;
  try {
    const resolved = new URL(target.replaceAll('&amp;', '&'), url);
    const isSame = resolved.href.split('#')[0] === url.split('#')[0];
    return /^https?:$/.test(resolved.protocol) && !isSame ? resolved.href : null;
  } catch {
    return null;
  }
}
