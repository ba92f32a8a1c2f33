import type { PanelProblem, Place } from '../../core/index.js';
import type { Target } from '../../ui/audit.js';
import type { CellChange, Checker, CheckReply, InsertOffer, Offer } from '../check/protocol.js';
import type { DocumentHost, Draft, MarkKind, Selected } from '../document/host.js';
import { keepEqual } from './keepEqual.js';
import type { Keeper, SettledKind, Settlements } from './settlements.js';
import { firstState, type Message, type PaneState } from './state.js';
import { wordings } from './wording/wordings.js';

/** What the pane is given from outside. */
export interface PaneServices {
  readonly host: DocumentHost;
  readonly checker: Checker;
  readonly settlements: Settlements;
  readonly language: 'zh' | 'en';
  /** Milliseconds without an edit before the document is checked again. */
  readonly quiet: number;
  /** The same where the cursor moved and nobody knows of an edit. */
  readonly longQuiet: number;
}

type CheckedReply = Exclude<CheckReply, { status: 'unreadable' }>;

/** What the pane does, without its looks: each deed changes the state, and whoever listens draws it. */
export class Controller {
  state: PaneState = firstState;
  readonly #services: PaneServices;
  readonly #listeners = new Set<() => void>();
  #lastDraft: Draft | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #checking: Promise<void> | null = null;
  #again = false;
  /** Selecting a place moves the selection, which looks like an edit. */
  #ownDeeds = 0;
  /** An edit was reported meanwhile: it may have been the person's. */
  #missed = false;

  constructor(services: PaneServices) {
    this.#services = services;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Checks now and whenever the document has changed. @returns a function that ends it */
  start(): () => void {
    const end = this.#services.host.onDirty((isSure) => this.#dirty(isSure));
    void this.check();
    return () => {
      end();
      clearTimeout(this.#timer);
    };
  }

  get #words() {
    return wordings[this.#services.language];
  }

  get #checked(): CheckedReply | null {
    const { reply } = this.state;
    return reply && reply.status !== 'unreadable' ? reply : null;
  }

  get problems(): readonly PanelProblem[] {
    return this.#checked?.panel.sections.flatMap(({ problems }) => problems) ?? [];
  }

  #set(changes: Partial<PaneState>): void {
    this.state = { ...this.state, ...changes, canUndo: this.#services.host.canUndo };
    for (const listener of this.#listeners) listener();
  }

  #dirty(isSure: boolean): void {
    if (this.#ownDeeds > 0) {
      this.#missed ||= isSure;
      return;
    }
    if (isSure && !this.state.isStale && this.state.reply) this.#set({ isStale: true });
    clearTimeout(this.#timer);
    const { quiet, longQuiet } = this.#services;
    this.#timer = setTimeout(() => void this.check(), this.state.isStale ? quiet : longQuiet);
  }

  /** Resolves when the check that is under way, if any, is over. */
  async settled(): Promise<void> {
    await this.#checking;
  }

  /** Reads and checks the document; a check that is asked for meanwhile follows it. */
  check(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#checking) {
      this.#again = true;
      return this.#checking;
    }
    this.#checking = this.#checkOnce().finally(() => {
      this.#checking = null;
      if (!this.#again) return;
      this.#again = false;
      return this.check();
    });
    return this.#checking;
  }

  async #checkOnce(): Promise<void> {
    const { host, checker, settlements, language } = this.#services;
    if (!this.state.reply) this.#set({ phase: 'reading' });
    try {
      const reading = await host.read();
      if (reading.status === 'unreadable') {
        this.#lastDraft = null;
        this.#set({ phase: 'ready', reply: reading, selected: null, isStale: false });
        return;
      }
      if (this.state.phase === 'ready' && isSameDraft(reading.draft, this.#lastDraft)) {
        this.#set({ isStale: false });
        return;
      }
      const reply = await checker.check({ draft: reading.draft, language, settled: settlements.all() });
      this.#lastDraft = reading.draft;
      if (reply.status !== 'unreadable') host.adopt(reply.outline);
      const kept = keepEqual(this.state.reply, reply);
      this.#set({ phase: 'ready', reply: kept, selected: this.#selectedIn(reply), isStale: false, failure: null });
    } catch (error) {
      this.#set({ phase: 'failed', failure: error instanceof Error ? error.message : String(error) });
    }
  }

