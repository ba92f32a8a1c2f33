import { beijingTime } from '../core/results/ledger/beijingTime.js';
import type { SamplingPlan } from '../core/several/sample.js';
import type { Unit } from '../core/several/unit.js';
import { parseUnits } from '../core/several/units.js';
import { HostGate } from './fetching/hostGate.js';
import type { Host } from './host.js';
import type { Item, Overview, Run } from './model.js';
import { againItem } from './queue/againItem.js';
import { Queue } from './queue/queue.js';
import { drawItems } from './sampling/drawItems.js';
import { type NewItem, Store } from './store/store.js';
import { wordings } from './wording/wording.js';
import { Pool } from './worker/pool.js';
import type { Hello, TakenFile } from './worker/protocol.js';

/** What the page shows; replaced as a whole at each change. */
export interface State {
  readonly phase: 'opening' | 'ready' | 'failed';
  readonly runs: readonly Run[];
  readonly run: Run | null;
  readonly items: readonly Item[];
  /** Those of the run that this one is compared with. */
  readonly earlier: readonly Item[];
  readonly overview: Overview | null;
  readonly units: readonly Unit[];
  readonly hello: Hello | null;
  /** Another tab holds the queue. */
  readonly isElsewhere: boolean;
  readonly isOn: boolean;
  readonly isBusy: boolean;
  readonly isLooking: boolean;
  /** Items finished since the work began, and how long that took without pauses, in milliseconds. */
  readonly pace: { readonly done: number; readonly elapsed: number };
  readonly failure: 'store' | 'step' | null;
}

const initial: State = {
  phase: 'opening',
  runs: [],
  run: null,
  items: [],
  earlier: [],
  overview: null,
  units: [],
  hello: null,
  isElsewhere: false,
  isOn: false,
  isBusy: false,
  isLooking: false,
  pace: { done: 0, elapsed: 0 },
  failure: null,
};

/** Milliseconds between two drawings of a running check: a page that is drawn at each item has no time for anything else. */
const drawEvery = 200;

/** The workbench behind its page: store, checkers, queue, and what of them is shown. */
export class Session {
  readonly host: Host;
  readonly pool: Pool;
  /** Keeps all requests of this tab apart. */
  readonly gate = new HostGate(() => performance.now());
  state: State = initial;
  #store: Store | null = null;
  #queue: Queue | null = null;
  readonly #listeners = new Set<() => void>();
  #drawing: ReturnType<typeof setTimeout> | null = null;
  #began = 0;
  #done = 0;
  #elapsed = 0;

  constructor(host: Host) {
    this.host = host;
    const size = Math.max(2, Math.min(8, navigator.hardwareConcurrency || 2));
    this.pool = new Pool(host.startWorker, size, { storage: host.storage, language: host.language });
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get store(): Store {
    if (!this.#store) throw new Error('The store is used before it is open.');
    return this.#store;
  }

  async open(): Promise<void> {
    // What a click began and nobody awaits fails here, and is said.
    addEventListener('unhandledrejection', () => this.#set({ failure: 'step' }));
    try {
      this.#store = await Store.open(this.host.storage);
      const isElsewhere = !(await holdQueue(this.host.storage));
      const hello = await this.pool.hello();
      this.#set({ isElsewhere, hello, units: await this.store.units(), runs: await this.store.runs() });
      const [newest] = this.state.runs;
      if (newest) await this.choose(newest);
      else await this.#first();
      this.#set({ phase: 'ready' });
    } catch {
      this.#set({ phase: 'failed' });
    }
  }

  /** The first run of a newcomer; with the examples in it where the page brings some. */
  async #first(): Promise<void> {
    const { examples = [], exampleUnits } = this.host;
    if (exampleUnits !== undefined && this.state.units.length === 0) {
      await this.setUnits(parseUnits(exampleUnits).units);
    }
    await this.newRun(examples.length > 0 ? wordings[this.host.language].exampleRun : undefined);
    await this.addFiles(
      examples.map(({ name, bytes }) => ({ path: name, file: new Blob([bytes]) })),
      () => {},
    );
  }

  async newRun(name?: string): Promise<void> {
    const now = this.host.now();
    const day = beijingTime(now.toISOString()).slice(0, 10);
    const run = await this.store.addRun({
      name: name ?? wordings[this.host.language].runNameOf(day),
      createdAt: now.toISOString(),
      year: null,
      sample: null,
      earlier: null,
      inspector: this.state.run?.inspector ?? '',
    });
    this.#set({ runs: [run, ...this.state.runs] });
    await this.choose(run);
  }

  async choose(run: Run): Promise<void> {
    this.#queue?.stop();
    const [items, overview, earlier] = await Promise.all([
      this.store.items(run.id),
      this.store.overview(run.id),
      run.earlier === null ? [] : this.store.items(run.earlier),
    ]);
    const { fetchPage } = this.host;
    this.#queue = new Queue(items, {
      store: this.store,
      check: (item) => this.pool.call('check', item),
      checkers: this.pool.size,
      ...(fetchPage && { fetchPage }),
      gate: this.gate,
      now: this.host.now,
      onChange: (changed) => this.#onChange(changed),
      onEnd: () => void this.#onEnd(),
      onFailure: () => this.#set({ failure: 'store' }),
    });
    this.#done = 0;
    this.#elapsed = 0;
    this.#set({ run, earlier, overview: overview ?? null, failure: null });
    this.#draw();
  }

