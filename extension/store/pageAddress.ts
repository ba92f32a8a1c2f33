/**
 * The address by which a page is known again: without the fragment, unless the page's own program uses it to tell its pages
 * apart (#/… and #!…).
 */
export function pageAddress(url: string): string {
  const at = url.indexOf('#');
  return at < 0 || /^#[/!]/.test(url.slice(at)) ? url : url.slice(0, at);
}
