import { decode } from '../../core/readers/decode.js';
import type { FetchedPage, FetchPage } from '../host.js';
import type { Trouble } from '../model.js';
import { findRedirect } from './findRedirect.js';
import type { HostGate } from './hostGate.js';
import { isLoginPage } from './isLoginPage.js';
import { TooLarge } from './tooLarge.js';

/** Milliseconds that one request may take. */
const patience = 30_000;

export interface FetchOptions {
  readonly fetchPage: FetchPage;
  readonly gate: HostGate;
  /** Aborts when the user stops. */
  readonly signal: AbortSignal;
}

export type FetchOutcome = { readonly page: FetchedPage } | { readonly trouble: Trouble; readonly page?: FetchedPage };

/**
 * Fetches one report, following one redirect by script. What goes wrong is a trouble, never an exception.
 * Aborted by the user: the trouble `cancelled`.
 */
export async function fetchReport(url: string, options: FetchOptions): Promise<FetchOutcome> {
  const first = await request(url, options);
  if ('trouble' in first) return first;
  const text = textOf(first.page);
  const target = text === null ? null : findRedirect(text, first.page.finalUrl);
  if (target === null) return judge(first.page, text);
  const second = await request(target, options);
  if ('trouble' in second) return second;
  const next = textOf(second.page);
  if (next !== null && findRedirect(next, second.page.finalUrl) !== null) {
    return { trouble: { code: 'redirects' }, page: second.page };
  }
  return judge(second.page, next);
}

function judge(page: FetchedPage, text: string | null): FetchOutcome {
  return text !== null && isLoginPage(text) ? { trouble: { code: 'login' }, page } : { page };
}

/** The text of a web page; null for files. */
function textOf({ bytes, contentType }: FetchedPage): string | null {
  const isFile = bytes[0] === 0x25 || (bytes[0] === 0x50 && bytes[1] === 0x4b) || bytes[0] === 0xd0;
  if (isFile || bytes.length > 2_000_000) return null;
  const charset = charsetOf(contentType);
  return decode(bytes, charset === undefined ? {} : { charset });
}

/** The charset that a Content-Type header names. */
export function charsetOf(contentType: string): string | undefined {
  return /charset\s{0,3}=\s{0,3}["']?([\w.:-]{1,40})/i.exec(contentType)?.[1];
}

async function request(url: string, { fetchPage, gate, signal }: FetchOptions): Promise<FetchOutcome> {
  const { host, protocol } = new URL(url);
  try {
    await gate.enter(host, signal);
  } catch {
    return { trouble: { code: 'cancelled' } };
  }
  const stop = new AbortController();
  const onAbort = (): void => stop.abort();
  signal.addEventListener('abort', onAbort);
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    stop.abort();
  }, patience);
  try {
    const page = await fetchPage(url, stop.signal);
    const trouble = troubleOf(page.status);
    return trouble ? { trouble, page } : { page };
  } catch (error) {
    if (isLate) return { trouble: { code: 'timeout' } };
    if (signal.aborted) return { trouble: { code: 'cancelled' } };
    if (error instanceof TooLarge) return { trouble: { code: 'too-large' } };
    // The browser does not say whether it was the certificate, the network or a filter.
    return { trouble: { code: protocol === 'https:' ? 'insecure' : 'unreachable' } };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
    gate.end(host);
  }
}

function troubleOf(status: number): Trouble | null {
  if (status === 401 || status === 403) return { code: 'refused', status };
  if (status === 404 || status === 410) return { code: 'gone', status };
  if (status === 429 || status === 503) return { code: 'busy', status };
  return status >= 400 ? { code: 'server-error', status } : null;
}
