import type { Language, Target } from '../../ui/audit.js';
import { listenForClick } from '../clicks.js';
import type { MarkPlace, PageReading, Shown, ToPage, ToPanel } from '../messages.js';
import { pageAddress } from '../store/pageAddress.js';
import type { Settings } from '../store/parseSettings.js';
import { loadReviews, saveReviews } from '../store/reviews.js';
import { Attachments } from './attachments/attachments.js';
import type { CheckedFiles } from './attachments/checkFiles.js';
import { claimTab } from './claimTab.js';
import { type Answer, Conversation } from './conversation.js';
import { hashText } from './hashText.js';
import { listMarks } from './listMarks.js';
import { judgePage, type NoticeKind } from './notice.js';
import { PageError } from './openPage.js';
import { ReviewBook } from './reviewBook.js';
import { sameProblem } from './sameProblem.js';
import type { Audit, FrontFile, Line, State, View } from './state.js';
import { textOf } from './textOf.js';
import { watchTab } from './watchTab.js';

/**
 * The panel's work on one tab: reads its page, has it checked, marks it, follows it to other pages, and ends with it. Files
 * that hang on the page are fetched when the person asks, and can be put in front of it.
 * It draws nothing: `onView` is called with everything new.
 */
export class Session {
  readonly #tabId: number;
  readonly #onView: (view: View) => void;
  #settings: Settings;
  #language: Language;
  #state: State = { phase: 'reading' };
  #conversation: Conversation | null = null;
  #book: ReviewBook | null = null;
  #attachments: Attachments | null = null;
  #files: CheckedFiles = noFiles;
  #front: (FrontFile & { readonly book: ReviewBook }) | null = null;
  #unclaim: (() => void) | null = null;
  /** Counts the pages: what comes late of an earlier one is dropped. */
  #turn = 0;

  constructor(tabId: number, settings: Settings, language: Language, onView: (view: View) => void) {
    this.#tabId = tabId;
    this.#settings = settings;
    this.#language = language;
    this.#onView = onView;
  }

