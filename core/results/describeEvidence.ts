import type { Evidence } from './result.js';
import { textWording } from './textWording.js';

/**
 * What was compared, in words. An equation has two sides, of which neither is the right one; any other measure has a
 * value that it should have.
 */
export function describeEvidence({ expression, actual, expected }: Evidence, language: 'zh' | 'en'): string {
  const words = textWording[language];
  if (actual === '' && expected === '') return expression;
  if (expression.includes(' = ')) return `${expression}${words.semicolon}${actual} ≠ ${expected}`;
  return expression + words.comma + words.actual(actual, expected);
}
