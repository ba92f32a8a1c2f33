import { absences, severityNames, tierNames } from './words.js';

export const marker = '<!-- /head -->';

/** `法规：…；格式：…`, or null for a rule that cites nothing. */
export function basisInWords(basis) {
  if (basis.length === 0) return null;
  return basis.map(({ tier, ref }) => `${tierNames[tier]}：${ref}`).join('<br>');
}

/**
 * When the rule is not checked, in words.
 * @throws Error for a need without words.
 */
function exemptions(rule) {
  const cases = new Set();
  for (const need of rule.needs) {
    if (!(need in absences)) {
      throw new Error(`Rule ${rule.id} needs “${need}”: say in scripts/generate/words.js when that is absent.`);
    }
    for (const reason of absences[need]) cases.add(reason);
  }
  if (rule.applies) cases.add('本规则不适用的报告（见“例外”）');
  return cases.size > 0 ? [...cases].join('；') : '无';
}

const repairs = {
  safe: '是，不改变文意',
  partly: '部分情形可以，其余只给出建议',
  proposed: '否，只给出建议',
  none: '否',
};

/** The generated part of a rule's page: everything from its start to the marker line. */
export function ruleHead(rule, traits) {
  const severity = `${severityNames[rule.severity]}（${rule.severity}）`;
  const rows = [
    ['名称', rule.title.zh],
    ['严重程度', traits.severities ? `${severity}，个别情形另定` : severity],
    ['依据', basisInWords(rule.basis) ?? '不援引规范条文'],
    ['可自动修改', repairs[traits.repair]],
    ['不检查的情形', exemptions(rule)],
  ];
  const cells = rows.map(([name, value]) => `| ${name} | ${value.replaceAll('|', '\\|')} |`);
  return [`# ${rule.id}`, '', '| 项目 | 内容 |', '|---|---|', ...cells, '', marker].join('\n');
}

/**
 * A page with its head replaced.
 * @returns null where the page has no marker line.
 */
export function withHead(page, head) {
  const lines = page.split('\n');
  const end = lines.indexOf(marker);
  return end < 0 ? null : [head, ...lines.slice(end + 1)].join('\n');
}
