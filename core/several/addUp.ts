import type { TableId } from '../formats/form.js';
import { nameCell } from '../rules/nameCell.js';
import type { Wording } from '../rules/rule.js';
import { compareWithMembers } from './compareWithMembers.js';
import type { ReportDigest } from './digest.js';
import type { Question } from './question.js';
import { reviveReport } from './reviveReport.js';

/** A report beside those of its members, cell by cell. */
export interface AddedUp {
  readonly body: string;
  readonly year: number;
  readonly source: string;
  /** The body's own office first, where the list has one; then the members in the order of the list. */
  readonly members: readonly AddedMember[];
  /** Names on the list without a report of the year. */
  readonly lacking: readonly string[];
  readonly cells: readonly AddedCell[];
  /** Tables that were not read completely, in this report or a member's: there a difference may be a misreading. */
  readonly illegible: readonly TableId[];
}

export interface AddedMember {
  readonly body: string;
  readonly source: string;
  /** The government's own work, which its report adds to that of the others. */
  readonly isOwnOffice: boolean;
}

export interface AddedCell {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
  readonly label: Wording;
  readonly parent: number;
  /** By member; null: not read. */
  readonly values: readonly (number | null)[];
  /** Sum of what was read. */
  readonly sum: number;
  /** `parent − sum`: what the lacking members can at most have together; below 0 they cannot explain it. */
  readonly gap: number;
}

/** More cells of one report are counted, not spelt out. */
const mostCells = 5;
const mostNamed = 5;

/**
 * Adds up the members of a report.
 * @param members those of the same year, each with whether it is the body's own office
 * @param lacking names of members without a report
 */
export function addUp(
  parent: ReportDigest,
  members: readonly { readonly digest: ReportDigest; readonly isOwnOffice: boolean }[],
  lacking: readonly string[],
): AddedUp {
  const sorted = [...members].sort((a, b) => Number(b.isOwnOffice) - Number(a.isOwnOffice));
  const tables = compareWithMembers(
    reviveReport(parent),
    sorted.map(({ digest }) => reviveReport(digest)),
  );
  return {
    body: parent.body?.name ?? '',
    year: parent.year ?? 0,
    source: parent.source,
    members: sorted.map(({ digest, isOwnOffice }) => ({
      body: digest.body?.name ?? '',
      source: digest.source,
      isOwnOffice,
    })),
    lacking,
    illegible: tables.filter(({ legible }) => !legible).map(({ table }) => table.id),
    cells: tables.flatMap(({ table, cells }) =>
      cells.map(({ row, column, cell, values }): AddedCell => {
        const sum = Number(values.reduce<number>((all, value) => all + (value ?? 0), 0).toFixed(6));
        return {
          table: table.id,
          row,
          column,
          label: { zh: nameCell(table.spec, row, column), en: nameCell(table.spec, row, column, 'en') },
          parent: cell.value,
          values,
          sum,
          gap: Number((cell.value - sum).toFixed(6)),
        };
      }),
    ),
  };
}

/** What the sums make one ask: one question for each report whose cells differ, none where all agree or are explained by 0. */
export function questionOfSums(added: AddedUp): Question | null {
  const { body, year, source, members, cells, lacking, illegible } = added;
  if (members.length === 0) return null;
  const differing = cells.filter(({ gap }) => gap !== 0);
  if (differing.length === 0) return null;
  const shown = differing.slice(0, mostCells).map((cell) => describeCell(cell, added));
  const rest = differing.length - shown.length;
  const office = members.some(({ isOwnOffice }) => isOwnOffice);
  const notes: Wording[] = [
    ...(lacking.length > 0 ? [describeLacking(lacking)] : []),
    ...(office ? [] : [{ zh: '名单里没有本级机关自己的报告', en: 'the body’s own office has no report on the list' }]),
    ...(illegible.length > 0
      ? [{ zh: '有表格没有读完整，差异可能是读取有误', en: 'a table was not read completely' }]
      : []),
  ];
  const zh = [
    `与${members.length}家下级机关的报告合计相比，有${differing.length}格不同：${shown.map((each) => each.zh).join('；')}${rest > 0 ? `；另有${rest}格` : ''}`,
    ...(notes.length > 0 ? [`说明：${notes.map((each) => each.zh).join('；')}`] : []),
    '请核对汇总口径。',
  ]
    .join('。')
    .replace('。。', '。');
  const en = [
    `${differing.length} cells differ from the sum of ${members.length} members: ${shown.map((each) => each.en).join('; ')}${rest > 0 ? `; ${rest} more` : ''}.`,
    ...(notes.length > 0 ? [`Note: ${notes.map((each) => each.en).join('; ')}.`] : []),
  ].join(' ');
  const sources = [source, ...members.map((member) => member.source)];
  return { kind: 'members-differ', body, year, sources, text: { zh, en } };
}

function describeCell({ label, parent, sum, gap, values }: AddedCell, { lacking, members }: AddedUp): Wording {
  if (gap < 0) {
    return {
      zh: `${label.zh}汇总${parent}，已读到的合计${sum}，多出${-gap}`,
      en: `${label.en} is ${parent}, those read make ${sum}, ${-gap} more`,
    };
  }
  const isComplete = lacking.length === 0 && members.some(({ isOwnOffice }) => isOwnOffice) && !values.includes(null);
  return isComplete
    ? {
        zh: `${label.zh}汇总${parent}，合计${sum}，相差${gap}`,
        en: `${label.en} is ${parent}, the sum ${sum}, ${gap} apart`,
      }
    : {
        zh: `${label.zh}汇总${parent}，已读到的合计${sum}，未计入的最多还能相差${gap}`,
        en: `${label.en} is ${parent}, those read make ${sum}; those not counted can have at most ${gap}`,
      };
}

function describeLacking(lacking: readonly string[]): Wording {
  const shown = lacking.slice(0, mostNamed);
  const more = lacking.length - shown.length;
  return {
    zh: `还缺${lacking.length}家的报告（${shown.join('、')}${more > 0 ? '等' : ''}）`,
    en: `${lacking.length} reports are lacking (${shown.map((each) => `“${each}”`).join(', ')}${more > 0 ? ' …' : ''})`,
  };
}