  /** The problem that was selected, by its fingerprint: numbers shift when others go. */
  #selectedIn(reply: CheckReply): number | null {
    const old = this.#checked;
    const selected = this.problems.find(({ id }) => id === this.state.selected);
    const print = selected && old?.file.findings[selected.findings[0]!]?.fingerprint;
    if (!print || reply.status === 'unreadable') return null;
    const index = reply.file.findings.findIndex(({ fingerprint }) => fingerprint === print);
    const problems = reply.panel.sections.flatMap((section) => section.problems);
    return problems.find(({ findings }) => findings.includes(index))?.id ?? null;
  }

  /** Forgets the last draft, so that the next check takes place although nothing was edited. */
  async #checkAnew(): Promise<void> {
    this.#lastDraft = null;
    await this.check();
  }

  /** Selects the place of a problem in the document. */
  async select(id: number | null): Promise<void> {
    this.#set({ selected: id, message: null });
    const problem = this.problems.find((each) => each.id === id);
    if (problem) await this.#show(this.#placeOf(problem));
  }

  /** The next problem in the order of the report, or the one before. Behind the last comes the first. */
  async step(by: 1 | -1): Promise<void> {
    const standing = this.problems.filter(({ settled }) => settled?.kind !== 'ignored');
    if (standing.length === 0) return this.#say('info', this.#words.nothingFound);
    const at = standing.findIndex(({ id }) => id === this.state.selected);
    const next = at < 0 ? (by > 0 ? 0 : standing.length - 1) : (at + by + standing.length) % standing.length;
    await this.select(standing[next]!.id);
  }

  async show(target: Target): Promise<void> {
    if (target.kind === 'cell') {
      this.#set({ cell: target.block });
      return this.#show({ block: target.block, start: 0, end: Number.MAX_SAFE_INTEGER });
    }
    const place = this.#checked?.numbers[target.index];
    if (place) await this.#show(place);
  }

  /** The words of a problem, or those nearest to it. */
  #placeOf({ findings }: PanelProblem): Place | null {
    const locations = findings.flatMap((index) => {
      const finding = this.#checked?.file.findings[index];
      return finding ? [finding.location, ...finding.related] : [];
    });
    const found = locations.find(({ block }) => block !== undefined);
    return found ? { block: found.block!, start: found.start ?? 0, end: found.end ?? 0 } : null;
  }

  async #show(place: Place | null): Promise<void> {
    const { host } = this.#services;
    if (!place || !host.abilities.canSelect) return;
    const selected = await this.#own<Selected>(() => host.select(place));
    const { refusal, onlyParagraph } = this.#words;
    if (selected.found === 'none') this.#say('warning', refusal[selected.why]);
    else if (selected.found === 'paragraph' && selected.why) this.#say('info', onlyParagraph + refusal[selected.why]);
  }

  /** Does something in the document that is no edit of the person's. */
  async #own<T>(deed: () => Promise<T>): Promise<T> {
    this.#ownDeeds++;
    try {
      return await deed();
    } finally {
      // Word tells of it a little later.
      setTimeout(() => {
        this.#ownDeeds--;
        if (this.#ownDeeds > 0 || !this.#missed) return;
        this.#missed = false;
        this.#dirty(true);
      }, 300);
    }
  }

  /** Carries out one fix of a finding; a fix that is not safe is shown first. */
  fix(fingerprint: string, fix: number, isPreview: boolean): Promise<void> {
    return this.#ask(async (checker) => {
      const { fixes, refused } = await checker.plan({ safe: false, chosen: [{ fingerprint, fix }], cells: [] });
      await this.#offer(this.#words.previewTitle, fixes, refused, isPreview);
    });
  }

  /** Fills in a value that was proposed for a cell. */
  fill(cell: CellChange): Promise<void> {
    return this.#ask(async (checker) => {
      const { fixes, refused } = await checker.plan({ safe: false, chosen: [], cells: [cell] });
      await this.#offer(this.#words.previewTitle, fixes, refused, false);
    });
  }

  /** Shows all fixes that cannot change meaning. */
  fixAll(): Promise<void> {
    return this.#ask(async (checker) => {
      const { fixes, refused } = await checker.plan({ safe: true, chosen: [], cells: [] });
      if (fixes.length + refused.length === 0) return this.#say('info', this.#words.nothingToFix);
      await this.#offer(this.#words.previewTitle, fixes, refused, true);
    });
  }

  /** Shows the blank totals that follow from other cells. */
  fillTotals(): Promise<void> {
    return this.#ask(async (checker) => {
      const offers = await checker.totals();
      if (offers.length === 0) return this.#say('info', this.#words.nothingToFill);
      this.#set({ proposal: { title: this.#words.totalsTitle, offers, refused: [] }, message: null });
    });
  }

  /** Shows what changes with the cell shown last. */
  link(value: string): Promise<void> {
    return this.#ask(async (checker) => {
      const block = this.state.cell;
      const offers = block ? await checker.dependents({ block, value: value.trim() }) : [];
      if (offers.length === 0) return this.#say('warning', this.#words.noNumber);
      this.#set({ proposal: { title: this.#words.linkedTitle, offers, refused: [] }, message: null });
    });
  }

  /** Shows the sections and tables that could be put in. */
  offerInsertions(): Promise<void> {
    return this.#ask(async (checker) => {
      const offers = await checker.insertions();
      if (offers.length === 0) return this.#say('info', this.#words.nothingToInsert);
      this.#set({ proposal: { title: this.#words.insertTitle, offers, refused: [] }, message: null });
    });
  }

  /** Asks the checker about the report at hand; where there is none, nothing happens. */
  async #ask(question: (checker: Checker) => Promise<void>): Promise<void> {
    if (this.#checked?.status !== 'checked') return;
    try {
      await question(this.#services.checker);
    } catch (error) {
      this.#set({ phase: 'failed', failure: error instanceof Error ? error.message : String(error) });
    }
  }

  async #offer(
    title: string,
    offers: readonly Offer[],
    refused: readonly { readonly title: string; readonly why: string }[],
    isPreview: boolean,
  ): Promise<void> {
    const left = refused.map((each) => (each.title ? `${each.title}：${each.why}` : each.why));
    if (offers.length === 0) return this.#say('warning', this.#words.notDone, left);
    if (isPreview) this.#set({ proposal: { title, offers, refused: left }, message: null });
    else await this.apply(offers);
  }

  dismiss(): void {
    this.#set({ proposal: null, message: null });
  }

  dismissMessage(): void {
    this.#set({ message: null });
  }

  /** Carries out what the person agreed to. */
  async apply(offers: readonly (Offer | InsertOffer)[]): Promise<void> {
    const insertions = offers.filter((offer): offer is InsertOffer => 'ooxml' in offer);
    const edits = offers.filter((offer): offer is Offer => !('ooxml' in offer));
    await this.#busy(async () => {
      if (insertions.length > 0) await this.#insertAll(insertions);
      if (edits.length > 0) await this.#replace(edits);
    });
  }

  async #replace(offers: readonly Offer[]): Promise<void> {
    const { refusal, done: says, tracked } = this.#words;
    const { done, refused } = await this.#services.host.replace(offers);
    const lines = refused.map(
      ({ key, why }) => `${offers.find((offer) => offer.key === key)?.title ?? ''}：${refusal[why]}`,
    );
    if (done.length > 0 && this.#checked?.isTracked) lines.push(tracked);
    this.#set({ proposal: null });
    await this.#checkAnew();
    if (done.length === 0) this.#say('warning', this.#words.notDone, lines);
    else this.#say(refused.length > 0 ? 'warning' : 'good', says(done.length), lines);
  }

  async #insertAll(offers: readonly InsertOffer[]): Promise<void> {
    const { refusal, done: says, notDone } = this.#words;
    const refused = await this.#services.host.insert(offers);
    const lines = offers.flatMap(({ title }, index) => {
      const why = refused[index];
      return why ? [`${title}：${refusal[why]}`] : [];
    });
    const count = offers.length - lines.length;
    this.#set({ proposal: null });
    await this.#checkAnew();
    this.#say(lines.length > 0 ? 'warning' : 'good', count > 0 ? says(count) : notDone, lines);
  }

  /** Puts a year's form into a document without text. */
  async insertForm(year: number): Promise<void> {
    await this.#busy(async () => {
      const ooxml = await this.#services.checker.wholeForm({ year });
      if (!ooxml) return this.#say('warning', this.#words.noForm);
      const [why] = await this.#services.host.insert([{ key: 'form', after: null, replaces: [], ooxml }]);
      await this.#checkAnew();
      if (why) this.#say('warning', this.#words.refusal[why]);
    });
  }

  async undo(): Promise<void> {
    await this.#busy(async () => {
      const why = await this.#services.host.undo();
      await this.#checkAnew();
      if (why) this.#say('warning', this.#words.refusal[why]);
      else this.#say('good', this.#words.undone);
    });
  }

  /** Keeps a reason for a problem. */
  async settle(problem: PanelProblem, kind: SettledKind, reason: string, keeper: Keeper): Promise<void> {
    await this.#services.settlements.set(kind, this.#fingerprints(problem), reason.trim(), keeper);
    await this.#checkAnew();
  }

  async unsettle(problem: PanelProblem): Promise<void> {
    await this.#services.settlements.remove(this.#fingerprints(problem));
    await this.#checkAnew();
  }

  #fingerprints({ findings }: PanelProblem): string[] {
    return findings.flatMap((index) => this.#checked?.file.findings[index]?.fingerprint ?? []);
  }

  async mark(kind: MarkKind): Promise<void> {
    await this.#busy(async () => {
      const { done, left } = await this.#own(() => this.#services.host.mark(this.#checked?.marks ?? [], kind));
      this.#set({ marked: done > 0 ? kind : null });
      await this.check();
      this.#say('info', this.#words.marked(done, left));
    });
  }

  async clearMarks(): Promise<void> {
    await this.#busy(async () => {
      const count = await this.#own(() => this.#services.host.clearMarks());
      this.#set({ marked: null });
      await this.check();
      this.#say('good', this.#words.cleared(count));
    });
  }

  /** Anything that writes: one at a time, and an error of Word's is a message. */
  async #busy(deed: () => Promise<void>): Promise<void> {
    if (this.state.isBusy) return;
    this.#set({ isBusy: true, message: null });
    try {
      await this.#own(deed);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      this.#say('error', this.#words.refusal.failed, [detail]);
    } finally {
      this.#set({ isBusy: false });
    }
  }

  #say(tone: Message['tone'], title: string, lines: readonly string[] = []): void {
    this.#set({ message: { tone, title, lines } });
  }
}

function isSameDraft(draft: Draft, last: Draft | null): boolean {
  if (draft.kind === 'docx' && last?.kind === 'docx') return isSameBytes(draft.bytes, last.bytes);
  if (draft.kind === 'flat' && last?.kind === 'flat') return draft.xml === last.xml;
  return false;
}

function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
