import type { InsertedTable } from '../core/fixes/insertBlocks.js';
import type { InsertResult } from '../core/fixes/insertMissing.js';
import { fixNotes } from '../core/fixes/refusals.js';
import type { FormTable } from '../core/formats/form.js';
import { forms } from '../core/formats/index.js';
import { nameCell } from '../core/rules/nameCell.js';
import { nameRow } from '../core/rules/nameRow.js';
import type { Language } from './commandError.js';
import { fixWording } from './fixWording.js';
import { insertWording } from './insertWording.js';

export interface InsertView {
  readonly source: string;
  /** Name of the file that was written; null: none was. */
  readonly written: string | null;
  readonly language: Language;
}

/** Figures taken over that are spelt out before “N more”. */
const listed = 6;

/** What was put into a file, in words: where, which figures were taken over, and every cell that is left to the author. */
export function renderInsert(result: InsertResult, { source, written, language }: InsertView): string {
  const words = insertWording[language];
  const lines: string[] = [];
  if (result.status === 'no-form') lines.push(words.noForm(source));
  else if (written === null) lines.push(words.complete(source));
  else lines.push(fixWording[language].written(written, source), words.added(result.inserted.length));
  for (const block of result.inserted) {
    if (block.kind === 'heading') lines.push(`  ${words.heading(block.section, block.text)}`);
    else lines.push(...tableLines(block, language));
  }
  for (const id of result.unread) lines.push(words.unread(forms[0]!.tables[id].section));
  for (const note of result.notes) lines.push(words.note + fixNotes[note][language]);
  if (result.inserted.some(({ kind }) => kind === 'table')) lines.push(words.next);
  return `${lines.join('\n')}\n`;
}

function tableLines(block: InsertedTable, language: Language): string[] {
  const words = insertWording[language];
  const spec = forms.find(({ id }) => id === block.form)!.tables[block.table];
  if (block.replaces.length === 0) return [`  ${words.table(block.section, block.form, block.blank.length)}`];
  return [
    `  ${words.replacing(block.section, block.form)}`,
    ...carriedLines(block, spec, language),
    ...blankLines(block, spec, language),
    `    ${words.old}`,
  ];
}

/** Zeros are counted, the others are spelt out. */
function carriedLines({ carried }: InsertedTable, spec: FormTable, language: Language): string[] {
  if (carried.length === 0) return [];
  const words = insertWording[language];
  const figures = carried.filter(({ value }) => value !== 0);
  const shown = figures
    .slice(0, listed)
    .map(({ row, column, value }) => `${nameCell(spec, row, column, language)} ${value}`);
  if (figures.length > listed) shown.push(fixWording[language].more(figures.length - listed));
  if (figures.length < carried.length) shown.push(`0 × ${carried.length - figures.length}`);
  return [`    ${words.carried(carried.length, shown.join(words.comma))}`];
}

/** Rows with blank cells, those with the same reason together. */
function blankLines({ blank }: InsertedTable, spec: FormTable, language: Language): string[] {
  const words = insertWording[language];
  const byReason = new Map<string, { count: number; rows: Set<string> }>();
  for (const { row, why, whyEn } of blank) {
    const reason = (language === 'zh' ? why : whyEn) ?? '';
    const group = byReason.get(reason) ?? { count: 0, rows: new Set() };
    group.count++;
    group.rows.add(`“${nameRow(spec, row)}”`);
    byReason.set(reason, group);
  }
  return [...byReason].map(([why, { count, rows }]) => `    ${words.blank(count, [...rows].join(words.comma), why)}`);
}
