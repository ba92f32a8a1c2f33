import { browser } from '../../browser.js';
import { decodeBase64 } from '../../fetching/base64.js';
import { hostPattern } from '../../fetching/hostPattern.js';
import { type FetchMessage, type FetchOrder, type FetchOutcome, mostBytes } from '../../fetching/messages.js';
import type { PageLink } from '../../messages.js';
import type { AttachedFile, Failure, FileStep } from './attachedFile.js';
import { type FetchPort, openFetchPort } from './fetchPort.js';
import { nameFile } from './nameFile.js';

/** What the attachments need of the panel's session. */
export interface AttachmentHost {
  /** Says something to the page. */
  send(order: FetchOrder): void;
  /** A step was taken: there is something new to show. */
  changed(): void;
  /** A file was read, or will not be: there is something new to check. */
  settled(url: string): void;
}

interface Job {
  readonly url: string;
  readonly way: (order: FetchOrder) => void;
  readonly stopper: AbortController;
  pieces: Uint8Array<ArrayBuffer>[];
  received: number;
}

/** The report files of one page: offered, fetched when the person asks, and read. */
export class Attachments {
  readonly #host: AttachmentHost;
  readonly #origin: string;
  #files: AttachedFile[] = [];
  #port: FetchPort | null = null;
  readonly #jobs = new Map<number, Job>();
  #lastJob = 0;

  /** @param pageUrl of the page they hang on */
  constructor(host: AttachmentHost, pageUrl: string) {
    this.#host = host;
    this.#origin = new URL(pageUrl).origin;
  }

  get files(): readonly AttachedFile[] {
    return this.#files;
  }

  /** The links to files that the page has now; what was read of a link that is still there is kept. */
  offer(links: readonly PageLink[]): void {
    const known = new Map(this.#files.map((file) => [file.link.url, file]));
    const files = links.filter(({ kind }) => kind !== 'page');
    this.#files = files.map((link): AttachedFile => {
      const before = known.get(link.url);
      return { link, name: nameFile(link), step: before?.step ?? { phase: 'unasked' } };
    });
    for (const [job, { url }] of this.#jobs) if (!files.some((link) => link.url === url)) this.#drop(job);
  }

