import * as english from './englishWords.js';
import * as chinese from './words.js';

export const marker = '<!-- /head -->';

/** What the heads of pages say in each language besides what words.js and englishWords.js hold. */
const heads = {
  zh: {
    words: chinese,
    title: (rule) => rule.title.zh,
    severity: (rule) => `${chinese.severityNames[rule.severity]}（${rule.severity}）`,
    varies: '，个别情形另定',
    source: ({ tier, ref }) => `${chinese.tierNames[tier]}：${ref}`,
    noSource: '不援引规范条文',
    repairs: {
      safe: '是，不改变文意',
      partly: '部分情形可以，其余只给出建议',
      proposed: '否，只给出建议',
      none: '否',
    },
    own: '本规则不适用的报告（见“例外”）',
    comma: '；',
    none: '无',
    names: ['项目', '内容', '名称', '严重程度', '依据', '可自动修改', '不检查的情形'],
  },
  en: {
    words: english,
    title: (rule) => rule.title.en,
    severity: (rule) => english.severityNames[rule.severity],
    varies: ', in some cases another',
    source: ({ tier, en }) => `${english.tierNames[tier]}: ${en}`,
    noSource: 'cites no norm',
    repairs: {
      safe: 'yes, without a change of meaning',
      partly: 'in some cases; otherwise a proposal',
      proposed: 'no, only a proposal',
      none: 'no',
    },
    own: 'reports that the rule does not apply to (see “Not reported”)',
    comma: '; ',
    none: 'never',
    names: ['Item', 'Content', 'Requirement', 'Severity', 'Basis', 'Automatic repair', 'Not checked where'],
  },
};

/**
 * When the rule is not checked, in words.
 * @throws Error for a need without words.
 */
function exemptions(rule, { words, own, comma, none }) {
  const cases = new Set();
  for (const need of rule.needs) {
    if (!(need in words.absences)) {
      throw new Error(
        `Rule ${rule.id} needs “${need}”: say in scripts/generate/words.js and englishWords.js when that is absent.`,
      );
    }
    for (const reason of words.absences[need]) cases.add(reason);
  }
  if (rule.applies) cases.add(own);
  return cases.size > 0 ? [...cases].join(comma) : none;
}

/**
 * The generated part of a rule's page: everything from its start to the marker line.
 * @param {'zh' | 'en'} language of the page
 */
export function ruleHead(rule, traits, language) {
  const say = heads[language];
  const [item, content, ...names] = say.names;
  const values = [
    say.title(rule),
    say.severity(rule) + (traits.severities ? say.varies : ''),
    rule.basis.map(say.source).join('<br>') || say.noSource,
    say.repairs[traits.repair],
    exemptions(rule, say),
  ];
  const cells = values.map((value, index) => `| ${names[index]} | ${value.replaceAll('|', '\\|')} |`);
  return [`# ${rule.id}`, '', `| ${item} | ${content} |`, '|---|---|', ...cells, '', marker].join('\n');
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
