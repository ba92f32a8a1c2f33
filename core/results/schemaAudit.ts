import * as z from 'zod/mini';
import { fileResultSchema } from './schema.js';

/** One line of the audit’s ndjson: a file’s result, what is kept of its report for comparisons, and where its bytes came from. */

const values = z.record(z.string(), z.record(z.string(), z.nullable(z.number())));
const table = z.nullable(z.strictObject({ form: z.enum(['2019', '2021']), legible: z.boolean(), values }));
const kind = z.enum(['town', 'subdistrict', 'department', 'government', 'office']);

export const digestSchema = z.strictObject({
  schema: z.literal('gongkai-lint-digest/1'),
  source: z.string(),
  body: z.nullable(z.strictObject({ name: z.string(), kind })),
  year: z.nullable(z.int()),
  yearSource: z.nullable(z.enum(['title', 'period', 'prose', 'metadata'])),
  tables: z.strictObject({ disclosure: table, applications: table, disputes: table }),
  prose: z.array(z.strictObject({ section: z.literal([0, 1, 2, 3, 4, 5, 6, 7]), text: z.string() })),
  dates: z.array(
    z.strictObject({
      kind: z.enum(['page', 'shown', 'address', 'listed', 'signature', 'created', 'modified']),
      date: z.string(),
    }),
  ),
});

export const sourceSchema = z.strictObject({
  url: z.exactOptional(z.string()),
  finalUrl: z.exactOptional(z.string()),
  status: z.exactOptional(z.int()),
  fetchedAt: z.exactOptional(z.string()),
  bytes: z.exactOptional(z.int()),
  sha256: z.exactOptional(z.string()),
  publishedOn: z.exactOptional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  snapshot: z.exactOptional(z.string()),
});

export const auditRecordSchema = z.strictObject({
  schema: z.literal('gongkai-lint-audit/1'),
  rulesVersion: z.string(),
  file: fileResultSchema,
  digest: z.nullable(digestSchema),
  source: sourceSchema,
  /** Name on the list of bodies, where whoever fetched the file knows it. */
  unit: z.exactOptional(z.string()),
});

/** A line of a list of files: where the file is, and what is known of it. */
export const auditInputSchema = z.strictObject({
  path: z.string().check(z.minLength(1)),
  unit: z.exactOptional(z.string()),
  ...sourceSchema.shape,
});
