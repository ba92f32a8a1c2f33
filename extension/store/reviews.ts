import type { Review } from '../../ui/audit.js';
import { browser } from '../browser.js';
import { outdated } from './outdated.js';
import { parseReviews, type StoredReviews } from './parseReviews.js';

const prefix = 'reviews/';

/** Which report, in which version of its text. */
export interface ReportKey {
  readonly address: string;
  /** SHA-256 of the text that was read. */
  readonly text: string;
}

/** What is kept of a report. */
export interface KeptReviews {
  readonly entries: ReadonlyMap<string, Review>;
  /** The newest other version of the same page that something was said of; its entries are kept apart. */
  readonly earlier: StoredReviews | null;
}

const keyOf = ({ address, text }: ReportKey): string => `${prefix}${text}/${address}`;

/** Reads what was said of a report and, apart from it, of its other versions. */
export async function loadReviews(report: ReportKey): Promise<KeptReviews> {
  const all = await loadAll();
  const own = all.get(keyOf(report));
  const others = [...all.values()].filter(({ address, text }) => address === report.address && text !== report.text);
  others.sort((a, b) => b.changed - a.changed);
  return { entries: new Map(Object.entries(own?.entries ?? {})), earlier: others[0] ?? null };
}

/**
 * Stores what is said of a report; nothing said leaves nothing behind.
 * @param now milliseconds since 1970
 * @returns how many old reports' reviews had to go to make room
 */
export async function saveReviews(
  report: ReportKey & { readonly title: string },
  entries: ReadonlyMap<string, Review>,
  now: number,
): Promise<number> {
  const key = keyOf(report);
  const said = [...entries].filter(([, { verdict, note }]) => verdict !== null || note !== '');
  if (said.length === 0) {
    await browser.storage.local.remove(key);
    return 0;
  }
  const { address, text, title } = report;
  const stored: StoredReviews = { version: 1, address, text, title, changed: now, entries: Object.fromEntries(said) };
  await browser.storage.local.set({ [key]: stored });
  const dropped = outdated(await loadAll());
  if (dropped.length > 0) await browser.storage.local.remove(dropped);
  return dropped.length;
}

async function loadAll(): Promise<Map<string, StoredReviews>> {
  const all = new Map<string, StoredReviews>();
  for (const [key, value] of Object.entries(await browser.storage.local.get(null))) {
    const reviews = key.startsWith(prefix) ? parseReviews(value) : null;
    if (reviews) all.set(key, reviews);
  }
  return all;
}
