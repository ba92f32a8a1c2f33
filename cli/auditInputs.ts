import { readFileSync, statSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { auditInputSchema, auditRecordSchema } from '../core/results/schemaAudit.js';
import type { AuditJob } from './auditInput.js';
import type { AuditRecord } from './auditRecord.js';
import { CommandError, type Language, type Sentence } from './commandError.js';
import { findInputs } from './findInputs.js';

/** What is to be audited: files to check, and records of files that were checked elsewhere. */
export interface AuditInputs {
  readonly jobs: readonly AuditJob[];
  readonly records: readonly AuditRecord[];
}

export interface AuditSearch {
  /** Directory that relative names start from. */
  readonly base: string;
  readonly language: Language;
  /** What `-` stands for: the text of a list. */
  readonly stdin: string | null;
}

/** Extensions that a list may have. */
const listExtensions = new Set(['.txt', '.csv', '.lst', '.list', '.ndjson', '.jsonl']);
/** Bytes; the records of 20,000 reports. */
const longestList = 400 * 1024 ** 2;
/** Faults of a list that are told before “and so on”. */
const mostFaults = 10;

/**
 * The files meant by the operands. An operand is a folder, a report, or a list: a text whose first line is the path of a file
 * that exists, or a JSON object (`{"path": …}` or a record of an earlier audit, one a line).
 * @throws CommandError for a list with addresses or lines that cannot be used
 */
export function auditInputs(operands: readonly string[], { base, language, stdin }: AuditSearch): AuditInputs {
  const jobs: AuditJob[] = [];
  const records: AuditRecord[] = [];
  const add = (list: string, name: string, folder: string): void => {
    const read = readList(list, name, folder, language);
    jobs.push(...read.jobs);
    records.push(...read.records);
  };
  for (const operand of operands) {
    if (operand === '-') {
      add(stdin ?? '', '-', base);
      continue;
    }
    refuseAddress(operand);
    const path = resolve(base, operand);
    const list = listIn(path);
    if (list !== null) add(list, operand, dirname(path));
    else {
      const inputs = findInputs([operand], { base, language, except: null, stdin: null });
      jobs.push(...inputs.map((input): AuditJob => ({ input, source: {} })));
    }
  }
  return { jobs: distinct(jobs), records };
}

/** A file named twice, or a member of one archive, is audited once. */
function distinct(jobs: readonly AuditJob[]): AuditJob[] {
  const keyOf = ({ input }: AuditJob): string =>
    'path' in input ? `${input.path}\u0001${input.member?.name ?? ''}` : input.source;
  return [...new Map(jobs.map((job) => [keyOf(job), job])).values()];
}

/** The text of a list, or null where the file is none: then it is a report, whatever comes of it. */
function listIn(path: string): string | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile() || !listExtensions.has(extname(path).toLowerCase()) || stat.size > longestList) return null;
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  const first = text.slice(0, 100_000).trimStart().split(/\r?\n/, 1)[0]?.trim() ?? '';
  const isList =
    first.startsWith('{') || isAddress(first) || (first.length < 1000 && exists(resolve(dirname(path), first)));
  return isList && first !== '' ? text : null;
}

function exists(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function readList(
  text: string,
  name: string,
  folder: string,
  language: Language,
): { jobs: AuditJob[]; records: AuditRecord[] } {
  const jobs: AuditJob[] = [];
  const records: AuditRecord[] = [];
  const faults: Sentence[] = [];
  let number = 0;
  for (const each of text.split('\n')) {
    number++;
    const line = each.trim();
    if (line === '') continue;
    if (isAddress(line)) faults.push(noAddress(number));
    else if (!line.startsWith('{')) jobs.push(...jobsOf(line, folder, language));
    else {
      const read = readObject(line, number, folder, language);
      if (Array.isArray(read)) jobs.push(...read);
      else if ('zh' in read) faults.push(read);
      else records.push(read);
    }
  }
  if (faults.length === 0) return { jobs, records };
  throw new CommandError(
    {
      zh: `名单 ${name} 有 ${faults.length} 行不能用：`,
      en: `The list ${name} has ${faults.length} lines that cannot be used:`,
    },
    faults.slice(0, mostFaults),
  );
}

function readObject(
  line: string,
  number: number,
  folder: string,
  language: Language,
): AuditJob[] | AuditRecord | Sentence {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { zh: `第 ${number} 行不是完整的 JSON。`, en: `Line ${number} is no complete JSON.` };
  }
  // As it was written, not as it was parsed: what goes in comes out byte for byte.
  if (auditRecordSchema.safeParse(value).success) return value as AuditRecord;
  const input = auditInputSchema.safeParse(value);
  if (!input.success) {
    return {
      zh: `第 ${number} 行既不是 {"path": "文件"}，也不是 audit 输出的记录。`,
      en: `Line ${number} is neither {"path": "FILE"} nor a record that audit wrote.`,
    };
  }
  const { path, unit, ...source } = input.data;
  if (isAddress(path)) return noAddress(number);
  return jobsOf(path, folder, language, { source, ...(unit !== undefined && { unit }) });
}

/** What a line of a list names, meant from where the list stands: a file, the members of an archive, the files of a folder. */
function jobsOf(
  path: string,
  folder: string,
  language: Language,
  known: Omit<AuditJob, 'input'> = { source: {} },
): AuditJob[] {
  const inputs = findInputs([path], { base: folder, language, except: null, stdin: null });
  return inputs.map((input) => ({ input, ...known }));
}

function isAddress(text: string): boolean {
  return /^(?:https?|ftp):\/\//i.test(text);
}

function noAddress(number: number): Sentence {
  return {
    zh: `第 ${number} 行是网址。命令行不联网：请在抽查工作台里检查网址，或先下载成文件。`,
    en: `Line ${number} is an address. The command line does not use the network: use the workbench, or save the pages first.`,
  };
}

function refuseAddress(operand: string): void {
  if (!isAddress(operand)) return;
  throw new CommandError({
    zh: '命令行不联网，不能检查网址：请在抽查工作台里检查，或先下载成文件。',
    en: 'The command line does not use the network: use the workbench, or save the pages first.',
  });
}
