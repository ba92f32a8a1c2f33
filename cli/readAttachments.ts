import { resolve } from 'node:path';
import { readAttachment } from '../core/readAttachment.js';
import type { Attachment } from '../core/several/attachment.js';
import { CommandError, type Language } from './commandError.js';
import { readInput } from './readInput.js';

/**
 * The files given by --attachment, read once; null where none was given.
 * @param names as typed, meant from `base`
 * @param pages how many inputs are checked
 * @throws CommandError beside more than one page, and for a name that is no file: that is a slip at the keyboard, not a fault of the page.
 */
export async function readAttachments(
  names: readonly string[],
  pages: number,
  base: string,
  language: Language,
): Promise<Attachment[] | null> {
  if (names.length === 0) return null;
  if (pages !== 1) {
    throw new CommandError({
      zh: '--attachment 是一个页面的附件，一次只能检查一个页面。',
      en: '--attachment belongs to one page; check one page at a time.',
    });
  }
  const attachments: Attachment[] = [];
  for (const name of names) {
    const input = readInput({ source: name, path: resolve(base, name) }, language);
    if ('problem' in input) {
      if (input.problem.code === 'not-found' || input.problem.code === 'no-permission')
        throw notUsable(name, input.problem.message);
      attachments.push({ name, problem: input.problem, report: null });
    } else attachments.push(await readAttachment(input.bytes, name, { language }));
  }
  return attachments;
}

function notUsable(name: string, reason: string): CommandError {
  return new CommandError({
    zh: `--attachment 指定的“${name}”读不出来：${reason}`,
    en: `The file “${name}” given by --attachment cannot be read: ${reason}`,
  });
}