  /**
   * Fetches files because the person asked for them. Must be called while the click is being handled: browsers let an extension
   * ask for a host only then.
   */
  ask(urls: readonly string[]): void {
    const asked = this.#files.filter(({ link, step }) => urls.includes(link.url) && isAtRest(step));
    const own = asked.filter(({ link }) => new URL(link.url).origin === this.#origin);
    const others = asked.filter((file) => !own.includes(file)).map(({ link }) => link.url);
    if (others.length > 0) void this.#askElsewhere(others);
    for (const { link } of own) this.#fetch(link.url, (order) => this.#host.send(order));
  }

  /** The person does not want to wait any longer. */
  stop(url: string): void {
    for (const [job, each] of this.#jobs) if (each.url === url) this.#drop(job);
    this.#step(url, { phase: 'unasked' });
  }

  /** Takes in what the page or the background has fetched. */
  hear(message: FetchMessage): void {
    const job = this.#jobs.get(message.job);
    if (!job) return;
    if (message.type === 'fetched') {
      void this.#take(message.job, job, message.outcome);
      return;
    }
    const piece = decodeBase64(message.data);
    job.received += piece?.length ?? 0;
    if (!piece || job.received > mostBytes) {
      this.#fail(message.job, piece ? 'too-large' : 'failed');
      return;
    }
    job.pieces.push(piece);
    this.#step(job.url, { phase: 'fetching', received: job.received, total: message.total });
  }

  /** Ends all work. */
  end(): void {
    for (const job of [...this.#jobs.keys()]) this.#drop(job);
    this.#port?.close();
    this.#port = null;
  }

  async #askElsewhere(urls: readonly string[]): Promise<void> {
    for (const url of urls) this.#step(url, { phase: 'asking' });
    const may = urls.filter(isGovernment);
    // The manifest can ask for hosts of governments only.
    for (const url of urls) if (!may.includes(url)) this.#settle(url, { kind: 'foreign', status: null });
    if (may.length === 0) return;
    const origins = [...new Set(may.map(hostPattern))];
    const isGranted = await browser.permissions.request({ origins }).catch(() => false);
    for (const url of may) {
      if (this.#stepOf(url)?.phase !== 'asking') continue;
      if (isGranted) this.#fetch(url, (order) => this.#background().send(order));
      else this.#settle(url, { kind: 'refused', status: null });
    }
  }

  #background(): FetchPort {
    this.#port ??= openFetchPort(
      (message) => this.hear(message),
      () => {
        this.#port = null;
        for (const [job, { url }] of this.#jobs) {
          if (new URL(url).origin !== this.#origin && this.#stepOf(url)?.phase === 'fetching')
            this.#fail(job, 'failed');
        }
      },
    );
    return this.#port;
  }

  #fetch(url: string, way: (order: FetchOrder) => void): void {
    const job = ++this.#lastJob;
    this.#jobs.set(job, { url, way, stopper: new AbortController(), pieces: [], received: 0 });
    this.#step(url, { phase: 'fetching', received: 0, total: null });
    way({ type: 'fetch', job, url });
  }

  async #take(id: number, job: Job, outcome: FetchOutcome): Promise<void> {
    const { url, stopper } = job;
    if (outcome.kind !== 'whole') {
      this.#fail(id, outcome.kind, outcome.kind === 'status' ? outcome.status : null);
      return;
    }
    this.#step(url, { phase: 'reading', done: 0, total: 0 });
    try {
      const bytes = new Uint8Array(await new Blob(job.pieces).arrayBuffer());
      job.pieces = [];
      const { readFile } = await import('./readFile.js');
      const members = await readFile(bytes, {
        url,
        name: this.#files.find(({ link }) => link.url === url)?.name ?? url,
        signal: stopper.signal,
        progress: (done, total) => this.#jobs.has(id) && this.#step(url, { phase: 'reading', done, total }),
      });
      if (!this.#jobs.delete(id)) return;
      this.#step(url, { phase: 'read', members });
      this.#host.settled(url);
    } catch {
      this.#fail(id, 'failed');
    }
  }

  #fail(job: number, kind: Failure['kind'] | 'status', status: number | null = null): void {
    const url = this.#jobs.get(job)?.url;
    if (url === undefined) return;
    this.#drop(job);
    this.#settle(url, { kind: kind === 'status' ? kindOfStatus(status ?? 0) : kind, status });
  }

  #settle(url: string, failure: Failure): void {
    this.#step(url, { phase: 'failed', failure });
    this.#host.settled(url);
  }

  #drop(id: number): void {
    const job = this.#jobs.get(id);
    if (!job) return;
    this.#jobs.delete(id);
    job.stopper.abort();
    job.way({ type: 'stop', job: id });
  }

  #stepOf(url: string): FileStep | undefined {
    return this.#files.find(({ link }) => link.url === url)?.step;
  }

  #step(url: string, step: FileStep): void {
    this.#files = this.#files.map((file) => (file.link.url === url ? { ...file, step } : file));
    this.#host.changed();
  }
}

function isAtRest({ phase }: FileStep): boolean {
  return phase === 'unasked' || phase === 'failed';
}

function isGovernment(url: string): boolean {
  return /(?:^|\.)gov\.cn$/.test(new URL(url).hostname);
}

/** Who may ask, how often, and passing trouble say nothing of the file. */
const guarded: readonly number[] = [401, 403, 405, 407, 408, 412, 418, 425, 429, 451, 502, 503, 504];

function kindOfStatus(status: number): Failure['kind'] {
  return status >= 400 && !guarded.includes(status) ? 'missing' : 'guarded';
}
