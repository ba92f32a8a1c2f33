import type { TableId } from '../formats/form.js';
import { type CellRef, type Claim, judge } from '../report/claims/claim.js';
import type { ReadTable, Report } from '../report/report.js';
import { nameCell } from './nameCell.js';
import { nameRow } from './nameRow.js';
import type { Reported } from './rule.js';

export const claimMessages = {
  differs: {
    zh: '正文写“{subject}{said}”，第{section}部分表格中为{expected}，两处不一致，请核对后改正其中一处。',
    en: 'The text says “{said}” of “{subject}”, the table of section {sectionEn} says {expected}; check and correct one of them.',
  },
  none: {
    zh: '正文写“{found}”，但第{section}部分表格中“{subject}”为{expected}，请核对后改正其中一处。',
    en: 'The text says “{found}”, but the table of section {sectionEn} has {expected} for “{subject}”; check and correct one of them.',
  },
  partial: {
    zh: '正文写“{subject}{said}”，第{section}部分表格中为{expected}。如果正文只说某一个机构的情况，请写明范围；否则请核对。',
    en: 'The text says “{said}” of “{subject}”, the table of section {sectionEn} says {expected}. If the text speaks of one office alone, say so.',
  },
} as const;

const sections: Readonly<Record<TableId, readonly [string, number]>> = {
  disclosure: ['二', 2],
  applications: ['三', 3],
  disputes: ['四', 4],
};

/** The claims about one table that the table contradicts, each once, as findings. */
export function* reportClaims(
  report: Report,
  claims: readonly Claim[],
  about: TableId,
): Iterable<Reported<keyof typeof claimMessages>> {
  const table = report.tables[about];
  if (!table) return;
  for (const claim of claims) {
    if (claim.about === about && judge(claim) === 'contradicted') yield reportClaim(table, claim);
  }
}

function reportClaim(table: ReadTable, claim: Claim): Reported<keyof typeof claimMessages> {
  const plainest = claim.readings[0]!;
  const unit = claim.figure?.unit ?? '';
  const data = {
    subject: claim.subject,
    section: sections[claim.about][0],
    sectionEn: sections[claim.about][1],
    said: `${claim.figure?.value ?? 0}${unit}`,
    expected: plainest.value ?? '',
    found: claim.words,
  };
  const evidence = {
    expression: {
      zh: plainest.cells.map((cell) => nameShortly(table, cell)).join(' + '),
      en: plainest.cells.map(({ row, column }) => nameCell(table.spec, row, column, 'en')).join(' + '),
    },
    actual: String(claim.said),
    expected: String(plainest.value),
  };
  const related = plainest.cells.flatMap((cell) => table.rows[cell.row]?.[cell.column]?.place ?? []);
  const base = { at: claim.place, data, evidence, related };
  if (claim.partial) return { ...base, messageId: 'partial', severity: 'info' };
  return { ...base, messageId: claim.figure ? 'differs' : 'none' };
}

function nameShortly(table: ReadTable, { row, column }: CellRef): string {
  const columns = table.spec.blocks.flatMap((block) => block.columns);
  const label = columns.find((each) => each.key === column)?.text ?? column;
  return `“${nameRow(table.spec, row)}”${label}`;
}
