import { resolve } from 'node:path';
import { lint } from '../core/lint.js';
import { read } from '../core/readers/read.js';
import type { Report } from '../core/report/report.js';
import { CommandError, type Language } from './commandError.js';
import { readInput } from './readInput.js';

/**
 * Last year's report, recognised once for all inputs.
 * @param name as typed after --previous, meant from `base`
 * @throws CommandError where it cannot be read or is no annual report: without it the user would believe that it was compared.
 */
export async function readPrevious(name: string, base: string, language: Language): Promise<Report> {
  const input = readInput({ source: name, path: resolve(base, name) }, language);
  if ('problem' in input) throw notUsable(name, input.problem.message);
  const result = await read(input.bytes, { name });
  if (result.status === 'unreadable') throw notUsable(name, result.problem.message);
  const { report } = lint(result.document, { rules: [] });
  if (report) return report;
  throw new CommandError({
    zh: `--previous 指定的“${name}”不是政府信息公开工作年度报告，请确认文件是否选对。`,
    en: `The file “${name}” given by --previous is no annual report; check that it is the right one.`,
  });
}

function notUsable(name: string, reason: string): CommandError {
  return new CommandError({
    zh: `--previous 指定的“${name}”读不出来：${reason}`,
    en: `The file “${name}” given by --previous cannot be read: ${reason}`,
  });
}
