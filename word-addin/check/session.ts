import { editableDocx } from '../../core/fixes/fixDocx.js';
import { readsAs } from '../../core/fixes/readsAs.js';
import { panelOf, planEdits, type RefusalCode, refusals, rulesVersion, type TextEdit } from '../../core/index.js';
import { readDocx } from '../../core/readers/ooxml.js';
import { problemsOf } from '../../core/results/problems.js';
import type { GroupedEdits, Mark } from '../document/host.js';
import { cellsOf } from './cellsOf.js';
import { type Examination, examineDraft } from './examineDraft.js';
import { nameOfCell } from './nameOfCell.js';
import { offerDependents } from './offerDependents.js';
import { groupInsertions, offerInsertions, wholeForm } from './offerInsertions.js';
import { offerTotals } from './offerTotals.js';
import type {
  Applied,
  Checker,
  CheckReply,
  CheckRequest,
  InsertOffer,
  Offer,
  PlanReply,
  PlanRequest,
  SheetRequest,
} from './protocol.js';

/** The checker on this thread: what the worker runs, and tests without one. */
export class Session implements Checker {
  #last: Examination | null = null;

  async check(request: CheckRequest): Promise<CheckReply> {
    this.#last = null;
    const examined = examineDraft(request);
    if ('problem' in examined) return { status: 'unreadable', problem: examined.problem };
    this.#last = examined;
    const { draft, file, lint, outline, language } = examined;
    if (file.status === 'unreadable') return { status: 'unreadable', problem: file.problem! };
    const panel = panelOf(file, lint, language);
    return {
      status: file.status,
      file,
      panel,
      outline,
      marks: marksOf(examined),
      numbers: panel.numbers.map(({ block, start, end }) => ({ block, start, end })),
      isTracked: examined.isTracked,
      kind: draft.kind,
    };
  }

  async plan({ safe, chosen, cells }: PlanRequest): Promise<PlanReply> {
    const { file, document, refuse, lint, language } = this.#examination;
    const plan = planEdits(file.findings, document, { safe, chosen, refuse });
    const fixes: Offer[] = plan.fixes.map(({ finding, fix, edits }, index) => ({
      key: `${finding.fingerprint}:${index}`,
      title: fix.title,
      edits,
    }));
    const refused = plan.refused.map(({ fix, finding, reason }) => ({
      title: fix?.title ?? finding?.message ?? '',
      why: refusals[reason][language],
    }));
    const known = lint.report ? cellsOf(lint.report) : [];
    for (const { table, row, column, value } of cells) {
      const cell = known.find((each) => each.table === table && each.row === row && each.column === column);
      if (!cell || !lint.report) continue;
      const title = `${nameOfCell(cell, lint.report, language)}${language === 'zh' ? '：' : ': '}${cell.text.trim() || '—'} → ${value}`;
      const edit = { block: cell.block, start: 0, end: cell.text.length, old: cell.text, text: String(value) };
      const why = refuse(edit);
      if (why) refused.push({ title, why: refusals[why][language] });
      else fixes.push({ key: cell.block, title, edits: [edit] });
    }
    return { fixes: disjoint(fixes), refused };
  }

  async totals(): Promise<readonly Offer[]> {
    const { lint, language, refuse } = this.#examination;
    const offers = lint.report ? offerTotals(lint.report, language) : [];
    return offers.filter(({ edits }) => edits.every((edit) => refuse(edit) === null));
  }

  async dependents({ block, value }: { readonly block: string; readonly value: string }): Promise<readonly Offer[]> {
    const { lint, language, refuse } = this.#examination;
    const offers = offerDependents(lint, block, value, language);
    return offers.filter(({ edits }) => edits.every((edit) => refuse(edit) === null));
  }

  async insertions(): Promise<readonly InsertOffer[]> {
    const { lint, language } = this.#examination;
    return lint.report ? offerInsertions(lint.report, language) : [];
  }

