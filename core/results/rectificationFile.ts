import * as z from 'zod/mini';
import type { Wording } from '../rules/rule.js';
import type { LedgerEntry } from './ledger/entry.js';
import { problemKey } from './ledger/problemKey.js';
import { standingProblems } from './ledger/problemRows.js';

const text = z.string();
const isoDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

const place = z.strictObject({
  ruleId: text,
  section: z.int(),
  table: z.nullable(text),
  row: z.nullable(text),
  column: z.nullable(text),
  fingerprint: text,
});

/** What the body fills in; everything blank to begin with. */
const response = z.strictObject({
  /** 整改情况 in a few words; 整改措施. */
  measure: text,
  outcome: text,
  /** 整改链接. */
  link: text,
  responsible: text,
  /** `disputed`: the body says that there is nothing to change, and why in `outcome`. */
  state: z.enum(['open', 'done', 'disputed']),
  finishedOn: z.nullable(isoDay),
});

const item = z.strictObject({
  number: z.int(),
  /** The findings that make up the problem. */
  findings: z.array(place).check(z.minLength(1)),
  severity: z.enum(['error', 'warning', 'info']),
  place: text,
  quote: z.nullable(text),
  problem: text,
  evidence: z.array(text),
  basis: z.array(text),
  proposals: z.array(text),
  verdict: z.nullable(z.enum(['confirmed', 'pending'])),
  note: text,
  response,
});

/** The 整改 file: one report’s problems, sent to the body, filled in there, and sent back. */
export const rectificationSchema = z.strictObject({
  schema: z.literal('gongkai-lint-rectification/1'),
  rulesVersion: text,
  /** ISO time with its zone. */
  createdAt: text,
  body: z.nullable(text),
  year: z.nullable(z.int()),
  title: z.nullable(text),
  source: text,
  url: z.nullable(text),
  sha256: z.nullable(text),
  /** 整改时限. */
  deadline: z.nullable(isoDay),
  items: z.array(item),
});

export type RectificationFile = z.infer<typeof rectificationSchema>;
export type RectificationEntry = RectificationFile['items'][number];

export interface RectificationOptions {
  /** ISO time with its zone. */
  readonly createdAt: string;
  readonly rulesVersion: string;
  /** `YYYY-MM-DD`. */
  readonly deadline?: string;
}

/** The 整改 file of one audit: its problems without the ignored ones and those that the supervisor called false alarms. */
export function makeRectification(entry: LedgerEntry, options: RectificationOptions): RectificationFile {
  const { file, source, reviews = {} } = entry;
  return {
    schema: 'gongkai-lint-rectification/1',
    rulesVersion: options.rulesVersion,
    createdAt: options.createdAt,
    body: file.report?.body ?? entry.unit?.name ?? null,
    year: file.report?.year ?? null,
    title: file.report?.title ?? null,
    source: file.source,
    url: source.finalUrl ?? source.url ?? null,
    sha256: source.sha256 ?? file.sha256,
    deadline: options.deadline ?? null,
    items: standingProblems(entry).flatMap((problem): RectificationEntry[] => {
      const { verdict = null, note = '' } = reviews[problemKey(problem, file)] ?? {};
      if (verdict === 'false-alarm') return [];
      return [
        {
          number: problem.id,
          findings: problem.findings.flatMap((index) => {
            const finding = file.findings[index];
            if (!finding) return [];
            const { section, table = null, row = null, column = null } = finding.location;
            return [{ ruleId: finding.ruleId, section, table, row, column, fingerprint: finding.fingerprint }];
          }),
          severity: problem.severity,
          place: problem.place,
          quote: problem.quote,
          problem: problem.what,
          evidence: [...problem.evidence],
          basis: [...problem.basis],
          proposals: problem.proposals.map(({ label, text: words }) => `${label}：${words}`),
          verdict,
          note,
          response: { measure: '', outcome: '', link: '', responsible: '', state: 'open', finishedOn: null },
        },
      ];
    }),
  };
}

/** No such file is longer, in UTF-16 units; a report with a hundred problems has 200,000. */
const longest = 10_000_000;

/** Reads a 整改 file; where it is none, one sentence says why. Never throws. */
export function parseRectification(json: string): { readonly file: RectificationFile } | { readonly problem: Wording } {
  if (json.length > longest)
    return { problem: { zh: '文件太大，不是整改文件。', en: 'The file is too long to be a rectification file.' } };
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    return {
      problem: {
        zh: '文件不是完整的 JSON，可能没有下载完，请重新取得整改文件。',
        en: 'The file is no complete JSON; get it again.',
      },
    };
  }
  const parsed = rectificationSchema.safeParse(value);
  if (parsed.success) return { file: parsed.data };
  const [issue] = parsed.error.issues;
  const at = issue?.path.join('.') ?? '';
  const known = (value as { schema?: unknown } | null)?.schema === 'gongkai-lint-rectification/1';
  return {
    problem: known
      ? {
          zh: `整改文件的“${at}”写得不对，请不要手工改动文件的结构。`,
          en: `The rectification file is wrong at “${at}”.`,
        }
      : {
          zh: '这不是整改文件（gongkai-lint-rectification/1），请确认是否选对。',
          en: 'This is no rectification file (gongkai-lint-rectification/1).',
        },
  };
}
