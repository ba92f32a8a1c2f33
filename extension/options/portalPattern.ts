/** Pattern of a host name as a person types it, an address included; null where it is no host below gov.cn. */
export function portalPattern(typed: string): string | null {
  const host = typed
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split(/[/:?#]/, 1)[0]!;
  return /^(?:[a-z0-9-]{1,63}\.){1,8}gov\.cn$/.test(host) ? `*://${host}/*` : null;
}