  /** Changes what is said of the run. */
  async changeRun(change: Partial<Omit<Run, 'id'>>): Promise<void> {
    const { run } = this.state;
    if (!run) return;
    const changed = { ...run, ...change };
    this.#set({ run: changed, runs: this.state.runs.map((each) => (each.id === run.id ? changed : each)) });
    await this.store.putRun(changed);
    if (change.earlier !== undefined) {
      this.#set({ earlier: change.earlier === null ? [] : await this.store.items(change.earlier) });
    }
    if (change.year !== undefined) await this.lookTogether();
  }

  async removeRun(): Promise<void> {
    const { run } = this.state;
    if (!run) return;
    this.#queue?.stop();
    await this.store.removeRun(run.id);
    this.#set({ runs: this.state.runs.filter(({ id }) => id !== run.id) });
    const [next] = this.state.runs;
    if (next) await this.choose(next);
    else await this.newRun();
  }

  async setUnits(units: readonly Unit[]): Promise<void> {
    await this.store.putUnits(units);
    this.#set({ units });
    if (this.state.overview) await this.lookTogether();
  }

  /**
   * Takes files in. @param onProgress files done so far
   * @returns what was taken, how many were there before, and what was not taken, with the reason
   */
  async addFiles(
    files: readonly { readonly path: string; readonly file: Blob }[],
    onProgress: (done: number) => void,
  ): Promise<{ added: number; known: number; lost: readonly TakenFile[] }> {
    const run = this.#runId();
    let [added, known, done] = [0, 0, 0];
    const lost: TakenFile[] = [];
    const taken: (readonly TakenFile[] | undefined)[] = [];
    let next = 0;
    let kept = 0;
    // The list has the order of the files, whichever is read first.
    const keepReady = async (): Promise<void> => {
      for (let ready = taken[kept]; ready; ready = taken[kept]) {
        kept++;
        const at = this.host.now().toISOString();
        const good = ready.filter(({ content }) => content !== null);
        const items = await this.add(
          good.map(
            ({ source, content, bytes }): NewItem => ({ run, kind: 'file', source, content, fetched: { at, bytes } }),
          ),
        );
        added += items.length;
        known += good.length - items.length;
        lost.push(...ready.filter(({ content }) => content === null));
      }
    };
    let keeping = Promise.resolve();
    const work = async (): Promise<void> => {
      for (let index = next++; index < files.length; index = next++) {
        taken[index] = await this.pool.call('take', files[index]!);
        await (keeping = keeping.then(keepReady));
        onProgress(++done);
      }
    };
    await Promise.all(Array.from({ length: this.pool.size }, work));
    this.#draw();
    return { added, known, lost };
  }

  async addLinks(
    links: readonly { readonly url: string; readonly title: string; readonly date?: string | null }[],
  ): Promise<readonly Item[]> {
    const run = this.#runId();
    const added = await this.add(
      links.map(
        ({ url, title, date }): NewItem => ({
          run,
          kind: 'url',
          source: url,
          ...(title !== '' && { title }),
          ...(date != null && { listedOn: date }),
        }),
      ),
    );
    this.#draw();
    return added;
  }

