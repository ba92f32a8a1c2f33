import { laws } from '../../formats/laws.js';
import { type ComparedCell, compareWithMembers } from '../../several/compareWithMembers.js';
import { membersOfYear } from '../../several/membersOfYear.js';
import { nameCell } from '../nameCell.js';
import { nameTable } from '../nameTable.js';
import { defineRule, type Wording } from '../rule.js';

/** More members than this are not named one by one. */
const mostNamed = 3;

/** No body has more of anything than the body that adds it up. */
export default defineRule({
  id: 'aggregate/part-exceeds',
  title: { zh: '下级机关的数不大于汇总数', en: 'No member exceeds the body that adds it up' },
  severity: 'warning',
  basis: [
    laws.practice(
      '本级政府的年度报告汇总所属机关的数据，不会小于其中一个机关',
      "A government's report adds up the figures of its members and is not below any of them",
    ),
  ],
  needs: ['report', 'year', 'members'],
  messages: {
    exceeds: {
      zh: '{cell}汇总填了{actual}，下级机关的报告却更多（{members}），请核对汇总，或请该机关核对。',
      en: '{cellEn} is {actual}, but a member has more: {membersEn}; check both.',
    },
    unsure: {
      zh: '{zh}的表格没有读完整，有{cells}格小于下级机关的数，可能是读取有误，请人工核对。',
      en: 'A table of {en} was not read completely; {cells} cells are below those of a member, which may be a misreading.',
    },
    none: {
      zh: '提供的下级机关报告中没有本年度的，本项不适用。',
      en: 'None of the reports of members is of this year.',
    },
  },
  applies: ({ report, members }) => membersOfYear(report, members).length > 0 || { messageId: 'none' },
  *check({ report, members }) {
    const used = membersOfYear(report, members);
    for (const { table, cells, legible } of compareWithMembers(report, used)) {
      const exceeded = cells.filter(({ cell, greatest }) => greatest > cell.value);
      if (exceeded.length > 0 && !legible) {
        const { zh, en } = nameTable(table.id);
        yield { messageId: 'unsure', at: table.place, data: { zh, en, cells: exceeded.length }, review: true };
        continue;
      }
      for (const each of exceeded) {
        const [members, membersEn] = [nameMembers(each, 'zh'), nameMembers(each, 'en')];
        yield {
          messageId: 'exceeds',
          at: each.cell.place,
          data: {
            cell: nameCell(table.spec, each.row, each.column),
            cellEn: nameCell(table.spec, each.row, each.column, 'en'),
            actual: each.cell.value,
            members,
            membersEn,
          },
          evidence: {
            expression: { zh: '汇总数 ≥ 每个下级机关的数', en: 'total ≥ figure of each member' },
            actual: String(each.cell.value),
            expected: { zh: members, en: membersEn },
          },
        };
      }
    }

    function nameMembers({ cell, values }: ComparedCell, language: keyof Wording): string {
      const isChinese = language === 'zh';
      const unknown = isChinese ? '未识别的机关' : 'a body not recognised';
      const quoted = (name: string): string => (isChinese ? name : `“${name}”`);
      const greater = used.flatMap(({ body }, index) =>
        (values[index] ?? 0) > cell.value ? [`${body ? quoted(body.name) : unknown} ${values[index]}`] : [],
      );
      return greater.slice(0, mostNamed).join(isChinese ? '、' : ', ') + (greater.length > mostNamed ? '……' : '');
    }
  },
});
