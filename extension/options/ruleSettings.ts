import type { Level } from '../../core/index.js';

/** What a gongkai.json says of one rule; `default`: nothing. */
export interface RuleChoice {
  readonly level: Level | 'default';
  readonly reason: string;
}

type Config = Readonly<Record<string, unknown>>;

/** Reads the setting of a rule, in either way of writing it. */
export function ruleChoice(config: Config, id: string): RuleChoice {
  const setting = rulesOf(config)[id];
  if (typeof setting === 'string') return { level: setting as Level, reason: '' };
  if (typeof setting !== 'object' || setting === null) return { level: 'default', reason: '' };
  const { severity, reason } = setting as { severity: Level; reason?: string };
  return { level: severity, reason: reason ?? '' };
}

/** The configuration with the rule set so; `rules` goes when nothing is left in it. */
export function withRuleChoice(config: Config, id: string, { level, reason }: RuleChoice): Config {
  const { [id]: _, ...others } = rulesOf(config);
  const setting = reason.trim() === '' ? level : { severity: level, reason: reason.trim() };
  const rules = level === 'default' ? others : { ...others, [id]: setting };
  const { rules: __, ...rest } = config;
  return Object.keys(rules).length > 0 ? { ...rest, rules } : rest;
}

function rulesOf(config: Config): Readonly<Record<string, unknown>> {
  const { rules } = config;
  return typeof rules === 'object' && rules !== null ? (rules as Record<string, unknown>) : {};
}
