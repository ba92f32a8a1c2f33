import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { decode } from '../core/readers/decode.js';
import type { Unit } from '../core/several/unit.js';
import { parseUnits } from '../core/several/units.js';
import { CommandError, type Sentence } from './commandError.js';

const maximumBytes = 16 * 1024 * 1024;

/**
 * The list of bodies in a file: CSV in UTF-8 or GBK, or rows pasted from a spreadsheet.
 * @param name as typed after --units, meant from `base`
 * @returns the bodies, and what is wrong with single lines
 * @throws CommandError where the file cannot be read or names no body
 */
export function readUnits(name: string, base: string): { units: readonly Unit[]; problems: readonly Sentence[] } {
  const bytes = readBytes(name, resolve(base, name));
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    throw unusable(name, {
      zh: '这是电子表格文件，请在表格软件里另存为 CSV',
      en: 'it is a spreadsheet; save it as CSV',
    });
  }
  const { units, problems } = parseUnits(decode(bytes));
  if (units.length > 0) return { units, problems };
  throw new CommandError(
    { zh: `单位名单 ${name} 不能用：`, en: `The list of bodies ${name} cannot be used:` },
    problems.slice(0, 10),
  );
}

function readBytes(name: string, path: string): Uint8Array {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) throw unusable(name, { zh: '不是文件', en: 'it is no file' });
    if (stat.size > maximumBytes) throw unusable(name, { zh: '超过 16 MB', en: 'it is larger than 16 MB' });
    return readFileSync(path);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT' || code === 'ENOTDIR'
      ? unusable(name, { zh: '没有这个文件', en: 'there is no such file' })
      : unusable(name, { zh: `打不开（${code}）`, en: `it cannot be opened (${code})` });
  }
}

function unusable(name: string, why: Sentence): CommandError {
  return new CommandError({
    zh: `单位名单 ${name} 不能用：${why.zh}。`,
    en: `The list of bodies ${name} cannot be used: ${why.en}.`,
  });
}
