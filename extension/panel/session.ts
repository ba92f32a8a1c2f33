import type { Language, Target } from '../../ui/audit.js';
import { listenForClick } from '../clicks.js';
import type { MarkPlace, PageReading, Shown, ToPage, ToPanel } from '../messages.js';
import { pageAddress } from '../store/pageAddress.js';
import type { Settings } from '../store/parseSettings.js';
import { loadReviews, saveReviews } from '../store/reviews.js';
import { claimTab } from './claimTab.js';
import { type Answer, Conversation } from './conversation.js';
import { hashText } from './hashText.js';
import { listMarks } from './listMarks.js';
import { judgePage, type NoticeKind } from './notice.js';
import { PageError } from './openPage.js';
import { ReviewBook } from './reviewBook.js';
import { sameProblem } from './sameProblem.js';
import type { Audit, Line, State } from './state.js';
import { textOf } from './textOf.js';
import { watchTab } from './watchTab.js';

/**
 * The panel's work on one tab: reads its page, has it checked, marks it, follows it to other pages, and ends with it.
 * It draws nothing: `onState` is called with every new state.
 */
export class Session {
  readonly #tabId: number;
  readonly #onState: (state: State) => void;
  #settings: Settings;
  #language: Language;
  #state: State = { phase: 'reading' };
  #conversation: Conversation | null = null;
  #book: ReviewBook | null = null;
  #unclaim: (() => void) | null = null;
  /** Counts the pages: what comes late of an earlier one is dropped. */
  #turn = 0;

  constructor(tabId: number, settings: Settings, language: Language, onState: (state: State) => void) {
    this.#tabId = tabId;
    this.#settings = settings;
    this.#language = language;
    this.#onState = onState;
  }

  get state(): State {
    return this.#state;
  }

  get reviews(): ReviewBook | null {
    return this.#book;
  }

  /** Begins; returns the function that takes all marks away and ends the work. */
  start(): () => void {
    const unwatch = watchTab(this.#tabId, {
      loaded: () => {
        if (!this.#conversation && !this.#isIdle()) void this.open();
      },
      closed: () => {
        this.#end();
        this.#notice('closed');
      },
    });
    const unlisten = listenForClick(this.#tabId, () => {
      if (this.#state.phase === 'notice') void this.open();
    });
    void this.open();
    return () => {
      unwatch();
      unlisten();
      this.#end();
    };
  }

