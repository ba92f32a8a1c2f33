import { open } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { CommandError } from './commandError.js';

export interface Output {
  readonly stream: Writable;
  /** Whether the stream is ours to close. */
  readonly ends: boolean;
}

/**
 * The stream that results go to: a file, emptied, or standard output.
 * @throws CommandError when the file cannot be written.
 */
export async function openOutput(path: string | null): Promise<Output> {
  if (path === null) return { stream: process.stdout, ends: false };
  try {
    const file = await open(path, 'w');
    return { stream: file.createWriteStream(), ends: true };
  } catch (error) {
    throw outputFailure(error) ?? error;
  }
}

/** An error of the file system in words; null for any other. */
export function outputFailure(error: unknown): CommandError | null {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (!code || (syscall !== 'open' && syscall !== 'write' && syscall !== 'close')) return null;
  return new CommandError({
    zh: `结果写不进指定的位置（${code}）：请核对目录是否存在、是否有写入权限、磁盘是否已满。`,
    en: `The results cannot be written (${code}): check that the directory exists, that you may write there, and that the disk is not full.`,
  });
}
