import { nearest } from '../core/config/nearest.js';
import { CommandError } from './commandError.js';

/**
 * Rule ids that `--only` and `--skip` leave; each value is an id or a comma list of ids.
 * @param only absent: all rules
 * @throws CommandError for an id that does not exist, and when nothing is left to run.
 */
export function chosenRules(
  only: readonly string[] | undefined,
  skip: readonly string[],
  ruleIds: readonly string[],
): readonly string[] {
  const included = only ? idsIn(only, ruleIds) : ruleIds;
  const excluded = new Set(idsIn(skip, ruleIds));
  const chosen = ruleIds.filter((id) => included.includes(id) && !excluded.has(id));
  if (chosen.length > 0) return chosen;
  throw new CommandError({
    zh: '--only 和 --skip 合在一起没有留下任何规则。',
    en: '--only and --skip together leave no rule to run.',
  });
}

function idsIn(values: readonly string[], ruleIds: readonly string[]): string[] {
  const ids = values
    .flatMap((value) => value.split(/[,，]/))
    .map((id) => id.trim())
    .filter((id) => id !== '');
  for (const id of ids) {
    if (ruleIds.includes(id)) continue;
    const near = nearest(id, ruleIds);
    throw new CommandError({
      zh: `没有“${id}”这条规则${near ? `，是否指 ${near}？` : '。用 gongkai-lint rules 查看全部规则。'}`,
      en: `There is no rule “${id}”${near ? `; did you mean ${near}?` : '. List them with: gongkai-lint rules'}`,
    });
  }
  return ids;
}
