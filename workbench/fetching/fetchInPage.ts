import type { FetchedPage } from '../host.js';
import { largestPage, TooLarge } from './tooLarge.js';

/**
 * Fetches as a page of the extension: no cookies go along, nothing is taken from the cache.
 * @throws TooLarge, and what `fetch` throws
 */
export async function fetchInPage(url: string, signal: AbortSignal): Promise<FetchedPage> {
  const response = await fetch(url, { signal, credentials: 'omit', cache: 'no-store', redirect: 'follow' });
  return {
    finalUrl: response.url || url,
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    bytes: await readAll(response),
  };
}

async function readAll(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > largestPage) {
      await reader.cancel();
      throw new TooLarge();
    }
    pieces.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
