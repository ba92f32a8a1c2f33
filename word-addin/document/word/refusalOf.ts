import type { Refusal } from '../host.js';

/** What an error of Word means for the person at the screen. */
export function refusalOf(error: unknown): Refusal {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  if (/AccessDenied|NotAllowed/i.test(code) || /protect|locked|read.?only|保护|锁定|只读/i.test(message))
    return 'protected';
  if (/NotImplemented|ApiNotFound|NotSupported/i.test(code)) return 'unsupported';
  return 'failed';
}
