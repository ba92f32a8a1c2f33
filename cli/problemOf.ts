import { maximumBytes } from '../core/readers/limits.js';
import type { Problem, ProblemCode } from '../core/readers/problem.js';
import type { Language, Sentence } from './commandError.js';

const mebibytes = Math.floor(maximumBytes / 1024 / 1024);

/** Problems that the command line finds before a reader sees the bytes, or after one has failed. */
const problems = {
  'not-found': {
    code: 'not-found',
    zh: '找不到这个文件，请核对路径和文件名。',
    en: 'There is no such file; check its path and name.',
  },
  'empty-directory': {
    code: 'not-found',
    zh: '这个目录里没有可以检查的文件（.docx .doc .wps .pdf .html .htm .mhtml .mht .txt .md .zip）。',
    en: 'This directory holds no file that can be checked (.docx .doc .wps .pdf .html .htm .mhtml .mht .txt .md .zip).',
  },
  name: {
    code: 'not-found',
    zh: '文件名不是 UTF-8 编码，无法打开，请改名后再检查。',
    en: 'The file cannot be opened because its name is not in UTF-8; rename it and check again.',
  },
  'no-permission': {
    code: 'no-permission',
    zh: '没有读取权限，请向文件的所有者申请，或换一个账户。',
    en: 'You are not allowed to read this.',
  },
  'too-large': {
    code: 'too-large',
    zh: `文件超过 ${mebibytes} MB，没有读取。年度报告不会这么大，请确认文件是否选对，或压缩其中的图片。`,
    en: `The file is larger than ${mebibytes} MB and was not read. Make sure that it is the right one, or compress its pictures.`,
  },
  special: {
    code: 'unsupported',
    zh: '这不是普通文件。要从管道读取，请用 - 代替文件名。',
    en: 'This is no regular file. To read from a pipe, give - in place of the name.',
  },
  'read-failed': {
    code: 'damaged',
    zh: '读取文件时磁盘或网络出错，请复制到本机后再检查。',
    en: 'Reading the file failed; copy it to this machine and check again.',
  },
  failed: {
    code: 'internal',
    zh: '检查这份文件时程序内部出错，没有得出结果。请把文件类型告诉开发者。',
    en: 'The program failed on this file and has no result for it. Please report the type of the file.',
  },
  memory: {
    code: 'internal',
    zh: '检查这份文件时内存不足，没有得出结果。文件可能异常庞大，请另存为 .docx 后再检查。',
    en: 'The memory did not suffice to check this file, so there is no result. Save it as .docx and check again.',
  },
  time: {
    code: 'internal',
    zh: '检查这份文件用时过长，已经停止，没有得出结果。请另存为 .docx 后再检查。',
    en: 'Checking this file took too long and was stopped, so there is no result. Save it as .docx and check again.',
  },
} as const satisfies Record<string, Sentence & { code: ProblemCode }>;

export function problemOf(name: keyof typeof problems, language: Language): Problem {
  return { code: problems[name].code, message: problems[name][language] };
}
