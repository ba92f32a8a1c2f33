import type { Basis, Source } from '../formats/laws.js';
import type { Rule, Wording } from './rule.js';

/** A source as a result in that language names it. */
export function sayBasis({ tier, ref, en }: Source, language: keyof Wording): Basis {
  return { tier, ref: language === 'zh' ? ref : en };
}

const known = { zh: new WeakMap<Rule, Basis[]>(), en: new WeakMap<Rule, Basis[]>() };

/** The sources of a rule in that language. The same array each time: seventy rules meet every report. Not to be changed. */
export function basisOf(rule: Rule, language: keyof Wording): Basis[] {
  let basis = known[language].get(rule);
  if (!basis) known[language].set(rule, (basis = rule.basis.map((source) => sayBasis(source, language))));
  return basis;
}
