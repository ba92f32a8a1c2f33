import { laws } from '../../formats/laws.js';
import type { ReadTable } from '../../report/report.js';
import { type FaultyCell, findFaultyCells } from '../findFaultyCells.js';
import { nameTable } from '../nameTable.js';
import { defineRule, type ProposedEdit, type Reported } from '../rule.js';

/** More cells of one table with one fault than this are one finding. */
const mostSingle = 5;

/** Signs put where there is nothing to report. */
const signsForNone: ReadonlySet<string> = new Set([
  '/',
  '／',
  '\\',
  '-',
  '－',
  '−',
  '–',
  '—',
  '——',
  '--',
  '无',
  '零',
  '没有',
]);

const messages = {
  'not-a-number': {
    zh: '“{found}”不是数字，请填阿拉伯数字；没有发生的填0。',
    en: '“{found}” is no number; fill in digits, 0 for none.',
  },
  decimal: {
    zh: '“{found}”是小数，这一栏填件数，应为整数，请核对。',
    en: '“{found}” has decimals; this column takes whole numbers.',
  },
  negative: {
    zh: '“{found}”是负数，这一栏不应小于0，请核对。',
    en: '“{found}” is negative; this column takes 0 or more.',
  },
  'full-width': {
    zh: '“{found}”是全角数字，请改为半角数字。',
    en: '“{found}” has full-width digits; use ordinary ones.',
  },
  unit: {
    zh: '“{found}”带有单位，单元格内只填数字。',
    en: '“{found}” has a unit; only the number belongs into the cell.',
  },
  stray: {
    zh: '“{found}”夹有多余字符，请只保留数字，并核对数字是否完整。',
    en: '“{found}” holds stray characters; keep only the number, and check it.',
  },
  many: {
    zh: '{zh}的表格有{count}个单元格写法不对（如“{found}”），请改为半角阿拉伯数字，没有发生的填0，不带单位和符号。',
    en: '{count} cells of the table of {en} are written wrong, such as “{found}”; use plain digits, 0 for none.',
  },
  write: { zh: '改为{value}', en: 'Make it {value}' },
  writeAll: { zh: '改为数字，共{count}格', en: 'Write numbers in {count} cells' },
} as const;

type Message = keyof typeof messages;

/** A cell that takes a number holds something else, or a number written wrong. */
export default defineRule({
  id: 'table/cell-format',
  title: { zh: '统计表填写规范数字', en: 'The cells hold plain numbers' },
  severity: 'warning',
  basis: [
    laws.practice(
      '统计表各栏填写数字，没有发生的填0',
      'Each cell of the tables takes a number, 0 where there is nothing',
    ),
  ],
  needs: ['tables'],
  messages,
  *check({ tables }) {
    for (const table of tables) {
      const faulty = findFaultyCells(table).filter(isWrittenWrong);
      const kinds = new Set(faulty.map(({ fault }) => fault));
      for (const kind of kinds) {
        const alike = faulty.filter(({ fault }) => fault === kind);
        if (alike.length > mostSingle) yield reportMany(table, alike);
        else yield* alike.map((each) => reportOne(table, each));
      }
    }
  },
});

/** Blank cells are table/cell-empty's; a spreadsheet's error mark is text/placeholder's. */
function isWrittenWrong({ fault, cell }: FaultyCell): boolean {
  return fault !== 'blank' && !cell.text.trim().startsWith('#');
}

function reportOne(table: ReadTable, faulty: FaultyCell): Reported<Message> {
  const { row, column, cell, fault } = faulty;
  const found = { messageId: fault as Message, at: cell.place, data: { found: cell.text.trim() } };
  const edit = editOf(faulty);
  if (!edit) return found;
  const fix = { title: 'write' as const, data: { value: edit.text }, safe: fault === 'full-width', edits: [edit] };
  const suspect = { table: table.id, row, column, current: cell.value, proposed: Number(edit.text) };
  return { ...found, suspects: fault === 'full-width' ? [] : [suspect], fixes: [fix] };
}

function reportMany(table: ReadTable, alike: readonly FaultyCell[]): Reported<Message> {
  const [first, ...rest] = alike;
  const { zh, en } = nameTable(table.id);
  const edits = alike.flatMap((each) => editOf(each) ?? []);
  const fix = { title: 'writeAll' as const, data: { count: edits.length }, safe: first!.fault === 'full-width', edits };
  return {
    messageId: 'many',
    at: first!.cell.place,
    related: rest.map(({ cell }) => cell.place),
    data: { zh, en, count: alike.length, found: first!.cell.text.trim() },
    fixes: edits.length > 0 ? [fix] : [],
  };
}

/** The number that is certainly meant; null where that is for the author to say. */
function editOf({ cell, fault }: FaultyCell): ProposedEdit | null {
  const text = cell.text.trim();
  const at = cell.place;
  if (cell.value === null) return signsForNone.has(text) ? { at, text: '0' } : null;
  if (fault === 'negative') return null;
  // 元 in a column of 万元, or in one of counts: the figure itself may be meant otherwise.
  if (fault === 'unit' && text.endsWith('元') && !(cell.kind === 'amount' && text.endsWith('万元'))) return null;
  if (cell.kind !== 'amount' && !Number.isInteger(cell.value)) return null;
  return { at, text: String(cell.value) };
}
