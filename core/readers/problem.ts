import type { Document } from '../document/document.js';

/** Why a file could not be read. `message` is one plain Chinese sentence for the user: what is wrong, what to do. */
export type ProblemCode =
  | 'empty'
  | 'too-large'
  | 'encrypted'
  | 'damaged'
  | 'scanned'
  | 'unsupported'
  | 'not-found'
  | 'no-permission'
  | 'not-a-report'
  | 'internal';

export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
}

/** A file that cannot be read is a value, never an exception. */
export type ReadResult =
  | { readonly status: 'read'; readonly document: Document }
  | { readonly status: 'unreadable'; readonly mediaType: string; readonly problem: Problem };

/** What a caller may know of a file besides its bytes. All are hints: magic bytes decide. */
export interface ReadHints {
  /** From the Content-Type header. */
  readonly charset?: string;
  readonly mediaType?: string;
  readonly name?: string;
  readonly url?: string;
  /** Called now and then while a long file is read: `done` of `total` pages. Only files with pages have it. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  /** An AbortSignal: once it aborts, reading a file with pages ends with a problem. Hosts may give it a time limit. */
  readonly signal?: StopSignal;
}

/** What of an AbortSignal is used. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
