import { examineDocument } from '../../core/check.js';
import { refuserOf, tracksChanges } from '../../core/fixes/fixDocx.js';
import {
  type Config,
  checkConfig,
  type Document,
  type FileResult,
  type LintResult,
  type Problem,
  type RefusalCode,
  rules,
  type TextEdit,
} from '../../core/index.js';
import { detect, docxType } from '../../core/readers/detect.js';
import { type TracedDocx, traceDocx, traceFlatOpc } from '../../core/readers/ooxml.js';
import { Refusal } from '../../core/readers/refusal.js';
import { translateProblem } from '../../core/readers/translateProblem.js';
import type { Draft } from '../document/host.js';
import { commentPrefix } from '../document/marks.js';
import type { Outline } from '../document/outline.js';
import { outlineOf } from './outlineOf.js';
import type { CheckRequest } from './protocol.js';

/** A draft that was read and checked, with what is needed to change it. */
export interface Examination {
  readonly draft: Draft;
  readonly document: Document;
  readonly file: FileResult;
  readonly lint: LintResult;
  readonly outline: Outline;
  readonly language: 'zh' | 'en';
  /** Every edit becomes a revision. */
  readonly isTracked: boolean;
  /** What the document says to an edit. */
  readonly refuse: (edit: TextEdit) => RefusalCode | null;
}

/** Reads and checks a draft. Never throws for what it holds. */
export function examineDraft({ draft, language, settled }: CheckRequest): Examination | { readonly problem: Problem } {
  try {
    const { document: read, ...places } = readDraft(draft);
    const document = withoutOwnMarks(read);
    const { file, lint } = examineDocument(document, { source: draft.name, language, config: soundConfig(settled) });
    return { draft, document, file, lint: lint!, language, ...places };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { problem: translateProblem({ code: error.code, message: error.message }, language) };
  }
}

type Read = Pick<Examination, 'document' | 'outline' | 'refuse' | 'isTracked'>;

function readDraft(draft: Draft): Read {
  if (draft.kind === 'paragraphs') return readParagraphs(draft.texts);
  const traced = draft.kind === 'flat' ? traceFlatOpc(draft.xml) : traceFile(draft.bytes);
  const isTracked = draft.kind === 'docx' && tracksChanges(draft.bytes, traced.settings);
  return { document: traced.document, outline: outlineOf(traced), refuse: refuserOf(traced), isTracked };
}

const messages = {
  empty: '文件是空的，没有可以检查的内容；请确认文件是否选对、是否保存完整。',
  other: '这不是 Word 文档（.docx）；请用 Word 或 WPS 把年度报告另存为 .docx 再放进来。',
} as const;

function traceFile(bytes: Uint8Array): TracedDocx {
  const detected = detect(bytes);
  if (detected?.problem) throw new Refusal(detected.problem.code, detected.problem.message);
  if (detected?.mediaType === docxType) return traceDocx(bytes);
  throw bytes.length === 0 ? new Refusal('empty', messages.empty) : new Refusal('unsupported', messages.other);
}

/** The last way of reading: no tables, a cell is a paragraph. */
function readParagraphs(texts: readonly string[]): Read {
  const lines = texts.map((text) => text.replaceAll('\v', '\n'));
  const blocks = lines.flatMap((text, index) =>
    text.trim() === '' ? [] : [{ kind: 'paragraph' as const, id: `p${index + 1}`, text }],
  );
  if (blocks.length === 0) throw new Refusal('empty', messages.empty);
  const outline = lines.map((text, index) => ({ text, marked: text, block: `p${index + 1}`, at: 0, covered: false }));
  const document: Document = { mediaType: 'text/plain', blocks, metadata: {}, facts: [] };
  return { document, outline, refuse: () => null, isTracked: false };
}

/** Comments by which this program marked places are no residue of editing: they are taken away before publishing. */
function withoutOwnMarks(document: Document): Document {
  const facts = document.facts.filter(({ kind, text }) => kind !== 'comment' || !text.startsWith(commentPrefix));
  return facts.length === document.facts.length ? document : { ...document, facts };
}

/** Ignores and explanations travel with the document: what is not sound in them is left out. */
function soundConfig({ ignores = [], explanations = [] }: CheckRequest['settled']): Config {
  const sound = (key: 'ignores' | 'explanations', list: unknown) =>
    (Array.isArray(list) ? list : []).filter((each) => checkConfig({ [key]: [each] }, rules).config !== null);
  return { ignores: sound('ignores', ignores), explanations: sound('explanations', explanations) };
}
