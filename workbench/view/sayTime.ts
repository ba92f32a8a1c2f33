import { beijingTime } from '../../core/results/ledger/beijingTime.js';

/** A time as the sheets have it, UTC+8; '' where it is not known. */
export function sayTime(iso: string): string {
  return iso === '' ? '' : beijingTime(iso);
}