  /** The result in front, of the page or of a file, with what was said of it; null where there is none. */
  get shown(): { readonly audit: Audit; readonly reviews: ReviewBook } | null {
    if (this.#front) return { audit: this.#front.audit, reviews: this.#front.book };
    return this.#state.phase === 'audit' && this.#book ? { audit: this.#state.audit, reviews: this.#book } : null;
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
    this.#attachments?.end();
    this.#attachments = null;
    this.#files = noFiles;
    this.#front = null;
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

  /** Fetches files that hang on the page. Must be called while the person's click is being handled. */
  askFiles(urls: readonly string[]): void {
    this.#attachments?.ask(urls);
  }

  /** Stops fetching or reading a file. */
  stopFile(url: string): void {
    this.#attachments?.stop(url);
  }

  /** Puts a file's own result in front, or (null) the page's again. */
  async putInFront(id: string | null): Promise<void> {
    const turn = this.#turn;
    const front = id === null ? null : await this.#openFile(id);
    if (turn !== this.#turn) return;
    this.#front = front;
    this.#emit();
  }

  /** A card was picked: its place is shown. A file has none on the page. */
  select(problem: number | null): void {
    if (this.#front) {
      this.#front = { ...this.#front, selected: problem, line: null };
      this.#emit();
      return;
    }
    if (this.#state.phase !== 'audit') return;
    this.#set({ ...this.#state, selected: problem, line: null });
    const place = problem === null ? null : this.#placeOf(problem);
    if (place) void this.reveal(place).then((found) => !found && this.#say({ kind: 'not-found' }));
  }

  /** Shows a cell or a figure. */
  show(target: Target): void {
    if (this.#front || this.#state.phase !== 'audit') return;
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
    if (this.#front?.audit.earlier) {
      this.#front.book.adopt(this.#front.audit.earlier.entries);
      this.#front = { ...this.#front, audit: { ...this.#front.audit, earlier: null } };
      this.#emit();
      return;
    }
    if (this.#state.phase !== 'audit' || !this.#state.audit.earlier) return;
    this.#book?.adopt(this.#state.audit.earlier.entries);
    this.#set({ ...this.#state, audit: { ...this.#state.audit, earlier: null } });
  }

  async #check(page: PageReading, turn: number, lost: number | null, anyway = false): Promise<void> {
    const [{ checkPage }, { checkFiles }] = await Promise.all([
      import('./checkPage.js'),
      import('./attachments/checkFiles.js'),
    ]);
    if (turn !== this.#turn) return;
    this.#attachments ??= this.#attach(page.url, turn);
    this.#attachments.offer(page.links);
    this.#files = checkFiles(this.#attachments.files, this.#settings, this.#language);
    await this.#refreshFront(turn);
    const checked = checkPage(page, this.#settings, this.#language, this.#files.attachments);
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
    const audit: Audit = {
      ...checked,
      page,
      attachment: null,
      textHash: report.text,
      checkedAt: new Date(),
      earlier: kept.earlier,
    };
    this.#set({ phase: 'audit', audit, selected, shown, line: lost === null ? null : { kind: 'rechecked', lost } });
    this.#conversation?.send({ type: 'mark', ...listMarks(checked.panel, checked.file), shown });
  }

  #attach(pageUrl: string, turn: number): Attachments {
    return new Attachments(
      {
        send: (order) => this.#conversation?.send(order),
        changed: () => this.#emit(),
        settled: (url) => void this.#checkWith(url, turn),
      },
      pageUrl,
    );
  }

  /** A file was read: it is checked, and the page with it. Where the page is no report, the file's result is what is wanted. */
  async #checkWith(url: string, turn: number): Promise<void> {
    const page = this.#page();
    if (!page || turn !== this.#turn) return;
    try {
      await this.#check(page, turn, null);
      const report = this.#files.reports.find((each) => each.url === url);
      if (turn === this.#turn && this.#state.phase === 'notice' && report) await this.putInFront(report.id);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  /** The file in front as it is now checked; the page comes to the front where the file is gone. */
  async #refreshFront(turn: number): Promise<void> {
    const before = this.#front;
    if (!before) return;
    const next = await this.#openFile(before.id);
    if (turn !== this.#turn || this.#front !== before) return;
    this.#front = next && { ...next, selected: sameProblem(before.audit, before.selected, next.audit) };
  }

  /** A file's result with what was said of it; null where there is no such file. */
  async #openFile(id: string): Promise<(FrontFile & { readonly book: ReviewBook }) | null> {
    const file = this.#files.reports.find((each) => each.id === id);
    const page = this.#page();
    const report = file?.checked.lint?.report;
    if (!file || !page || !report) return null;
    const { checked, name, url, sha256 } = file;
    const key = {
      address: pageAddress(id),
      text: await hashText(textOf(report.document)),
      title: checked.panel.title ?? name,
    };
    const kept = await loadReviews(key);
    const before = this.#front?.id === id && this.#front.audit.textHash === key.text ? this.#front : null;
    const book = new ReviewBook(checked.file.findings, before?.book.entries ?? kept.entries, (each) =>
      this.#save(key, each),
    );
    const audit: Audit = {
      ...checked,
      page,
      attachment: { name, url, sha256 },
      textHash: key.text,
      checkedAt: new Date(),
      earlier: kept.earlier,
    };
    return { id, audit, selected: null, line: null, book };
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
    else if (message.type === 'piece' || message.type === 'fetched') this.#attachments?.hear(message);
  }

  /** A mark was clicked on the page: it is in sight already. */
  #pick(problem: number): void {
    this.#front = null;
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
    this.#attachments?.end();
    this.#attachments = null;
    this.#files = noFiles;
    this.#front = null;
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
    this.#front = null;
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
    if (this.#front) {
      this.#front = { ...this.#front, line };
      this.#emit();
    } else if (this.#state.phase === 'audit') this.#set({ ...this.#state, line });
  }

  #set(state: State): void {
    this.#state = state;
    this.#emit();
  }

  #emit(): void {
    this.#onView({
      page: this.#state,
      files: this.#attachments?.files ?? [],
      reports: this.#files.reports,
      notes: this.#files.notes,
      front: this.#front,
    });
  }
}

const noFiles: CheckedFiles = { attachments: [], reports: [], notes: new Map() };
