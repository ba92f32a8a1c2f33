import type { Rule, Wording } from '../rules/rule.js';
import { readSetting } from './applySetting.js';
import type { Config, OwnTypo, RuleSetting } from './config.js';
import { describePath } from './describePath.js';
import { isStatutory } from './isStatutory.js';
import { nearest } from './nearest.js';
import { statutoryDeadlines } from './settings.js';

/** What is wrong with a configuration of the right structure, each as a sentence that names the key. */
export function findConflicts(config: Config, rules: readonly Rule[]): Wording[] {
  return [
    ...Object.entries(config.rules ?? {}).flatMap(([id, setting]) => wrongSetting(id, setting, rules)),
    ...lateDeadlines(config),
    ...wrongWords('typos', config.typos ?? []),
    ...wrongWords('names', config.names ?? []),
    ...doubledFingerprints(config),
    ...emptyPack(config),
  ];
}

/** A sentence that starts with the path of the key. */
function complain(path: readonly PropertyKey[], zh: string, en: string): Wording {
  const at = describePath(path);
  return { zh: `${at.zh}：${ended(zh, '。')}`, en: `${at.en}: ${ended(en, '.')}` };
}

function ended(sentence: string, stop: string): string {
  return /[？?]$/.test(sentence) ? sentence : sentence + stop;
}

function wrongSetting(id: string, setting: RuleSetting, rules: readonly Rule[]): Wording[] {
  const rule = rules.find((each) => each.id === id);
  const path = ['rules', id];
  if (!rule) {
    const near = nearest(
      id,
      rules.map((each) => each.id),
    );
    const hint = near
      ? { zh: `，是否指 ${near}？`, en: `; did you mean ${near}?` }
      : { zh: '，全部规则见 gongkai-lint rules', en: '; gongkai-lint rules lists them' };
    return [complain(path, `没有这条规则${hint.zh}`, `there is no such rule${hint.en}`)];
  }
  const { severity, reason } = readSetting(setting);
  if (!isStatutory(rule) || severity === 'error' || (severity === 'warning' && reason !== null)) return [];
  const form = '{ "severity": "warning", "reason": "…" }';
  return [
    complain(
      path,
      `这是违反条例或统一格式的错误，不能关闭，只能说明理由降为警告，写成 ${form}`,
      `this is an error against the Regulation or the form in force and cannot be switched off, only lowered to warning with a reason: ${form}`,
    ),
  ];
}

/** Article 49 sets the last day for these; a place may only ask for an earlier one. */
const bound = ['department', 'office', 'government'] as const;

function lateDeadlines({ deadlines = {} }: Config): Wording[] {
  return bound.flatMap((kind) => {
    const { month, day } = statutoryDeadlines[kind];
    const last = [month, day].map((part) => String(part).padStart(2, '0')).join('-');
    if ((deadlines[kind] ?? last) <= last) return [];
    const zh = `不能晚于 "${last}"，这是《条例》第四十九条规定的期限`;
    return [complain(['deadlines', kind], zh, `cannot be later than "${last}", the day that article 49 sets`)];
  });
}

/** A right wording that holds the wrong one would be marked itself. */
function wrongWords(key: 'typos' | 'names', words: readonly OwnTypo[]): Wording[] {
  return words.flatMap(({ wrong, right, except = [] }, index) => {
    const isSafe = !right.includes(wrong) || except.some((each) => each.includes(wrong) && right.includes(each));
    if (isSafe) return [];
    const way = key === 'typos' ? { zh: '，或在 except 里列出它', en: ' or list it in except' } : { zh: '', en: '' };
    return [
      complain(
        [key, index],
        `right 里含有 wrong（“${wrong}”），写对了也会被当作写错；请把 wrong 写得更完整${way.zh}`,
        `right holds wrong (“${wrong}”), so that the right wording would be marked too; make wrong longer${way.en}`,
      ),
    ];
  });
}

function doubledFingerprints({ ignores = [], explanations = [] }: Config): Wording[] {
  const seen = new Set<string>();
  const lists = { ignores, explanations };
  return Object.entries(lists).flatMap(([key, list]) =>
    list.flatMap(({ fingerprint }, index) => {
      if (!seen.has(fingerprint)) {
        seen.add(fingerprint);
        return [];
      }
      const path = [key, index, 'fingerprint'];
      return [complain(path, `${fingerprint} 前面已经写过`, `${fingerprint} was listed before`)];
    }),
  );
}

function emptyPack({ pack }: Config): Wording[] {
  if (!pack || (pack.headings?.length ?? 0) + (pack.sentences?.length ?? 0) > 0) return [];
  return [complain(['pack'], 'headings 和 sentences 至少写一项', 'headings or sentences must hold an entry')];
}