  /** Opens the tab's page anew and checks it. */
  async open(): Promise<void> {
    this.#end();
    const turn = this.#turn;
    this.#unclaim = claimTab(this.#tabId, () => {
      this.#end();
      this.#notice('elsewhere');
    });
    this.#set({ phase: 'reading' });
    try {
      const conversation = await Conversation.begin(
        this.#tabId,
        (message) => this.#hear(message),
        () => {
          if (turn === this.#turn) this.#leave();
        },
      );
      if (turn !== this.#turn) {
        conversation.end();
        return;
      }
      this.#conversation = conversation;
      const { page } = await this.#ask({ type: 'read' }, 'page');
      if (turn === this.#turn) await this.#check(page, turn, null);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  /** Takes all marks away; what still comes of the page is dropped. */
  #end(): void {
    this.#turn++;
    this.#conversation?.end();
    this.#conversation = null;
    this.#unclaim?.();
    this.#unclaim = null;
  }

  /** The settings or the language were changed: checks again what was read. */
  async apply(settings: Settings, language: Language): Promise<void> {
    this.#settings = settings;
    this.#language = language;
    const page = this.#page();
    if (page) await this.#check(page, this.#turn, null).catch((error) => this.#fail(error));
  }

  /** Checks a page although not all of the report, or more than it, was read. */
  async checkAnyway(): Promise<void> {
    const page = this.#page();
    if (page) await this.#check(page, this.#turn, null, true).catch((error) => this.#fail(error));
  }

  /** A card was picked: its place is shown. */
  select(problem: number | null): void {
    if (this.#state.phase !== 'audit') return;
    this.#set({ ...this.#state, selected: problem, line: null });
    const place = problem === null ? null : this.#placeOf(problem);
    if (place) void this.reveal(place).then((found) => !found && this.#say({ kind: 'not-found' }));
  }

  /** Shows a cell or a figure. */
  show(target: Target): void {
    if (this.#state.phase !== 'audit') return;
    const figure = target.kind === 'number' ? this.#state.audit.panel.numbers[target.index] : undefined;
    const place =
      target.kind === 'cell'
        ? { block: target.block, start: null, end: null }
        : figure && { block: figure.block, start: figure.start, end: figure.end };
    if (place) void this.reveal(place).then((found) => !found && this.#say({ kind: 'not-found' }));
  }

  /** Marks on or off. */
  setShown(shown: Shown): void {
    if (this.#state.phase !== 'audit') return;
    this.#set({ ...this.#state, shown });
    this.#conversation?.send({ type: 'shown', shown });
  }

  /** Scrolls the page to a place; null: the place was not found again. */
  async reveal(at: MarkPlace): Promise<Answer<'revealed'> | null> {
    try {
      const answer = await this.#ask({ type: 'reveal', at }, 'revealed');
      return answer.rect ? answer : null;
    } catch {
      return null;
    }
  }

  /** The page as it stands now, serialised. */
  async source(): Promise<string> {
    return (await this.#ask({ type: 'source' }, 'source')).html;
  }

  /** The first place of each problem on the page, by its number. */
  places(): ReadonlyMap<number, MarkPlace> {
    if (this.#state.phase !== 'audit') return new Map();
    const { panel, file } = this.#state.audit;
    return new Map(listMarks(panel, file).marks.map(({ problem, places }) => [problem, places[0]!]));
  }

  /** Takes over what was said of the earlier version of the page. */
  adoptEarlier(): void {
    if (this.#state.phase !== 'audit' || !this.#state.audit.earlier) return;
    this.#book?.adopt(this.#state.audit.earlier.entries);
    this.#set({ ...this.#state, audit: { ...this.#state.audit, earlier: null } });
  }

  async #check(page: PageReading, turn: number, lost: number | null, anyway = false): Promise<void> {
    const { checkPage } = await import('./checkPage.js');
    const checked = checkPage(page, this.#settings, this.#language);
    const wasChecked = this.#state.phase === 'audit' && this.#state.audit.page.url === page.url;
    const notice = judgePage(page, checked.file.status === 'checked');
    if (notice && !(notice.mayCheck && (anyway || wasChecked))) {
      this.#conversation?.send({ type: 'mark', marks: [], numbers: [], shown: { problems: false, numbers: false } });
      return this.#set({ phase: 'notice', notice });
    }
    const report = {
      address: pageAddress(page.url),
      text: await hashText(textOf(page.document)),
      title: checked.panel.title ?? page.title,
    };
    const kept = await loadReviews(report);
    if (turn !== this.#turn) return;
    const before = this.#state.phase === 'audit' ? this.#state : null;
    // What was said a moment ago may not have reached the store yet.
    const said = before?.audit.textHash === report.text ? this.#book?.entries : null;
    this.#book = new ReviewBook(checked.file.findings, said ?? kept.entries, (each) => this.#save(report, each));
    const selected = before ? sameProblem(before.audit, before.selected, checked) : null;
    const shown = before?.shown ?? { problems: true, numbers: false };
    const audit: Audit = { ...checked, page, textHash: report.text, checkedAt: new Date(), earlier: kept.earlier };
    this.#set({ phase: 'audit', audit, selected, shown, line: lost === null ? null : { kind: 'rechecked', lost } });
    this.#conversation?.send({ type: 'mark', ...listMarks(checked.panel, checked.file), shown });
  }

  async #save(report: Parameters<typeof saveReviews>[0], entries: Parameters<typeof saveReviews>[1]): Promise<void> {
    try {
      const reports = await saveReviews(report, entries, Date.now());
      if (reports > 0) this.#say({ kind: 'reviews-dropped', reports });
    } catch {
      this.#say({ kind: 'save-failed' });
    }
  }

  #hear(message: ToPanel): void {
    if (message.type === 'picked') this.#pick(message.problem);
    else if (message.type === 'changed') void this.#readAgain(message.lost.length);
  }

  /** A mark was clicked on the page: it is in sight already. */
  #pick(problem: number): void {
    if (this.#state.phase === 'audit') this.#set({ ...this.#state, selected: problem, line: null });
  }

  async #readAgain(lost: number): Promise<void> {
    const turn = this.#turn;
    try {
      const { page } = await this.#ask({ type: 'read' }, 'page');
      if (turn === this.#turn) await this.#check(page, turn, lost);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  /** The page has gone; the next one is opened when it has loaded. */
  #leave(): void {
    this.#turn++;
    this.#conversation = null;
    if (this.#isIdle()) return;
    this.#set({ phase: 'reading' });
    // A page that was loaded before the end of the port was heard gives no further event.
    setTimeout(() => !this.#conversation && this.#state.phase === 'reading' && void this.open(), 1500);
  }

  #ask<Type extends ToPanel['type']>(message: ToPage, type: Type): Promise<Answer<Type>> {
    return this.#conversation?.ask(message, type) ?? Promise.reject(new Error('There is no page to ask.'));
  }

  /** The tab is closed, or another panel has it: only a click here begins again. */
  #isIdle(): boolean {
    return this.#state.phase === 'notice' && ['closed', 'elsewhere'].includes(this.#state.notice.kind);
  }

  #placeOf(problem: number): MarkPlace | null {
    return this.places().get(problem) ?? null;
  }

  #page(): PageReading | null {
    if (this.#state.phase === 'audit') return this.#state.audit.page;
    return this.#state.phase === 'notice' ? this.#state.notice.page : null;
  }

  #fail(error: unknown): void {
    if (error instanceof PageError) {
      this.#notice(error.kind);
      return;
    }
    const detail = error instanceof Error ? error.message : String(error);
    this.#set({ phase: 'notice', notice: { kind: 'failed', page: null, mayCheck: false, detail } });
  }

  #notice(kind: NoticeKind): void {
    this.#set({ phase: 'notice', notice: { kind, page: null, mayCheck: false, detail: null } });
  }

  #say(line: Line): void {
    if (this.#state.phase === 'audit') this.#set({ ...this.#state, line });
  }

  #set(state: State): void {
    this.#state = state;
    this.#onState(state);
  }
}
