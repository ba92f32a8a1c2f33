import { encodeBase64 } from './base64.js';
import { type FetchOutcome, mostBytes } from './messages.js';

export interface FetchOptions {
  readonly credentials: RequestCredentials;
  /** Ends the work; the outcome is then of no use to anyone. */
  readonly signal: AbortSignal;
  /** @param data base64 @param received bytes so far @param total bytes in all, where known */
  piece(data: string, received: number, total: number | null): void;
}

/** Fetches a file and hands it on piece by piece. Never throws: what goes wrong is the outcome. */
export async function fetchFile(url: string, options: FetchOptions): Promise<FetchOutcome> {
  const { credentials, signal } = options;
  let response: Response;
  try {
    response = await fetch(url, { credentials, signal });
  } catch {
    return !signal.aborted && (await leadsElsewhere(url, options)) ? { kind: 'elsewhere' } : { kind: 'failed' };
  }
  if (!response.ok) return { kind: 'status', status: response.status };
  try {
    return await passOn(response, options);
  } catch {
    return { kind: 'failed' };
  }
}

async function passOn(response: Response, { piece }: FetchOptions): Promise<FetchOutcome> {
  const announced = Number(response.headers.get('content-length') ?? Number.NaN);
  // Of a compressed answer the length is that of what was sent, not of the file.
  const isPlain = !response.headers.get('content-encoding') && Number.isSafeInteger(announced) && announced > 0;
  const total = isPlain ? announced : null;
  const reader = response.body?.getReader();
  if (!reader) return { kind: 'failed' };
  let received = 0;
  for (;;) {
    if (Math.max(received, total ?? 0) > mostBytes) {
      await reader.cancel();
      return { kind: 'too-large' };
    }
    const { done, value } = await reader.read();
    if (done) return { kind: 'whole' };
    received += value.length;
    if (received <= mostBytes) piece(encodeBase64(value), received, total);
  }
}

/** A server that sends on to another site looks like one that does not answer: its file must not be called broken. */
async function leadsElsewhere(url: string, { credentials, signal }: FetchOptions): Promise<boolean> {
  try {
    return (await fetch(url, { credentials, signal, redirect: 'manual' })).type === 'opaqueredirect';
  } catch {
    return false;
  }
}
