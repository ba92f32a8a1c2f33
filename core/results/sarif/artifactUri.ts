/**
 * The name of an input as a URI reference, percent-encoded: relative names stay relative, absolute paths become `file:`.
 * @param source as the user typed it, with `/` or, on Windows, `\`
 */
export function artifactUri(source: string): string {
  const drive = /^[A-Za-z]:[\\/]/.test(source);
  const path = drive || source.startsWith('\\\\') ? source.replaceAll('\\', '/') : source;
  // A lone surrogate, as a file name may hold, cannot be encoded.
  const encoded = path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (drive) return `file:///${encoded.replace('%3A', ':')}`;
  if (path.startsWith('//')) return `file:${encoded}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