  async add(items: readonly NewItem[]): Promise<readonly Item[]> {
    const added = await this.store.addItems(items);
    const { run } = this.state;
    // The person may have gone to another run meanwhile.
    this.#queue?.put(added.filter((item) => item.run === run?.id));
    // A sample stands for the frame it was drawn from.
    if (added.length > 0 && run?.sample) await this.clearSample();
    this.#drawing ??= setTimeout(() => this.#draw(), drawEvery);
    return added;
  }

  async remove(ids: readonly number[]): Promise<void> {
    this.#queue?.remove(ids);
    await this.store.removeItems(ids);
    if (this.state.run?.sample && !this.hasBegun()) await this.clearSample();
    this.#draw();
  }

  /** Whether something of the run was checked already. */
  hasBegun(): boolean {
    return this.state.items.some(({ row, trouble, state }) => row !== null || trouble !== null || state === 'running');
  }

  /** @throws as drawSample does */
  async draw(plan: SamplingPlan): Promise<void> {
    const { items, units } = this.state;
    const { chosen, told } = await drawItems(items, units, plan, this.host.language);
    await this.#place(items.map((item) => ({ ...item, state: chosen.has(item.id) ? 'waiting' : 'undrawn' })));
    await this.changeRun({ sample: told });
  }

  async clearSample(): Promise<void> {
    const drawn = this.#queue?.items() ?? [];
    await this.#place(drawn.filter(({ state }) => state === 'undrawn').map((item) => ({ ...item, state: 'waiting' })));
    await this.changeRun({ sample: null });
  }

  async #place(items: readonly Item[]): Promise<void> {
    await this.store.putItems(items);
    this.#queue?.put(items);
    this.#draw();
  }

  start(): void {
    if (this.state.isElsewhere) return;
    this.#began = performance.now();
    this.#set({ failure: null });
    this.#queue?.start();
    this.#draw();
  }

  pause(): void {
    this.#rest();
    this.#queue?.pause();
    this.#draw();
  }

  stop(): void {
    this.#rest();
    this.#queue?.stop();
    this.#draw();
  }

  #rest(): void {
    if (this.#queue?.isOn) this.#elapsed += performance.now() - this.#began;
  }

  /** Puts items back into the queue and starts it. */
  async again(items: readonly Item[]): Promise<void> {
    if (this.state.isElsewhere) return;
    await this.#place(items.map(againItem));
    this.start();
  }

  async lookTogether(): Promise<void> {
    const { run } = this.state;
    if (!run || this.state.isLooking || !this.state.items.some(({ row }) => row)) return;
    this.#set({ isLooking: true });
    try {
      const overview = await this.pool.call('overview', run);
      if (this.state.run?.id !== run.id) return;
      if (overview.again > 0) this.#queue?.put(await this.store.items(run.id));
      this.#set({ overview });
      this.#draw();
    } catch {
      this.#set({ failure: 'step' });
    } finally {
      this.#set({ isLooking: false });
    }
  }

  dismiss(): void {
    this.#set({ failure: null });
  }

  #runId(): number {
    if (!this.state.run) throw new Error('Something is added before there is a run.');
    return this.state.run.id;
  }

  #onChange(changed: readonly Item[]): void {
    for (const { state } of changed) if (state === 'done' || state === 'manual' || state === 'failed') this.#done++;
    this.#drawing ??= setTimeout(() => this.#draw(), drawEvery);
  }

  async #onEnd(): Promise<void> {
    this.#elapsed += performance.now() - this.#began;
    this.#draw();
    await this.lookTogether();
  }

  #draw(): void {
    if (this.#drawing !== null) clearTimeout(this.#drawing);
    this.#drawing = null;
    const queue = this.#queue;
    const isOn = queue?.isOn ?? false;
    const elapsed = this.#elapsed + (isOn ? performance.now() - this.#began : 0);
    this.#set({
      items: queue?.items() ?? [],
      isOn,
      isBusy: queue?.isBusy ?? false,
      pace: { done: this.#done, elapsed },
    });
    // What a pause left under way ends without another change of state.
    if (!isOn && queue?.isBusy) this.#drawing = setTimeout(() => this.#draw(), drawEvery);
  }

  #set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** Whether this tab may work off the queue: one tab at a time. The lock goes with the tab, however it ends. */
function holdQueue(name: string): Promise<boolean> {
  if (!('locks' in navigator)) return Promise.resolve(true);
  return new Promise((resolve) => {
    void navigator.locks.request(`${name}-queue`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      // Held until the tab closes.
      return lock === null ? undefined : new Promise<void>(() => {});
    });
  });
}
