import { decode } from '../../core/readers/decode.js';
import { charsetOf, fetchReport } from '../fetching/fetchReport.js';
import type { HostGate } from '../fetching/hostGate.js';
import type { FetchPage } from '../host.js';
import type { Trouble } from '../model.js';
import { type ColumnLink, readColumn } from './readColumn.js';

/** List pages that are read from one column; what is left is said. */
export const mostPages = 30;

/** What a column page led to. */
export interface Collected {
  readonly taken: readonly ColumnLink[];
  readonly left: readonly ColumnLink[];
  /** List pages that were read. */
  readonly read: number;
  /** List pages that were known of and not read: over the limit, or the user stopped. */
  readonly unread: number;
  readonly troubles: readonly { readonly url: string; readonly trouble: Trouble }[];
}

export interface CollectOptions {
  readonly fetchPage: FetchPage;
  readonly gate: HostGate;
  readonly signal: AbortSignal;
  /** Follows links such as 2024年 or 乡镇 to lists of their own. */
  readonly withFolders: boolean;
  readonly onProgress: (read: number, taken: number) => void;
}

/** Collects the annual reports that a column page and its further pages link to. Never throws for what the pages hold. */
export async function collectReports(url: string, options: CollectOptions): Promise<Collected> {
  const { fetchPage, gate, signal, withFolders, onProgress } = options;
  const known = new Set([url]);
  const queue = [{ url, depth: 0 }];
  const taken = new Map<string, ColumnLink>();
  const left = new Map<string, ColumnLink>();
  const troubles: { url: string; trouble: Trouble }[] = [];
  let read = 0;
  while (queue.length > 0 && read < mostPages && !signal.aborted) {
    const next = queue.shift()!;
    const outcome = await fetchReport(next.url, { fetchPage, gate, signal });
    if ('trouble' in outcome) {
      troubles.push({ url: next.url, trouble: outcome.trouble });
      continue;
    }
    read++;
    const { bytes, contentType, finalUrl } = outcome.page;
    const charset = charsetOf(contentType);
    const text = decode(bytes, charset === undefined ? {} : { charset });
    const column = readColumn(new DOMParser().parseFromString(text, 'text/html'), finalUrl);
    for (const link of column.taken) if (!taken.has(link.url)) taken.set(link.url, link);
    for (const link of column.left) if (!left.has(link.url)) left.set(link.url, link);
    for (const page of column.pages) add(page, next.depth);
    if (withFolders && next.depth < 2) for (const folder of column.folders) add(folder.url, next.depth + 1);
    onProgress(read, taken.size);
  }
  for (const address of taken.keys()) left.delete(address);
  return { taken: [...taken.values()], left: [...left.values()], read, unread: queue.length, troubles };

  function add(address: string, depth: number): void {
    if (known.has(address)) return;
    known.add(address);
    queue.push({ url: address, depth });
  }
}
