/** Addresses that were pasted; more are no list of one supervisor. */
const most = 20_000;

/** What was pasted: one address a line, or with a title before or behind it, as copied from a sheet. */
export interface PastedAddresses {
  readonly links: readonly { readonly url: string; readonly title: string }[];
  /** Numbers of the lines without an address, from 1. */
  readonly unused: readonly number[];
}

/** Reads pasted addresses. An address without scheme gets http, as browsers have it. */
export function parseAddresses(text: string): PastedAddresses {
  const links = new Map<string, { url: string; title: string }>();
  const unused: number[] = [];
  for (const [index, raw] of text.split('\n').slice(0, most).entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const found = /https?:\/\/[^\s,，;；"'<>、]{3,2000}/i.exec(line)?.[0] ?? bareAddress(line);
    const url = found === null ? null : normalised(found);
    if (found === null || url === null) unused.push(index + 1);
    else if (!links.has(url)) links.set(url, { url, title: titleOf(line, found) });
  }
  return { links: [...links.values()], unused };
}

function bareAddress(line: string): string | null {
  return /(?:^|[\s,，])((?:[a-z0-9-]{1,63}\.){1,6}(?:cn|com|org|net)\/[^\s,，]{0,1000})/i.exec(line)?.[1] ?? null;
}

function normalised(found: string): string | null {
  try {
    const url = new URL(/^https?:/i.test(found) ? found : `http://${found}`);
    url.hash = '';
    return url.href;
  } catch {
    return null;
  }
}

function titleOf(line: string, address: string): string {
  return line
    .replace(address, ' ')
    .replace(/[\s,，;；\t]+/g, ' ')
    .trim()
    .slice(0, 200);
}
