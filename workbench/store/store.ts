import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Unit } from '../../core/several/unit.js';
import type { Item, Overview, ReviewSheet, Run, StoredRecord } from '../model.js';

interface Schema extends DBSchema {
  runs: { key: number; value: Run };
  items: { key: number; value: Item; indexes: { run: number; source: [run: number, source: string] } };
  records: { key: number; value: StoredRecord; indexes: { run: number } };
  /** Bytes by their SHA-256: a report that stands in two places is kept once. */
  contents: { key: string; value: Uint8Array };
  overviews: { key: number; value: Overview };
  reviews: { key: string; value: ReviewSheet };
  /** The list of bodies, which is kept for next year. */
  units: { key: 'list'; value: readonly Unit[] };
}

export type NewRun = Omit<Run, 'id'>;
export type NewItem = Pick<Item, 'run' | 'kind' | 'source'> & Partial<Omit<Item, 'id'>>;

/**
 * All that the workbench keeps, in IndexedDB. Each change is one transaction: a tab that is killed loses nothing that a method
 * has resolved for. Page and workers open it alike.
 */
export class Store {
  readonly #db: IDBPDatabase<Schema>;

  private constructor(db: IDBPDatabase<Schema>) {
    this.#db = db;
  }

  static async open(name: string): Promise<Store> {
    const db = await openDB<Schema>(name, 1, {
      upgrade(created) {
        created.createObjectStore('runs', { keyPath: 'id', autoIncrement: true });
        const items = created.createObjectStore('items', { keyPath: 'id', autoIncrement: true });
        items.createIndex('run', 'run');
        items.createIndex('source', ['run', 'source'], { unique: true });
        created.createObjectStore('records', { keyPath: 'item' }).createIndex('run', 'run');
        created.createObjectStore('contents');
        created.createObjectStore('overviews', { keyPath: 'run' });
        created.createObjectStore('reviews', { keyPath: 'report' });
        created.createObjectStore('units');
      },
    });
    return new Store(db);
  }

  close(): void {
    this.#db.close();
  }

  /** Newest first. */
  async runs(): Promise<Run[]> {
    return (await this.#db.getAll('runs')).reverse();
  }

  async addRun(run: NewRun): Promise<Run> {
    const id = await this.#db.add('runs', run as Run);
    return { ...run, id };
  }

  async putRun(run: Run): Promise<void> {
    await this.#db.put('runs', run);
  }

  /** Takes a run away with its items, its results, and the contents that no other run has. */
  async removeRun(run: number): Promise<void> {
    const tx = this.#db.transaction(['runs', 'items', 'records', 'contents', 'overviews'], 'readwrite');
    await tx.objectStore('runs').delete(run);
    await tx.objectStore('overviews').delete(run);
    const needed = new Set<string>();
    for (let cursor = await tx.objectStore('items').openCursor(); cursor; cursor = await cursor.continue()) {
      if (cursor.value.run === run) {
        await tx.objectStore('records').delete(cursor.primaryKey);
        await cursor.delete();
      } else {
        if (cursor.value.content !== null) needed.add(cursor.value.content);
        for (const { sha256 } of cursor.value.versions) needed.add(sha256);
      }
    }
    for (const key of await tx.objectStore('contents').getAllKeys()) {
      if (!needed.has(key)) await tx.objectStore('contents').delete(key);
    }
    await tx.done;
  }

  /** In the order in which they were added. */
  items(run: number): Promise<Item[]> {
    return this.#db.getAllFromIndex('items', 'run', run);
  }

  item(id: number): Promise<Item | undefined> {
    return this.#db.get('items', id);
  }

  /** Adds items whose source the run does not have yet. @returns those that were added */
  async addItems(items: readonly NewItem[]): Promise<Item[]> {
    const tx = this.#db.transaction('items', 'readwrite');
    const known = tx.store.index('source');
    const added: Item[] = [];
    for (const item of items) {
      if ((await known.getKey([item.run, item.source])) !== undefined) continue;
      const whole = { ...blank, ...item };
      added.push({ ...whole, id: await tx.store.add(whole as Item) });
    }
    await tx.done;
    return added;
  }

  async putItem(item: Item): Promise<void> {
    await this.#db.put('items', item);
  }

  async putItems(items: readonly Item[]): Promise<void> {
    const tx = this.#db.transaction('items', 'readwrite');
    await Promise.all([...items.map((item) => tx.store.put(item)), tx.done]);
  }

  async removeItems(ids: readonly number[]): Promise<void> {
    const tx = this.#db.transaction(['items', 'records'], 'readwrite');
    for (const id of ids) {
      await tx.objectStore('items').delete(id);
      await tx.objectStore('records').delete(id);
    }
    await tx.done;
  }

  /** Item and result in one transaction: no item is 完成 without its result. */
  async finish(item: Item, record: StoredRecord): Promise<void> {
    const tx = this.#db.transaction(['items', 'records'], 'readwrite');
    await Promise.all([tx.objectStore('items').put(item), tx.objectStore('records').put(record), tx.done]);
  }

  record(item: number): Promise<StoredRecord | undefined> {
    return this.#db.get('records', item);
  }

  content(sha256: string): Promise<Uint8Array | undefined> {
    return this.#db.get('contents', sha256);
  }

  async putContent(sha256: string, bytes: Uint8Array): Promise<void> {
    await this.#db.put('contents', bytes, sha256);
  }

  overview(run: number): Promise<Overview | undefined> {
    return this.#db.get('overviews', run);
  }

  async putOverview(overview: Overview): Promise<void> {
    await this.#db.put('overviews', overview);
  }

  async reviews(report: string): Promise<ReviewSheet> {
    return (await this.#db.get('reviews', report)) ?? { report, entries: {} };
  }

  async putReviews(sheet: ReviewSheet): Promise<void> {
    await this.#db.put('reviews', sheet);
  }

  async units(): Promise<readonly Unit[]> {
    return (await this.#db.get('units', 'list')) ?? [];
  }

  async putUnits(units: readonly Unit[]): Promise<void> {
    await this.#db.put('units', units, 'list');
  }
}

const blank = {
  state: 'waiting',
  attempts: 0,
  trouble: null,
  content: null,
  fetched: null,
  versions: [],
  row: null,
} as const;
