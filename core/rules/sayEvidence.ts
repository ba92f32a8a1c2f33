import type { Evidence } from '../results/result.js';
import type { ReportedEvidence, Wording } from './rule.js';

/** What was compared, as a result in that language says it. */
export function sayEvidence({ expression, actual, expected }: ReportedEvidence, language: keyof Wording): Evidence {
  const say = (words: string | Wording): string => (typeof words === 'string' ? words : words[language]);
  return { expression: say(expression), actual: say(actual), expected: say(expected) };
}
