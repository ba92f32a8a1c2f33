import type { Rule, Wording } from '../rules/rule.js';
import type { Config } from './config.js';
import { describeIssue } from './describeIssue.js';
import { findConflicts } from './findConflicts.js';
import { findJsonFault } from './findJsonFault.js';
import { configSchema } from './schema.js';

/** A configuration that may be used, or what is wrong with it: at least one sentence. */
export type CheckedConfig =
  | { readonly config: Config; readonly problems: null }
  | { readonly config: null; readonly problems: readonly Wording[] };

/**
 * Reads the text of a gongkai.json.
 * @param rules all rules, not only those that are to run
 */
export function parseConfig(text: string, rules: readonly Rule[]): CheckedConfig {
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  const fault = findJsonFault(json);
  if (fault) {
    const { line, column, zh, en } = fault;
    const problem = { zh: `第 ${line} 行第 ${column} 列：${zh}。`, en: `Line ${line}, column ${column}: ${en}.` };
    return { config: null, problems: [problem] };
  }
  return checkConfig(JSON.parse(json), rules);
}

/** Validates a configuration that a host holds as a value. @param rules all rules */
export function checkConfig(value: unknown, rules: readonly Rule[]): CheckedConfig {
  const { success, data, error } = configSchema.safeParse(value);
  const problems = success
    ? findConflicts(data, rules)
    : error.issues.flatMap((issue) => describeIssue(issue as Parameters<typeof describeIssue>[0], value));
  return problems.length > 0 ? { config: null, problems } : { config: data as Config, problems: null };
}
