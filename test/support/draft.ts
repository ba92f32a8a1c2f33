import type { FormId, TableId } from '../../core/formats/form.js';
import { cleanDisclosure, cleanProse, cleanValues } from './cleanDraft.js';
import { statutoryTable, type TableInput } from './tables.js';
import { wordRows } from './wordRows.js';

/** The parts of a report as text. Those from `overview` to `other` hold their section heading and all their content. */
export interface DraftParts {
  title: string;
  preamble: string;
  /** 一 */
  overview: string;
  /** 二 */
  disclosure: string;
  /** 三 */
  applications: string;
  /** 四 */
  disputes: string;
  /** 五 */
  problems: string;
  /** 六 */
  other: string;
  signature: string;
}

const order: readonly (keyof DraftParts)[] = [
  'title',
  'preamble',
  'overview',
  'disclosure',
  'applications',
  'disputes',
  'problems',
  'other',
  'signature',
];

const headings: Readonly<Record<TableId, string>> = {
  disclosure: '二、主动公开政府信息情况',
  applications: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
};

/**
 * A faultless report of a fictional town as text, one line a paragraph, tables as pipe rows:
 * report year 2023 on the form of 2021, report year 2020 on that of 2019.
 * @param changes parts to replace as a whole; '' removes a part.
 */
export function draft(changes: Partial<DraftParts> = {}, form: FormId = '2021'): string {
  const parts = { ...cleanParts(form), ...changes };
  return order
    .map((name) => parts[name])
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n');
}

/** The parts of the faultless report. */
export function cleanParts(form: FormId = '2021'): DraftParts {
  return {
    ...cleanProse(form),
    disclosure: disclosureRows(cleanDisclosure(form), form),
    applications: applicationsRows(cleanValues.applications, form),
    disputes: disputesRows({}, form),
  };
}

/** The part 二 with the values given by row key; the rest is 0. */
export function disclosureRows(values: TableInput, form: FormId = '2021'): string {
  return tablePart('disclosure', values, form);
}

/** The part 三 with the values given by row key (seven each, 总计 last); the rest is 0. */
export function applicationsRows(values: TableInput, form: FormId = '2021'): string {
  return tablePart('applications', values, form);
}

/** The part 四 with the values given by row key `review`, `litigationDirect`, `litigationAfterReview` (five each). */
export function disputesRows(values: TableInput, form: FormId = '2021'): string {
  return tablePart('disputes', values, form);
}

function tablePart(id: TableId, values: TableInput, form: FormId): string {
  const rows = wordRows(statutoryTable(id, form, values)).map(pipeRow);
  return [headings[id], ...rows].join('\n');
}

function pipeRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/**
 * A part with some of its table rows replaced: `| label | value | … |` takes the place of the row with that label, whose
 * group labels stay. @throws where no row has the label.
 */
export function replaceRows(part: string, rows: string): string {
  const lines = part.split('\n');
  for (const row of rows.split('\n').filter((line) => line.trim() !== '')) {
    const label = pipeCells(row)[0];
    const index = lines.findIndex(
      (line) => line.startsWith('|') && label !== undefined && pipeCells(line).includes(label),
    );
    if (label === undefined || index < 0) throw new Error(`No row of the part has the label of “${row}”.`);
    const groups = pipeCells(lines[index]!);
    lines[index] = pipeRow([...groups.slice(0, groups.indexOf(label)), ...pipeCells(row)]);
  }
  return lines.join('\n');
}

function pipeCells(row: string): string[] {
  return row
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map((text) => text.trim());
}
