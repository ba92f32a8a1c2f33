import type { CheckSettings } from './arguments.js';
import { CommandError } from './commandError.js';

export const auditFormats = ['text', 'json', 'ndjson', 'csv'] as const;

/** What `audit` was asked to do. Names of files are as typed. */
export interface AuditCommand {
  readonly name: 'audit';
  readonly inputs: readonly string[];
  /** Null: text where nothing else says where the results go, see runAudit. */
  readonly format: (typeof auditFormats)[number] | null;
  readonly output: string | null;
  readonly units: string | null;
  readonly year: number | null;
  readonly seed: string | null;
  readonly sample: { readonly size: number } | { readonly share: number } | null;
  readonly by: 'kind' | 'parent' | null;
  readonly xlsx: string | null;
  /** Folder for the notices of the bodies. */
  readonly notices: string | null;
  readonly bulletin: string | null;
  /** Folder for the 整改 files. */
  readonly rectifications: string | null;
  /** ndjson of an earlier audit. */
  readonly earlier: string | null;
  readonly inspector: string | null;
  readonly deadline: string | null;
  readonly queue: string | null;
  /** Address of the queue that this process serves. */
  readonly worker: string | null;
  readonly config: string | null;
  readonly settings: CheckSettings;
}

/** Options that only audit has; all take a value. */
export const auditOptions = [
  'units',
  'year',
  'seed',
  'sample',
  'by',
  'xlsx',
  'notices',
  'bulletin',
  'rectifications',
  'earlier',
  'inspector',
  'deadline',
  'queue',
  'worker',
] as const;

type Given = Readonly<Record<string, readonly string[] | undefined>>;

/**
 * The audit command from its options.
 * @param format checked by the caller
 * @throws CommandError for wrong usage
 */
export function parseAudit(
  given: Given,
  inputs: readonly string[],
  format: AuditCommand['format'],
  settings: CheckSettings,
): AuditCommand {
  const one = (name: string): string | null => given[name]?.[0] ?? null;
  const worker = one('worker');
  if (worker === null && inputs.length === 0) {
    throw new CommandError({
      zh: '请写明要检查的目录、文件或名单，例如：gongkai-lint audit 年报目录 --xlsx 问题清单.xlsx',
      en: 'Name the folder, files or list to audit, for example: gongkai-lint audit reports --xlsx problems.xlsx',
    });
  }
  if (worker !== null && inputs.length > 0) {
    throw new CommandError({
      zh: '--worker 只处理队列里的任务，不能再写文件。',
      en: '--worker serves the queue and takes no files.',
    });
  }
  const sample = sampleOf(one('sample'));
  const seed = one('seed');
  if ((sample === null) !== (seed === null)) {
    throw new CommandError({
      zh: '抽样要同时写 --sample（数量或百分比）和 --seed（随机种子，记入抽查说明，凭它可以重抽出同一样本）。',
      en: 'A sample needs both --sample (a number or per cent) and --seed (recorded, so that it can be drawn again).',
    });
  }
  const by = oneOf('by', one('by'), ['kind', 'parent'] as const);
  if (by !== null && (sample === null || one('units') === null)) {
    throw new CommandError({
      zh: '--by 按名单里的类别或上级分层，要和 --units、--sample 一起用。',
      en: '--by stratifies by the columns of the list and needs --units and --sample.',
    });
  }
  return {
    name: 'audit',
    inputs,
    format,
    output: one('output') === '-' ? null : one('output'),
    units: one('units'),
    year: yearOf(one('year')),
    seed,
    sample,
    by,
    xlsx: one('xlsx'),
    notices: one('notices'),
    bulletin: one('bulletin'),
    rectifications: one('rectifications'),
    earlier: one('earlier'),
    inspector: one('inspector'),
    deadline: dayOf(one('deadline')),
    queue: redisAddress('queue', one('queue')),
    worker: redisAddress('worker', worker),
    config: one('config'),
    settings,
  };
}

function oneOf<const Value extends string>(name: string, typed: string | null, values: readonly Value[]): Value | null {
  if (typed === null) return null;
  const value = values.find((each) => each === typed);
  if (value) return value;
  throw new CommandError({
    zh: `--${name} 不能是“${typed}”，可用的值：${values.join('、')}。`,
    en: `--${name} cannot be “${typed}”; use one of: ${values.join(', ')}.`,
  });
}

function sampleOf(typed: string | null): AuditCommand['sample'] {
  if (typed === null) return null;
  const [, digits, fraction, percent] = /^(\d{1,6})(\.\d{1,4})?(%?)$/.exec(typed) ?? [];
  if (digits && percent) {
    const share = Number(digits + (fraction ?? '')) / 100;
    if (share > 0 && share <= 1) return { share };
  } else if (digits && !fraction && Number(digits) >= 1) return { size: Number(digits) };
  throw new CommandError({
    zh: `--sample 要写数量（如 30）或百分比（如 10%），不能是“${typed}”。`,
    en: `--sample takes a number (30) or per cent (10%), not “${typed}”.`,
  });
}

function yearOf(typed: string | null): number | null {
  if (typed === null) return null;
  if (/^20\d\d$/.test(typed)) return Number(typed);
  throw new CommandError({
    zh: `--year 要写报告年度，如 2025，不能是“${typed}”。`,
    en: `--year is the report year, such as 2025, not “${typed}”.`,
  });
}

function dayOf(typed: string | null): string | null {
  if (typed === null) return null;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? Date.parse(`${typed}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(typed)) return typed;
  throw new CommandError({
    zh: `--deadline 要写成存在的日期，如 2026-03-15，不能是“${typed}”。`,
    en: `--deadline must be a date that exists, such as 2026-03-15, not “${typed}”.`,
  });
}

/** The address may hold a password: it is not repeated in messages. */
function redisAddress(name: string, typed: string | null): string | null {
  if (typed === null) return null;
  if (/^rediss?:\/\/[^\s/]+/.test(typed) && URL.canParse(typed)) return typed;
  throw new CommandError({
    zh: `--${name} 要写 Redis 的地址，如 redis://127.0.0.1:6379。`,
    en: `--${name} takes the address of Redis, such as redis://127.0.0.1:6379.`,
  });
}
