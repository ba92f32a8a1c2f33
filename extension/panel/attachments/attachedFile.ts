import type { AttachmentProblem } from '../../../core/index.js';
import type { PageLink } from '../../messages.js';
import type { FileMember } from './readFile.js';

/** A report file that a page links to, and how far the panel has come with it. */
export interface AttachedFile {
  readonly link: PageLink;
  /** As a person calls it. */
  readonly name: string;
  readonly step: FileStep;
}

export type FileStep =
  /** Nothing was fetched: nobody has asked for it. */
  | { readonly phase: 'unasked' }
  /** The browser asks the person whether the host may be read. */
  | { readonly phase: 'asking' }
  /** Bytes so far and in all, where the server said it. */
  | { readonly phase: 'fetching'; readonly received: number; readonly total: number | null }
  /** Pages so far and in all, where the file has pages. */
  | { readonly phase: 'reading'; readonly done: number; readonly total: number }
  /** One member, or those of an archive. */
  | { readonly phase: 'read'; readonly members: readonly FileMember[] }
  | { readonly phase: 'failed'; readonly failure: Failure };

/** Why a file was not had. Each has a sentence in the wording. */
export type FailureKind =
  /** The server says that it has no such file, or fails. */
  | 'missing'
  /** The server wants to know who asks, or asks for patience. */
  | 'guarded'
  /** The person, or the browser, did not allow the host to be read. */
  | 'refused'
  /** Only hosts of governments can be allowed. */
  | 'foreign'
  | 'too-large'
  | 'late'
  | 'elsewhere'
  | 'failed';

export interface Failure {
  readonly kind: FailureKind;
  /** What the server answered, where it did. */
  readonly status: number | null;
}

/**
 * What a failure is to the rules on attachments. Only what the server itself said is the page's fault; everything else may be
 * the line, the browser or this program.
 */
export const codeOf: Readonly<Record<FailureKind, AttachmentProblem['code']>> = {
  missing: 'unreachable',
  guarded: 'no-permission',
  refused: 'no-permission',
  foreign: 'no-permission',
  elsewhere: 'no-permission',
  'too-large': 'too-large',
  late: 'internal',
  failed: 'internal',
};
