import type { Sentence } from './commandError.js';

/** What `audit` says on the screen. */
export const auditWording = {
  totals: (files: number, checked: number, unread: number, error: number, warning: number, info: number): Sentence => ({
    zh: `共 ${files} 份文件：已检查 ${checked}，未能检查 ${unread}。错误 ${error}，警告 ${warning}，提示 ${info}。`,
    en: `${files} files: ${checked} checked, ${unread} not. ${error} errors, ${warning} warnings, ${info} infos.`,
  }),
  sampled: (drawn: number, frame: number, seed: string, hash: string): Sentence => ({
    zh: `抽样：从 ${frame} 个中抽 ${drawn} 个，种子 ${seed}，总体名单 SHA-256 ${hash}。`,
    en: `Sample: ${drawn} of ${frame}, seed ${seed}, SHA-256 of the frame ${hash}.`,
  }),
  questions: (count: number): Sentence => ({ zh: `待核对的疑问 ${count} 条：`, en: `${count} questions:` }),
  more: (count: number): Sentence => ({ zh: `另有 ${count} 条。`, en: `${count} more.` }),
  wrote: (name: string): Sentence => ({ zh: `已写入 ${name}`, en: `Wrote ${name}` }),
  wroteMany: (count: number, folder: string): Sentence => ({
    zh: `已在 ${folder} 写入 ${count} 个文件`,
    en: `Wrote ${count} files into ${folder}`,
  }),
  scope: (inputs: string): Sentence => ({ zh: `本机文件：${inputs}`, en: `Local files: ${inputs}` }),
} as const;
