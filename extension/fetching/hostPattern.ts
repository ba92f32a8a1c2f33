/** The match pattern of the host of an address, for the browser's permissions: Firefox knows none with a port. */
export function hostPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
