import * as z from 'zod/mini';
import type { Review } from '../../ui/audit.js';

/** What was said of one report at one address, in one version of its text. */
export interface StoredReviews {
  readonly version: 1;
  readonly address: string;
  /** SHA-256 of the text that was read: another text is another version, and keeps its own. */
  readonly text: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly changed: number;
  /** By fingerprint of a finding. */
  readonly entries: Readonly<Record<string, Review>>;
}

const schema = z.object({
  version: z.literal(1),
  address: z.string(),
  text: z.string(),
  title: z.string(),
  changed: z.number(),
  entries: z.record(
    z.string(),
    z.object({ verdict: z.nullable(z.enum(['confirmed', 'false-alarm', 'pending'])), note: z.string() }),
  ),
});

/** The stored value as reviews; null where it is none, or of a version that this program does not know. */
export function parseReviews(value: unknown): StoredReviews | null {
  const { success, data } = schema.safeParse(value);
  return success ? data : null;
}
