import type { Language } from './commandError.js';
import type { Checked } from './renderResult.js';

/** Sums over all inputs of one check. */
export interface Totals {
  files: number;
  checked: number;
  unreadable: number;
  notAReport: number;
  error: number;
  warning: number;
  info: number;
  /** Why the first input that was not checked was not. */
  problem: string | null;
}

export function emptyTotals(): Totals {
  return { files: 0, checked: 0, unreadable: 0, notAReport: 0, error: 0, warning: 0, info: 0, problem: null };
}

/** Adds one result. */
export function count(totals: Totals, { status, summary, problem }: Checked): void {
  totals.files++;
  totals[status === 'checked' ? 'checked' : status === 'unreadable' ? 'unreadable' : 'notAReport']++;
  totals.error += summary.error;
  totals.warning += summary.warning;
  totals.info += summary.info;
  totals.problem ??= problem;
}

/** 0: no finding of severity error; 1: at least one; 2: no report was read. */
export function exitStatus({ checked, error }: Totals): 0 | 1 | 2 {
  return checked === 0 ? 2 : error > 0 ? 1 : 0;
}

/** The last line of the text output of several files. */
export function totalsLine(
  { files, checked, unreadable, notAReport, error, warning, info }: Totals,
  language: Language,
): string {
  return language === 'zh'
    ? `共 ${files} 份文件：已检查 ${checked}，无法读取 ${unreadable}，不是年度报告 ${notAReport}。错误 ${error}，警告 ${warning}，提示 ${info}。`
    : `${files} files: ${checked} checked, ${unreadable} unreadable, ${notAReport} not annual reports. ${error} errors, ${warning} warnings, ${info} infos.`;
}
