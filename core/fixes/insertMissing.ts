import type { Block, Document } from '../document/document.js';
import type { TableId } from '../formats/form.js';
import type { Problem, ReadHints } from '../readers/problem.js';
import { read } from '../readers/read.js';
import { type RecogniseOptions, recognise } from '../report/recognise.js';
import type { Report } from '../report/report.js';
import { type InsertedBlock, insertBlocks } from './insertBlocks.js';
import { openEditable } from './openEditable.js';
import type { FixNote, RefusalCode } from './textEdit.js';

export interface InsertOptions extends RecogniseOptions {
  readonly hints?: ReadHints;
}

export interface InsertResult {
  /**
   * `inserted`: `bytes` hold the blocks. `complete`: nothing is missing that could be put in. `no-form`: the report year is not
   * known or had no form. `refused`: the file cannot take them, and `reason` says why.
   */
  readonly status: 'inserted' | 'complete' | 'no-form' | 'refused' | 'unreadable' | 'unfixable' | 'not-a-report';
  readonly mediaType: string;
  /** Why nothing was looked at; null where something was. */
  readonly problem: Problem | null;
  readonly reason: RefusalCode | null;
  readonly bytes: Uint8Array | null;
  /** The report as it was before. */
  readonly report: Report | null;
  readonly inserted: readonly InsertedBlock[];
  /** Tables of the form that were not read and not put in either: a picture or something unreadable stands in their place. */
  readonly unread: readonly TableId[];
  readonly notes: readonly FixNote[];
}

/**
 * Puts into a file what the form of its year has and it lacks: headings, blank tables, the right form of a table with the
 * figures that mean the same, in front of the old one, which stays. It only adds; every other byte of a text, and every other
 * part and element of a .docx, stays. Pure: the same input gives the same result.
 * @returns a problem where the file cannot be read or changed; it never throws for what the file holds.
 */
export async function insertMissing(bytes: Uint8Array, options: InsertOptions = {}): Promise<InsertResult> {
  const none = { reason: null, bytes: null, report: null, inserted: [], unread: [], notes: [] };
  const opened = await openEditable(bytes, options.hints);
  if (opened.status !== 'open') return { ...none, ...opened };
  const { document, file } = opened;
  const { mediaType } = document;
  const report = recognise(document, options);
  if (!report) return { ...none, status: 'not-a-report', mediaType, problem: notAReport };
  const common = { ...none, mediaType, problem: null, report };
  if (!report.formOfYear) return { ...common, status: 'no-form' };
  const blocks = insertBlocks(report);
  const put = new Set(blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])));
  const unread = tableIds.filter((id) => report.tables[id] === null && !put.has(id));
  if (blocks.length === 0) return { ...common, status: 'complete', bytes, unread };
  const written = file.insert(
    blocks,
    report.sections.map(({ place }) => place.block),
  );
  if (typeof written === 'string') return { ...common, status: 'refused', reason: written, unread };
  const again = await read(written, options.hints);
  if (again.status !== 'read' || !onlyAdds(again.document, document)) {
    return { ...common, status: 'refused', reason: 'reads-otherwise', unread };
  }
  return { ...common, status: 'inserted', bytes: written, inserted: blocks, unread, notes: file.notes };
}

const tableIds: readonly TableId[] = ['disclosure', 'applications', 'disputes'];

const notAReport: Problem = {
  code: 'not-a-report',
  message: '没有识别出政府信息公开工作年度报告，没有修改；请确认文件是否选对。',
};

/** Whether every block of the document before stands in the one after, in the same order. Word may number them anew. */
function onlyAdds(after: Document, before: Document): boolean {
  const found = after.blocks.map(contentOf);
  let from = 0;
  for (const block of before.blocks) {
    const at = found.indexOf(contentOf(block), from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

function contentOf(block: Block): string {
  if (block.kind === 'paragraph') return block.text.slice(block.autoNumber ?? 0);
  const cells = block.cells.map(({ row, column, text }) => `${row} ${column} ${text}`);
  return `${block.rows} × ${block.columns}\n${cells.join('\n')}`;
}