  async wholeForm({ year }: { readonly year: number }): Promise<string | null> {
    return wholeForm(year);
  }

  async apply({ fixes }: { readonly fixes: readonly GroupedEdits[] }): Promise<Applied> {
    const { draft } = this.#examination;
    if (draft.kind !== 'docx') throw new Error('Only a file can be changed here; Word changes its own document.');
    const whole = this.#write(draft.bytes, fixes);
    if (whole) return { bytes: whole, done: fixes.map(({ key }) => key), refused: [] };
    // One of them makes the file read otherwise: each is tried with those that did well.
    let good: GroupedEdits[] = [];
    let bytes: Uint8Array | null = null;
    const refused: string[] = [];
    for (const fix of fixes) {
      const next = this.#write(draft.bytes, [...good, fix]);
      if (next) {
        good = [...good, fix];
        bytes = next;
      } else refused.push(fix.key);
    }
    return { bytes, done: good.map(({ key }) => key), refused };
  }

  /** The file with the fixes; null where it then reads otherwise than meant. */
  #write(bytes: Uint8Array, fixes: readonly GroupedEdits[]): Uint8Array | null {
    const { document } = this.#examination;
    const file = editableDocx(bytes);
    const edits = distinct(fixes.flatMap((fix) => fix.edits));
    if (edits.some((edit) => file.refuse(edit) !== null)) return null;
    const changed = file.apply(edits);
    const result = readDocx(changed);
    return result.status === 'read' && readsAs(result.document, document, edits) ? changed : null;
  }

  async applyInsertions({ keys }: { readonly keys: readonly string[] }): Promise<Uint8Array | RefusalCode> {
    const { draft, lint } = this.#examination;
    if (draft.kind !== 'docx' || !lint.report) return 'no-place';
    const headings = lint.report.sections.map(({ place }) => place.block);
    const blocks = groupInsertions(lint.report).filter((_, index) => keys.includes(String(index)));
    return editableDocx(draft.bytes).insert(blocks.flat(), headings);
  }

  async sheet({ format, madeAt, writtenAt, language }: SheetRequest): Promise<{ name: string; bytes: Uint8Array }> {
    const { file, lint } = this.#examination;
    const panel = panelOf(file, lint, language);
    const { selfCheckDocx, selfCheckHtml } = await import('../../core/results/selfCheck.js');
    const options = { madeAt, writtenAt, language, version: rulesVersion };
    const name = `${language === 'zh' ? '自查表' : 'self-check'}.${format}`;
    if (format === 'docx') return { name, bytes: await selfCheckDocx(panel, options) };
    return { name, bytes: new TextEncoder().encode(selfCheckHtml(panel, options)) };
  }

  get #examination(): Examination {
    if (!this.#last) throw new Error('Nothing was checked yet: check a draft first.');
    return this.#last;
  }
}

/** What a mark in the document says of each problem that has words in the text; ignored ones are left out. */
function marksOf({ file }: Examination): Mark[] {
  return problemsOf(file.findings).flatMap(({ severity, findings: [first] }): Mark[] => {
    const { block, start, end } = first.location;
    if (first.ignored || block === undefined || start === undefined || end === undefined) return [];
    return [{ place: { block, start, end }, severity, text: first.message }];
  });
}

function distinct(edits: readonly TextEdit[]): TextEdit[] {
  return [...new Map(edits.map((edit) => [`${edit.block} ${edit.start} ${edit.end}`, edit])).values()];
}

/** Several findings of one cause propose the same edit: it is made once. */
function disjoint(fixes: readonly Offer[]): Offer[] {
  const seen = new Set<string>();
  return fixes.flatMap((fix) => {
    const edits = fix.edits.filter(({ block, start, end, text }) => {
      const key = `${block} ${start} ${end} ${text}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    return edits.length === 0 ? [] : [{ ...fix, edits }];
  });
}
