import { laws } from '../../formats/laws.js';
import { type ComparedCell, type ComparedTable, compareWithMembers } from '../../several/compareWithMembers.js';
import { membersOfYear } from '../../several/membersOfYear.js';
import { nameCell } from '../nameCell.js';
import { nameTable } from '../nameTable.js';
import { defineRule, type Reported } from '../rule.js';

/** More differing cells of one table than this are one finding. */
const mostSingle = 5;

const messages = {
  one: {
    zh: '{cell}填了{actual}，{count}个下级机关的报告合计为{sum}，请核对汇总；另有未计入的机关，请补齐其报告。',
    en: '{cellEn} is {actual}; the reports of the {count} members add up to {sum}.',
  },
  many: {
    zh: '{zh}的表格有{cells}格与{count}个下级机关报告的合计不一致（如{cell}填{actual}，合计{sum}），请核对汇总；另有未计入的机关，请补齐其报告。',
    en: '{cells} cells of {en} differ from the sum of the {count} members (such as {cellEn}: {actual}, sum {sum}).',
  },
  unread: {
    zh: '{zh}的表格有{cells}格在本报告或下级机关的报告中没有读出数字，合计没有核对，请人工核对。',
    en: '{cells} cells of {en} could not be compared: this report or a member has no readable figure there.',
  },
  unsure: {
    zh: '{zh}的表格没有读完整，有{cells}格与下级机关报告的合计不同，可能是读取有误，请人工核对。',
    en: 'A table of {en} was not read completely; {cells} cells differ from the sum, which may be a misreading.',
  },
  lacking: {
    zh: '还缺{count}个机关本年度的报告（{names}），与合计不同的地方没有列出，补齐后再核对。',
    en: 'The reports of {count} units are lacking ({names}); the sums were not judged.',
  },
  none: {
    zh: '提供的下级机关报告中没有本年度的，本项不适用。',
    en: 'None of the reports of members is of this year.',
  },
} as const;
type Message = keyof typeof messages;

/** A report that adds up others says what they add up to. */
export default defineRule({
  id: 'aggregate/sum',
  title: { zh: '汇总数等于下级机关报告之和', en: 'The figures are the sum of the members' },
  severity: 'warning',
  basis: [
    laws.practice(
      '本级政府的年度报告汇总所属机关的数据，汇总数应当等于各机关之和',
      "A government's report adds up the figures of its members",
    ),
  ],
  needs: ['report', 'year', 'members', 'lackingUnits'],
  messages,
  applies: ({ report, members }) => membersOfYear(report, members).length > 0 || { messageId: 'none' },
  *check({ report, members, lackingUnits }) {
    const used = membersOfYear(report, members);
    if (lackingUnits.length > 0) {
      const names = lackingUnits.map(({ name }) => name).join('、');
      yield { messageId: 'lacking', at: { section: 0 }, data: { count: lackingUnits.length, names }, review: true };
      return;
    }
    for (const compared of compareWithMembers(report, used)) yield* judge(compared, used.length);
  },
});

function* judge({ table, cells, unread, legible }: ComparedTable, count: number): Iterable<Reported<Message>> {
  const { zh, en } = nameTable(table.id);
  if (unread > 0) yield { messageId: 'unread', at: table.place, data: { zh, en, cells: unread }, review: true };
  // Where one member alone exceeds the cell, aggregate/part-exceeds says so.
  const differing = cells.filter(
    ({ cell, sum, greatest }) => sum !== null && sum !== cell.value && greatest <= cell.value,
  );
  const [first, ...rest] = differing;
  if (!first) return;
  if (!legible) {
    yield { messageId: 'unsure', at: table.place, data: { zh, en, cells: differing.length }, review: true };
    return;
  }
  const dataOf = ({ row, column, cell, sum }: ComparedCell) => ({
    cell: nameCell(table.spec, row, column),
    cellEn: nameCell(table.spec, row, column, 'en'),
    actual: cell.value,
    sum: String(sum),
    count,
  });
  if (differing.length > mostSingle) {
    const related = rest.map(({ cell }) => cell.place);
    yield {
      messageId: 'many',
      at: first.cell.place,
      related,
      data: { ...dataOf(first), zh, en, cells: differing.length },
      evidence: evidenceOf(first),
    };
    return;
  }
  for (const each of differing) {
    yield { messageId: 'one', at: each.cell.place, data: dataOf(each), evidence: evidenceOf(each) };
  }
}

function evidenceOf({ cell, sum, values }: ComparedCell) {
  const terms = values.filter((value) => value);
  const shown = terms.length > 0 && terms.length <= 6 ? `${terms.join(' + ')} = ${sum}` : String(sum);
  return {
    expression: { zh: '汇总数 = 各下级机关之和', en: 'total = sum of the members' },
    actual: String(cell.value),
    expected: shown,
  };
}
