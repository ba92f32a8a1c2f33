import type { LedgerEntry } from './entry.js';
import { ledgerWording } from './ledgerWording.js';

/** The body of an entry as the list calls it, else as its report does. */
export function nameUnit({ unit, file }: LedgerEntry, language: 'zh' | 'en'): string {
  return unit?.name ?? file.report?.body ?? ledgerWording[language].unknownBody;
}
