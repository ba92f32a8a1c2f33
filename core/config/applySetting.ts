import type { Severity } from '../results/result.js';
import type { Level, RuleSetting } from './config.js';

const ranks: readonly Severity[] = ['info', 'warning', 'error'];

/**
 * The severity of a finding under a setting. The level takes the place of the rule's own; what the rule itself reports
 * as lesser than its own severity is never raised by it, only lowered.
 * @param level not `off`: such a rule is not run
 */
export function applySetting(level: Severity, declared: Severity, reported: Severity): Severity {
  if (ranks.indexOf(reported) >= ranks.indexOf(declared)) return level;
  return ranks.indexOf(reported) < ranks.indexOf(level) ? reported : level;
}

/** The two ways of writing a setting as one. */
export function readSetting(setting: RuleSetting): { readonly severity: Level; readonly reason: string | null } {
  if (typeof setting === 'string') return { severity: setting, reason: null };
  return { severity: setting.severity, reason: setting.reason ?? null };
}
