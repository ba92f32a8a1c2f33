import type { Rule } from '../rules/rule.js';

/** Whether breaking the rule breaks the Regulation or the form in force: no configuration may switch it off. */
export function isStatutory({ severity, basis }: Rule): boolean {
  return severity === 'error' && basis.some(({ tier }) => tier === 'regulation' || tier === 'format');
}
