import type { BrokenEquation, Cause, Change, Explanation, Operand, TableDiagnosis } from '../diagnosis/diagnose.js';
import type { Place } from '../document/document.js';
import type { Equation } from '../formats/form.js';
import type { Suspect } from '../results/result.js';
import type { BrokenMessage } from './brokenMessages.js';
import { nameCell, nameColumn } from './nameCell.js';
import { nameRow } from './nameRow.js';
import { nameUnread } from './nameUnread.js';
import type { Data, ProposedFix, Reported, ReportedEvidence, Wording } from './rule.js';

/** More operands than this are shown without those that are 0. */
const mostOperands = 6;
/** More changes of one way to repair are not spelt out. */
const mostChanges = 4;
/** Of ways that are too many to list, so many are given in the message; the fixes have more. */
const mostExamples = 3;
const numerals = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧'];
const arrows = { left: '←', right: '→', up: '↑', down: '↓' } as const;

/**
 * Reports the broken equations of one rule, each with its cause, the cells in question and ways to put them right; and once,
 * for a person to look, what could not be judged. In a table that was not read completely a broken equation may be a
 * misreading: then nothing is reported as wrong.
 */
export function* reportBroken(diagnosis: TableDiagnosis, rule: Equation['rule']): Iterable<Reported<BrokenMessage>> {
  const { table, causes, unread } = diagnosis;
  const unjudged = unread.filter(({ equation }) => equation.rule === rule);
  if (unjudged.length > 0) {
    const { count, cells, cellsEn } = nameUnread(diagnosis, unjudged);
    yield { messageId: 'unread', at: table.place, data: { count, cells, cellsEn }, review: true };
  }
  const found = causes.flatMap((cause) =>
    cause.broken.filter(({ equation }) => equation.rule === rule).map((broken) => ({ broken, cause })),
  );
  if (found.length === 0) return;
  if (!table.legible) {
    const lines = found.map(({ broken }) => `“${nameLine(diagnosis, broken)}” ${broken.leftSum} ≠ ${broken.rightSum}`);
    yield { messageId: 'unsure', at: table.place, data: { lines: lines.join('、') }, review: true };
    return;
  }
  for (const { broken, cause } of found) yield report(diagnosis, broken, cause);
}

function report(diagnosis: TableDiagnosis, broken: BrokenEquation, cause: Cause): Reported<BrokenMessage> {
  const suspects = suspectsOf(diagnosis, cause);
  const { row, column } = broken.left[0]!;
  const at = placeOf(diagnosis, row, column);
  return {
    messageId: messageOf(cause),
    at,
    data: {
      line: nameLine(diagnosis, broken),
      left: broken.leftSum,
      right: broken.rightSum,
      ...dataOf(diagnosis, cause),
    },
    related: relatedOf(diagnosis, broken, suspects, at),
    evidence: evidenceOf(broken),
    basis: [broken.equation.basis],
    cause: cause.id,
    suspects,
    fixes: cause.explanations.map((explanation) => fixOf(diagnosis, explanation)),
  };
}

function messageOf({ explanations, more }: Cause): BrokenMessage {
  const [first, second] = explanations;
  if (!first) return 'unknown';
  if (more) return 'many';
  if (second) return 'several';
  return first.kind === 'cells' && first.changes.length === 1 ? 'cell' : first.kind;
}

function dataOf(diagnosis: TableDiagnosis, { explanations, more }: Cause): Data {
  const [first, second] = explanations;
  if (!first) return {};
  if (second || more) {
    const listed = more ? explanations.slice(0, mostExamples) : explanations;
    const options = (language: keyof Wording) =>
      listed.map(({ changes }, index) => `${numerals[index]} ${nameChanges(diagnosis, changes, language)}`);
    return { count: explanations.length, options: options('zh').join('；'), optionsEn: options('en').join('; ') };
  }
  const { row, column, current, proposed } = first.changes[0]!;
  return {
    cell: nameCell(diagnosis.table.spec, row, column),
    cellEn: nameCell(diagnosis.table.spec, row, column, 'en'),
    current,
    proposed,
    changes: nameChanges(diagnosis, first.changes, 'zh'),
    changesEn: nameChanges(diagnosis, first.changes, 'en'),
    number: first.number ?? '',
    arrow: first.back ? arrows[first.back] : '',
  };
}

function nameLine({ table: { spec } }: TableDiagnosis, { equation, line }: BrokenEquation): string {
  return equation.along === 'row' ? nameRow(spec, line) : nameColumn(spec, line);
}

/** “（七）总计”行“自然人”列 11→12、… */
function nameChanges({ table: { spec } }: TableDiagnosis, changes: readonly Change[], language: keyof Wording): string {
  const named = changes
    .slice(0, mostChanges)
    .map(({ row, column, current, proposed }) => `${nameCell(spec, row, column, language)} ${current}→${proposed}`);
  return named.join(language === 'zh' ? '、' : ', ') + (changes.length > mostChanges ? '……' : '');
}

/** Every operand has a place: an equation is only judged where each holds a number. */
function placeOf({ table }: TableDiagnosis, row: string, column: string): Place {
  return table.rows[row]![column]!.place;
}

function suspectsOf({ table }: TableDiagnosis, { explanations }: Cause): readonly Suspect[] {
  const suspects = new Map<string, Suspect>();
  for (const { row, column, current, proposed } of explanations.flatMap(({ changes }) => changes)) {
    suspects.set(`${row} ${column} ${proposed}`, { table: table.id, row, column, current, proposed });
  }
  return [...suspects.values()];
}

/** Places of the operands that hold something, and of the suspects, each once. */
function relatedOf(
  diagnosis: TableDiagnosis,
  { left, right }: BrokenEquation,
  suspects: readonly Suspect[],
  at: Place,
): readonly Place[] {
  const operands = [...left, ...right].filter(({ value }) => value !== 0);
  const places = [...operands, ...suspects].map(({ row, column }) => placeOf(diagnosis, row, column));
  return [...new Set(places)].filter((place) => place !== at);
}

/** `12 + 0` against `11 + 0`. */
function evidenceOf({ equation, left, right }: BrokenEquation): ReportedEvidence {
  return { expression: equation.expression, actual: figures(left), expected: figures(right) };
}

function figures(operands: readonly Operand[]): string {
  const shown = operands.length > mostOperands ? operands.filter(({ value }) => value !== 0) : operands;
  return shown.map(({ value }) => value).join(' + ') || '0';
}

function fixOf(diagnosis: TableDiagnosis, { changes }: Explanation): ProposedFix<'fix'> {
  return {
    title: 'fix',
    data: { changes: nameChanges(diagnosis, changes, 'zh'), changesEn: nameChanges(diagnosis, changes, 'en') },
    safe: false,
    edits: changes.map(({ row, column, proposed }) => ({
      at: placeOf(diagnosis, row, column),
      text: String(proposed),
    })),
  };
}
