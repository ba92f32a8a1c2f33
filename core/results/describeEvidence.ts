import type { Evidence } from './result.js';
import { textWording } from './textWording.js';

/**
 * What was compared, in words. An equation has two sides, of which neither is the right one; any other measure has a
 * value that it should have.
 */
export function describeEvidence({ expression, actual, expected }: Evidence, language: 'zh' | 'en'): string {
  const words = textWording[language];
  if (actual === '' && expected === '') return expression;
  const [is, should] = language === 'zh' ? [actual, expected] : [quoted(actual), quoted(expected)];
  if (expression.includes(' = ')) return `${expression}${words.semicolon}${is} ≠ ${should}`;
  return expression + words.comma + words.actual(is, should);
}

/** Words of the report within English ones; figures stand as they are. */
function quoted(value: string): string {
  return /^\p{Script=Han}|^\d{4}年/u.test(value) ? `“${value}”` : value;
}
