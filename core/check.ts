import type { Document } from './document/document.js';
import { type LintOptions, type LintResult, lint, summarise, summariseReport } from './lint.js';
import type { ReadHints } from './readers/problem.js';
import { read } from './readers/read.js';
import { translateProblem } from './readers/translateProblem.js';
import { countNumbers } from './report/claims/mapNumbers.js';
import type { FileResult } from './results/result.js';

export interface CheckOptions extends LintOptions {
  /** Name shown in the result. */
  readonly source: string;
  /** Hex SHA-256 of the bytes, computed by the host. */
  readonly sha256?: string;
  readonly hints?: ReadHints;
}

/** A file's result and what it was made of: `lint` is null where the file could not be read. */
export interface Examined {
  readonly file: FileResult;
  readonly lint: LintResult | null;
}

/** Reads, recognises and checks one file. Never throws for what the file holds. */
export async function check(bytes: Uint8Array, options: CheckOptions): Promise<FileResult> {
  return (await examine(bytes, options)).file;
}

/** The same, with the recognised report and the figures of its text, for a view that shows more than the JSON result holds. */
export async function examine(bytes: Uint8Array, options: CheckOptions): Promise<Examined> {
  const result = await read(bytes, options.hints ?? { name: options.source });
  if (result.status === 'read') return examineDocument(result.document, options);
  const { mediaType } = result;
  const problem = translateProblem(result.problem, options.language);
  return { file: { ...unchecked(options), mediaType, status: 'unreadable', problem }, lint: null };
}

/** What a host's own reader made of a live page or a draft; as `examine` from there on. */
export function examineDocument(document: Document, options: Omit<CheckOptions, 'hints'>): Examined {
  const { mediaType } = document;
  const linted = lint(document, options);
  const { report, findings, requirements, numbers } = linted;
  if (!report) {
    const problem = translateProblem(notAReport, options.language);
    return { file: { ...unchecked(options), mediaType, status: 'not-a-report', problem }, lint: linted };
  }
  const file: FileResult = {
    ...unchecked(options),
    mediaType,
    status: 'checked',
    problem: null,
    report: summariseReport(report),
    findings,
    requirements,
    numbers: countNumbers(numbers),
    summary: summarise(findings),
  };
  return { file, lint: linted };
}

function unchecked({ source, sha256 }: Omit<CheckOptions, 'hints'>) {
  return {
    source,
    sha256: sha256 ?? null,
    report: null,
    findings: [],
    requirements: [],
    numbers: null,
    summary: { error: 0, warning: 0, info: 0 },
  };
}

const notAReport = {
  code: 'not-a-report',
  message: '没有识别出政府信息公开工作年度报告：未找到年度报告的标题、各部分标题或统计表格。请确认文件是否选对。',
} as const;
