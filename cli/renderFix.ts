import type { FixResult } from '../core/fixes/fix.js';
import type { PlannedFix, RefusedFix } from '../core/fixes/planEdits.js';
import { fixNotes, refusals } from '../core/fixes/refusals.js';
import type { TextEdit } from '../core/fixes/textEdit.js';
import type { Form } from '../core/formats/form.js';
import { describePlace } from '../core/results/describePlace.js';
import { escapeControls } from '../core/results/escapeControls.js';
import { quote } from '../core/results/quote.js';
import type { Finding, Fix } from '../core/results/result.js';
import type { Language } from './commandError.js';
import { fixWording } from './fixWording.js';

export interface FixView {
  readonly source: string;
  /** Name of the file that was written; null: none was. */
  readonly written: string | null;
  /** Whether the proposals that are not safe are listed. */
  readonly propose: boolean;
  readonly language: Language;
}

/** Edits of one fix that are spelt out before “N more”. */
const listed = 5;

/** What fix did, in words: what was changed, what was not and why, what is left to decide. Text of the report is escaped. */
export function renderFix(result: FixResult, { source, written, propose, language }: FixView): string {
  const words = fixWording[language];
  const writer = new Writer(result.report?.form ?? null, language);
  writer.line(0, written === null ? words.nothing(source) : words.written(written, source));
  const applied = distinct(result.applied);
  if (applied.length > 0) writer.line(0, words.changed(applied.length));
  for (const fix of applied) writer.applied(fix);
  if (result.refused.length > 0) writer.line(0, words.refused(result.refused.length));
  for (const fix of result.refused) writer.refused(fix);
  for (const note of result.notes) writer.line(0, words.note + fixNotes[note][language]);
  const open = distinctProposals(result.remaining);
  if (!propose) {
    if (open.length > 0) writer.line(0, words.hidden(open.length));
    return writer.text;
  }
  writer.line(0, open.length > 0 ? words.proposals(open.length) : words.none);
  for (const finding of open) writer.proposal(finding);
  return writer.text;
}

/** Findings of one cause that were settled by the same edits are one change. */
function distinct(applied: readonly PlannedFix[]): PlannedFix[] {
  const seen = new Set<string>();
  return applied.filter(({ finding, edits }) => {
    const key = finding.cause === undefined ? finding.fingerprint : JSON.stringify(edits);
    return !seen.has(key) && seen.add(key);
  });
}

/** Findings with proposals that nobody took; of one cause the first. */
function distinctProposals(findings: readonly Finding[]): Finding[] {
  const causes = new Set<string>();
  return findings.filter(({ fixes, cause, ignored }) => {
    if (ignored || !fixes.some(({ safe }) => !safe)) return false;
    return cause === undefined || (!causes.has(cause) && causes.add(cause));
  });
}

class Writer {
  text = '';
  readonly #form: Form | null;
  readonly #language: Language;

  constructor(form: Form | null, language: Language) {
    this.#form = form;
    this.#language = language;
  }

  line(indent: number, text: string): void {
    this.text += `${' '.repeat(indent)}${text}\n`;
  }

  applied({ finding, fix, edits }: PlannedFix): void {
    this.line(2, this.#head(finding));
    this.line(4, escapeControls(fix.title) + fixWording[this.#language].colon + this.#edits(edits));
  }

  refused({ finding, fix, fingerprint, reason }: RefusedFix): void {
    this.line(2, finding ? this.#head(finding) : fingerprint);
    if (fix) this.line(4, escapeControls(fix.title));
    this.line(4, refusals[reason][this.#language]);
  }

  proposal(finding: Finding): void {
    const { colon, apply } = fixWording[this.#language];
    const open = finding.fixes.map((fix, index) => ({ fix, index })).filter(({ fix }) => !fix.safe);
    this.line(2, this.#head(finding));
    this.line(4, escapeControls(finding.message));
    for (const { fix, index } of open) {
      const name = finding.fixes.length > 1 ? `${finding.fingerprint}:${index + 1}` : finding.fingerprint;
      this.line(4, `${apply} ${name}  ${escapeControls(fix.title)}${colon}${this.#edits(fix.edits.map(asEdit))}`);
    }
  }

  #head({ location, ruleId }: Finding): string {
    return `${describePlace(location, this.#form, this.#language)}  ${ruleId}`;
  }

  #edits(edits: readonly Pick<TextEdit, 'old' | 'text'>[]): string {
    const words = fixWording[this.#language];
    const parts = edits.slice(0, listed).map(({ old, text }) => {
      if (old === '') return `${words.insert} ${quote(text)}`;
      return text === '' ? `${words.delete} ${quote(old)}` : `${quote(old)} → ${quote(text)}`;
    });
    if (edits.length > listed) parts.push(words.more(edits.length - listed));
    return parts.join(words.comma);
  }
}

function asEdit({ old, new: text }: Fix['edits'][number]): { old: string; text: string } {
  return { old, text };
}
