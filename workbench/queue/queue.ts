import { hashBytes } from '../../ui/hashBytes.js';
import { fetchReport } from '../fetching/fetchReport.js';
import type { HostGate } from '../fetching/hostGate.js';
import type { FetchPage } from '../host.js';
import type { Item, Trouble, TroubleCode } from '../model.js';
import type { Store } from '../store/store.js';

/** Pages that are fetched at a time, from all hosts together. */
const mostFetches = 8;
/** Tries of one item before it counts as 失败. */
const mostTries = 2;

/** Troubles that may be gone at the next try. */
const passing: ReadonlySet<TroubleCode> = new Set(['timeout', 'unreachable', 'server-error', 'busy', 'crashed']);

export interface QueueOptions {
  readonly store: Store;
  /** Checks the kept bytes of an item and keeps the result; see Checker.check. */
  readonly check: (item: Item) => Promise<Item>;
  /** Checks at a time. */
  readonly checkers: number;
  /** Absent: addresses are not fetched. */
  readonly fetchPage?: FetchPage;
  /** One for all that is fetched, column pages too. */
  readonly gate: HostGate;
  readonly now: () => Date;
  /** Called after each change with the items that changed. */
  readonly onChange: (changed: readonly Item[]) => void;
  /** Called when nothing is left to do; not after a pause. */
  readonly onEnd: () => void;
  /** The store could not be written: the disk is full, or the browser keeps nothing. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Works off the items of one run: fetches, checks, keeps each result at once. It holds only what it does now; everything else
 * is in the store, so that a killed tab goes on where it was.
 */
export class Queue {
  readonly #options: QueueOptions;
  readonly #items: Map<number, Item>;
  readonly #running = new Map<number, AbortController>();
  #fetches = 0;
  #checks = 0;
  #isOn = false;

  /** @param items of the run; those that a killed tab left 检查中 are 待检 again */
  constructor(items: readonly Item[], options: QueueOptions) {
    this.#options = options;
    this.#items = new Map(
      items.map((item) => [item.id, item.state === 'running' ? { ...item, state: 'waiting' } : item]),
    );
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  /** Whether something is under way, which after a pause is brought to its end. */
  get isBusy(): boolean {
    return this.#running.size > 0;
  }

  items(): readonly Item[] {
    return [...this.#items.values()];
  }

  /** New or changed items from outside; not for those that are being checked. */
  put(items: readonly Item[]): void {
    for (const item of items) if (!this.#running.has(item.id)) this.#items.set(item.id, item);
    if (this.#isOn) this.#pump();
  }

  remove(ids: readonly number[]): void {
    for (const id of ids) {
      this.#running.get(id)?.abort();
      this.#items.delete(id);
    }
  }

  start(): void {
    if (this.#isOn) return;
    this.#isOn = true;
    this.#pump();
  }

  /** Takes nothing new; what is under way is brought to its end. */
  pause(): void {
    this.#isOn = false;
  }

  /** Stops what is under way too; it is 待检 again. */
  stop(): void {
    this.#isOn = false;
    for (const controller of this.#running.values()) controller.abort();
  }

  #pump(): void {
    if (!this.#isOn) return;
    for (const item of this.#items.values()) {
      if (this.#checks >= this.#options.checkers && this.#fetches >= mostFetches) break;
      if (item.state !== 'waiting' || this.#running.has(item.id)) continue;
      if (item.content !== null) {
        if (this.#checks < this.#options.checkers) void this.#run(item, 'check');
      } else if (item.kind === 'url' && this.#options.fetchPage) {
        if (this.#fetches < mostFetches && this.#hasTurn(item)) void this.#run(item, 'fetch');
      }
    }
    const isLeft = [...this.#items.values()].some(({ id, state }) => state === 'waiting' && !this.#running.has(id));
    if (this.#running.size > 0) return;
    if (isLeft && this.#canGoOn()) return;
    this.#isOn = false;
    this.#options.onEnd();
  }

  #canGoOn(): boolean {
    const { fetchPage } = this.#options;
    return [...this.#items.values()].some(({ state, content, kind }) => {
      return state === 'waiting' && (content !== null || (kind === 'url' && fetchPage !== undefined));
    });
  }

  /** A host whose two requests are under way must not keep the places that others could have. */
  #hasTurn({ source }: Item): boolean {
    const host = hostOf(source);
    let own = 0;
    for (const id of this.#running.keys()) {
      const other = this.#items.get(id);
      if (other && other.content === null && hostOf(other.source) === host) own++;
    }
    return own < 2;
  }

  async #run(item: Item, step: 'check' | 'fetch'): Promise<void> {
    const controller = new AbortController();
    this.#running.set(item.id, controller);
    if (step === 'check') this.#checks++;
    else this.#fetches++;
    this.#set({ ...item, state: 'running' });
    try {
      const next = step === 'check' ? await this.#check(item) : await this.#fetch(item, controller.signal);
      if (this.#items.has(item.id)) this.#set(next);
    } catch (error) {
      this.#isOn = false;
      this.#set(item);
      this.#options.onFailure(error);
    } finally {
      if (step === 'check') this.#checks--;
      else this.#fetches--;
      this.#running.delete(item.id);
      this.#pump();
    }
  }

  async #check(item: Item): Promise<Item> {
    try {
      return await this.#options.check(item);
    } catch {
      return this.#fail(item, { code: 'crashed' });
    }
  }

  async #fetch(item: Item, signal: AbortSignal): Promise<Item> {
    const { fetchPage, gate, now, store } = this.#options;
    const outcome = await fetchReport(item.source, { fetchPage: fetchPage!, gate, signal });
    if ('trouble' in outcome && outcome.trouble.code === 'cancelled') return { ...item, state: 'waiting' };
    const { page } = outcome;
    const fetched = page && {
      at: now().toISOString(),
      bytes: page.bytes.length,
      finalUrl: page.finalUrl,
      status: page.status,
      contentType: page.contentType,
    };
    if ('trouble' in outcome) return this.#fail(fetched ? { ...item, fetched } : item, outcome.trouble);
    const { bytes } = outcome.page;
    const content = await hashBytes(bytes);
    const last = item.versions.at(-1);
    if (last?.sha256 === content && item.row) {
      // Fetched again and nothing has changed: its result stands.
      return this.#keep({ ...item, ...back(item), content, fetched: fetched!, versions: item.versions.slice(0, -1) });
    }
    await store.putContent(content, bytes);
    return this.#keep({ ...item, state: 'waiting', content, fetched: fetched!, trouble: null });
  }

  async #fail(item: Item, trouble: Trouble): Promise<Item> {
    const attempts = item.attempts + 1;
    if (!passing.has(trouble.code)) return this.#keep({ ...item, attempts, trouble, state: 'manual' });
    return this.#keep({ ...item, attempts, trouble, state: attempts < mostTries ? 'waiting' : 'failed' });
  }

  async #keep(item: Item): Promise<Item> {
    await this.#options.store.putItem(item);
    return item;
  }

  #set(item: Item): void {
    this.#items.set(item.id, item);
    this.#options.onChange([item]);
  }
}

/** The state that the kept result of an item stands for. */
function back({ row }: Item): Pick<Item, 'state' | 'trouble'> {
  return row?.status === 'checked'
    ? { state: 'done', trouble: null }
    : { state: 'manual', trouble: { code: row?.status === 'unreadable' ? 'unreadable' : 'not-a-report' } };
}

function hostOf(source: string): string {
  try {
    return new URL(source).host;
  } catch {
    return '';
  }
}
