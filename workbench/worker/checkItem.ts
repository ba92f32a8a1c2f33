import { decode } from '../../core/readers/decode.js';
import type { ProblemCode } from '../../core/readers/problem.js';
import { panelOf } from '../../core/results/panel.js';
import { digestReport } from '../../core/several/digestReport.js';
import { charsetOf } from '../fetching/fetchReport.js';
import { type Attachment, findAttachments } from '../fetching/findAttachments.js';
import type { Item, StoredRecord, Trouble } from '../model.js';
import { rowOf } from '../results/rowOf.js';
import type { Store } from '../store/store.js';
import { type Company, examineItem } from './examineItem.js';

/**
 * Checks an item and keeps its result with it. Never throws for what the report holds.
 * @param heldAgainst names what else it is held against, for not doing it twice
 */
export async function checkItem(
  item: Item,
  store: Store,
  language: 'zh' | 'en',
  company: Company = {},
  heldAgainst?: string,
): Promise<Item> {
  const bytes = item.content === null ? undefined : await store.content(item.content);
  if (!bytes) throw new Error(`The store has no bytes of ${item.source}.`);
  const { file, lint } = await examineItem(item, bytes, language, company);
  const digest = lint?.report ? digestReport(lint.report, item.source) : null;
  const found = troubleOf(file.status, file.problem);
  const attachments = found?.code === 'not-a-report' && item.kind === 'url' ? attachmentsOf(item, bytes) : [];
  const trouble = found && attachments.length > 0 ? { ...found, attachments } : found;
  const finished: Item = {
    ...item,
    state: trouble ? 'manual' : 'done',
    trouble,
    row: rowOf(file, panelOf(file, null, language)),
    ...(heldAgainst !== undefined && { heldAgainst }),
  };
  const record: StoredRecord = { item: item.id, run: item.run, file, digest };
  await store.finish(finished, record);
  return finished;
}

function attachmentsOf({ source, fetched }: Item, bytes: Uint8Array): Attachment[] {
  const charset = charsetOf(fetched?.contentType ?? '');
  const page = decode(bytes, charset === undefined ? {} : { charset });
  return findAttachments(page, fetched?.finalUrl ?? source);
}

function troubleOf(
  status: 'checked' | 'unreadable' | 'not-a-report',
  problem: { readonly code: ProblemCode; readonly message: string } | null,
): Trouble | null {
  if (status === 'checked') return null;
  return { code: status, ...(problem && { message: problem.message }) };
}
