import * as z from 'zod/mini';

/**
 * The JSON result as zod schemas, of the same shape as results/result.ts (a test holds the two together). Objects are
 * strict: a key that interfaces.md does not know is an error, so that a renamed one cannot slip through.
 */

const tier = z.enum(['regulation', 'format', 'standard', 'practice', 'local']);
const basis = z.strictObject({ tier, ref: z.string() });
const tableId = z.enum(['disclosure', 'applications', 'disputes']);
const severity = z.enum(['error', 'warning', 'info']);
const natural = z.int().check(z.nonnegative());
const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

const location = z.strictObject({
  section: z.literal([0, 1, 2, 3, 4, 5, 6, 7]),
  table: z.exactOptional(tableId),
  row: z.exactOptional(z.string()),
  column: z.exactOptional(z.string()),
  text: z.exactOptional(z.string()),
  block: z.exactOptional(z.string()),
  start: z.exactOptional(natural),
  end: z.exactOptional(natural),
});

const suspect = z.strictObject({
  table: tableId,
  row: z.string(),
  column: z.string(),
  current: z.nullable(z.number()),
  proposed: z.number(),
});

const edit = z.strictObject({ location, old: z.string(), new: z.string() });
const fix = z.strictObject({ title: z.string(), safe: z.boolean(), edits: z.array(edit) });
const evidence = z.strictObject({ expression: z.string(), actual: z.string(), expected: z.string() });

const settled = z.strictObject({ reason: z.string() });

const finding = z.strictObject({
  ruleId: z.string().check(z.regex(/^[a-z]+\/[a-z-]+$/)),
  severity,
  message: z.string(),
  basis: z.array(basis),
  location,
  related: z.array(location),
  evidence: z.exactOptional(evidence),
  cause: z.exactOptional(z.string()),
  suspects: z.array(suspect),
  fixes: z.array(fix),
  fingerprint: z.string(),
  ignored: z.exactOptional(settled),
  explained: z.exactOptional(settled),
});

const requirement = z.strictObject({
  id: z.string(),
  title: z.string(),
  outcome: z.enum(['pass', 'fail', 'needs-review', 'not-applicable', 'not-checked']),
  basis: z.array(basis),
  findings: z.array(natural),
  notes: z.array(z.strictObject({ message: z.string(), location: z.exactOptional(location) })),
});

const tableValues = z.record(z.string(), z.record(z.string(), z.nullable(z.number())));

const report = z.strictObject({
  title: z.nullable(z.string()),
  body: z.nullable(z.string()),
  bodyKind: z.nullable(z.enum(['town', 'subdistrict', 'department', 'government', 'office'])),
  year: z.nullable(z.int()),
  format: z.nullable(z.enum(['2019', '2021'])),
  signedOn: z.nullable(isoDate),
  publishedOn: z.nullable(isoDate),
  tables: z.strictObject({
    disclosure: z.nullable(tableValues),
    applications: z.nullable(tableValues),
    disputes: z.nullable(tableValues),
  }),
});

const problem = z.strictObject({
  code: z.enum([
    'empty',
    'too-large',
    'encrypted',
    'damaged',
    'scanned',
    'unsupported',
    'not-found',
    'no-permission',
    'not-a-report',
    'internal',
  ]),
  message: z.string(),
});

/** One element of `files[]`, and one line of ndjson. */
export const fileResultSchema = z.strictObject({
  source: z.string(),
  mediaType: z.string(),
  sha256: z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  status: z.enum(['checked', 'unreadable', 'not-a-report']),
  problem: z.nullable(problem),
  report: z.nullable(report),
  findings: z.array(finding),
  requirements: z.array(requirement),
  numbers: z.nullable(
    z.strictObject({ total: natural, verified: natural, contradicted: natural, unverifiable: natural }),
  ),
  summary: z.strictObject({ error: natural, warning: natural, info: natural }),
});

/** The whole of `--format json`. */
export const checkResultSchema = z.strictObject({
  schema: z.literal('gongkai-lint/1'),
  rulesVersion: z.string(),
  files: z.array(fileResultSchema),
});
