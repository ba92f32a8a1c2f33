import { laws } from '../../formats/laws.js';
import { defineRule } from '../rule.js';

/** Every body on the supervisor's list has its report of the year (art. 49: departments publish theirs by 31 January). */
export default defineRule({
  id: 'aggregate/missing-unit',
  title: { zh: '名单上的机关都有本年度报告', en: 'Every body on the list has its report of the year' },
  severity: 'error',
  basis: [laws.regulation.article(4), laws.regulation.article(49)],
  needs: ['report', 'year', 'units', 'members', 'lackingUnits'],
  messages: {
    lacking: {
      zh: '没有{unit}{year}年的年度报告，请催报；名称有变化的，请在名单中写明别名。',
      en: 'There is no report of “{unit}” for {year}; call for it, or add the name it uses to the list.',
    },
    unnamed: {
      zh: '没有找到{unit}{year}年的年度报告，但有{count}份报告没有识别出机关或年度，请人工核对。',
      en: 'No report of “{unit}” for {year} was found, but {count} reports lack a readable body or year.',
    },
  },
  *check({ year, members, lackingUnits }) {
    const unnamed = members.filter((member) => member.body === null || member.year === null).length;
    for (const { name } of lackingUnits) {
      const data = { unit: name, year: year.value };
      const at = { section: 0 } as const;
      if (unnamed > 0) yield { messageId: 'unnamed', at, data: { ...data, count: unnamed }, review: true };
      else {
        const evidence = {
          expression: { zh: '名单上的机关均有本年度报告', en: 'each body on the list has a report for the year' },
          actual: { zh: `缺${name}`, en: `“${name}” has none` },
          expected: { zh: '齐全', en: 'complete' },
        };
        yield { messageId: 'lacking', at, data, evidence };
      }
    }
  },
});
