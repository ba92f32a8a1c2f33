import { lastDayOf } from './lastDayOf.js';

/** Weights of the first seventeen digits (GB 11643—1999, appendix A). */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Check characters by the sum modulo 11. */
const checks = '10X98765432';

/** First two digits: provinces (GB/T 2260). */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/**
 * Whether a text is a resident identity number by GB 11643: a province, a day of birth that exists, a check character that
 * holds (ISO 7064 mod 11-2).
 * @param digits seventeen digits and a digit or X.
 */
export function isIdentityNumber(digits: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(digits) || !provinces.test(digits)) return false;
  const year = Number(digits.slice(6, 10));
  const month = Number(digits.slice(10, 12));
  const day = Number(digits.slice(12, 14));
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  return checks.charAt(sum % 11) === digits.charAt(17).toUpperCase();
}
