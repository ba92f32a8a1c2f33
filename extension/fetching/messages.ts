/**
 * How a file comes to the panel, which may not fetch itself: in pieces, over the port to the page (same origin) or to the
 * background (another host that the person allowed). Jobs are numbered by the panel.
 */

/** Name of the port between the panel and the background. */
export const fetchPortName = 'gongkai-lint/fetch/1';

export type FetchOrder =
  | { readonly type: 'fetch'; readonly job: number; readonly url: string }
  | { readonly type: 'stop'; readonly job: number };

export type FetchMessage =
  | {
      readonly type: 'piece';
      readonly job: number;
      /** Base64: ports of Chromium carry JSON. */
      readonly data: string;
      /** Bytes so far, this piece included, and in all where the server said it. */
      readonly received: number;
      readonly total: number | null;
    }
  | { readonly type: 'fetched'; readonly job: number; readonly outcome: FetchOutcome };

export type FetchOutcome =
  /** All pieces were sent. */
  | { readonly kind: 'whole' }
  /** The server answered, but not with the file. */
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'too-large' | 'late' }
  /** The address leads on to another site, which may not be asked. */
  | { readonly kind: 'elsewhere' }
  /** No answer, or it broke off: the server, the line or the browser. */
  | { readonly kind: 'failed' };

/** Most bytes of a file; the core reads no larger one. */
export const mostBytes = 64 * 1024 * 1024;

/** Milliseconds that a file may take to come. */
export const patience = 30_000;
