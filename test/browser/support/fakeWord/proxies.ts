import type { OpenDocument, Stretch } from './model.js';

/** What a test asks of the fake: which Word it is, and which of its known faults it shows. */
export interface Circumstances {
  readonly tier: 'T0' | 'T1' | 'T2' | 'T3';
  /** The document, Base64. */
  readonly docx: string;
  readonly fileFails?: boolean;
  readonly ooxmlFails?: boolean;
  readonly isProtected?: boolean;
  readonly skipsCovered?: boolean;
  /** The file is handed over as it lies on the disk, encrypted. */
  readonly isEncrypted?: boolean;
  readonly language?: string;
}

/** The state of the fake that proxies and tests share. */
export class Stage {
  readonly document: OpenDocument;
  readonly circumstances: Circumstances;
  selection: Stretch | null = null;
  syncs = 0;
  /** The file as it is next handed over, made ahead: in Word another process does it. */
  prepared: number[] | null = null;
  /** When the first file was handed over, by the page's clock. */
  handedOver = 0;
  annotations = new Map<string, { paragraph: Element; start: number; length: number; colour: string }>();
  readonly listeners = new Map<string, Set<(event: unknown) => unknown>>();
  opened: string[] = [];
  /** Runs once, directly before the next writing. */
  beforeWrite: (() => void) | null = null;
  /** The how-manieth writing from now on fails; 0: none. */
  failAtWrite = 0;

  constructor(document: OpenDocument, circumstances: Circumstances) {
    this.document = document;
    this.circumstances = circumstances;
  }

  emit(name: string): void {
    for (const listener of this.listeners.get(name) ?? []) setTimeout(() => listener({ type: name }), 5);
  }
}

export function failure(code: string, message = code): Error {
  return Object.assign(new Error(message), { code, name: 'RichApi.Error' });
}

interface Operation {
  readonly writes: boolean;
  run(): void;
}

/** A request context: nothing happens before sync, and what failed stops the rest. */
export class Context {
  readonly stage: Stage;
  #queue: Operation[] = [];
  readonly document: FakeDocument;
  readonly application: FakeApplication;

  constructor(stage: Stage) {
    this.stage = stage;
    this.document = new FakeDocument(this);
    this.application = new FakeApplication(this);
  }

  enqueue(run: () => void, writes = false): void {
    this.#queue.push({ run, writes });
  }

  async sync(): Promise<void> {
    const { stage } = this;
    stage.syncs++;
    await new Promise((resolve) => setTimeout(resolve, 0));
    const queue = this.#queue;
    this.#queue = [];
    this.#carryOut(queue);
  }

  #carryOut(queue: readonly Operation[]): void {
    const { stage } = this;
    // Word carries a batch out in one go: what others write comes before or after it.
    if (queue.some(({ writes }) => writes)) {
      const hook = stage.beforeWrite;
      stage.beforeWrite = null;
      hook?.();
    }
    for (const { run, writes } of queue) {
      if (writes) {
        if (stage.circumstances.isProtected) throw failure('AccessDenied', 'The document is protected.');
        if (stage.failAtWrite > 0 && --stage.failAtWrite === 0) throw failure('GeneralException');
      }
      run();
    }
  }
}

/** Anything whose properties must be loaded before they are read. */
class Loadable {
  readonly context: Context;
  readonly #values = new Map<string, unknown>();

  constructor(context: Context) {
    this.context = context;
  }

  load(names: string): this {
    for (const name of names.split(',')) this.context.enqueue(() => this.read(name.trim()));
    return this;
  }

  /** Fills in one property at sync. */
  protected read(name: string): void {
    throw failure('InvalidArgument', `The fake does not know the property ${name}.`);
  }

  keep(name: string, value: unknown): void {
    this.#values.set(name, value);
  }

  protected value<T>(name: string): T {
    if (!this.#values.has(name)) throw failure('PropertyNotLoaded', `The property '${name}' is not available.`);
    return this.#values.get(name) as T;
  }
}

class Font {
  readonly #owner: FakeRange | FakeControl;

  constructor(owner: FakeRange | FakeControl) {
    this.#owner = owner;
  }

  get highlightColor(): string | null {
    return this.#owner.loadedColour();
  }

  set highlightColor(colour: string | null) {
    this.#owner.colour(colour);
  }
}

type Find = () => Stretch;

export class FakeRange extends Loadable {
  readonly find: Find;
  readonly font = new Font(this);

  constructor(context: Context, find: Find) {
    super(context);
    let found: Stretch | null = null;
    this.find = () => (found ??= find());
  }

  get #document(): OpenDocument {
    return this.context.stage.document;
  }

  get text(): string {
    return this.value('text');
  }

  protected override read(name: string): void {
    if (name === 'text') this.keep('text', this.#document.textOf(this.find()));
    else if (name === 'font/highlightColor') this.keep(name, this.#document.highlight(this.find()));
    else super.read(name);
  }

  loadedColour(): string | null {
    return this.value('font/highlightColor');
  }

  colour(colour: string | null): void {
    this.context.enqueue(() => this.#document.setHighlight(this.find(), colour), true);
  }

  insertText(text: string, where: 'Replace' | 'Start' | 'End'): FakeRange {
    let written: Stretch;
    this.context.enqueue(() => {
      const { first, start, last, end, elements } = this.find();
      const at = where === 'Start' ? start : end;
      const stretch = where === 'Replace' ? this.find() : { first, start: at, last, end: at, elements };
      written = this.#document.replace(stretch, text);
    }, true);
    const range = new FakeRange(this.context, () => written);
    this.context.enqueue(() => range.find());
    return range;
  }

  delete(): void {
    this.context.enqueue(() => {
      const stretch = this.find();
      if (stretch.elements) for (const each of stretch.elements) each.remove();
      else this.#document.replace(stretch, '');
    }, true);
  }

  select(): void {
    this.context.enqueue(() => {
      this.context.stage.selection = this.find();
      this.context.stage.emit('documentSelectionChanged');
    });
  }

  search(words: string, options?: { matchCase?: boolean }): FakeRangeCollection {
    return new FakeRangeCollection(this.context, () => searchIn(this.#document, this.find(), words, options));
  }

  expandTo(other: FakeRange): FakeRange {
    return new FakeRange(this.context, () => {
      const [a, b] = [this.find(), other.find()];
      return this.#document.track({ ...a, last: b.last, end: b.end });
    });
  }

  getRange(): FakeRange {
    return new FakeRange(this.context, this.find);
  }

  insertComment(text: string): void {
    this.context.enqueue(() => void this.#document.comment(this.find(), text), true);
  }

  insertContentControl(): FakeControl {
    let control: Element;
    this.context.enqueue(() => {
      control = this.#document.wrap(this.find());
    }, true);
    return new FakeControl(this.context, () => control);
  }

  insertOoxml(xml: string, _where: 'Replace'): FakeRange {
    let inserted: Stretch;
    this.context.enqueue(() => {
      inserted = this.#document.insertXml(this.find().first, xml);
    }, true);
    return new FakeRange(this.context, () => inserted);
  }

  insertParagraph(text: string, where: 'Before' | 'After'): FakeParagraph {
    let paragraph: Element;
    this.context.enqueue(() => {
      const { first, last } = this.find();
      paragraph = this.#document.insertParagraph(where === 'Before' ? first : last, text, where);
    }, true);
    return new FakeParagraph(this.context, () => paragraph);
  }

  getOoxml(): { value: string } {
    const result = { value: '' };
    this.context.enqueue(() => {
      const { first, elements } = this.find();
      const xml = (elements ?? [first]).map((each) => new XMLSerializer().serializeToString(each)).join('');
      result.value = `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${xml}</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>`;
    });
    return result;
  }

  track(): this {
    return this;
  }

  untrack(): this {
    return this;
  }
}

/** Words that Word's search takes; longer ones are found nowhere, and nothing says so (OfficeDev/office-js 731). */
const longestSearch = 255;

function searchIn(
  document: OpenDocument,
  within: Stretch,
  words: string,
  options?: { matchCase?: boolean },
): Stretch[] {
  if (words.length > longestSearch) return [];
  const plain = words.replace(/\^(.)/g, (_, code: string) => ({ '^': '^', t: '\t', l: '\v' })[code] ?? '');
  if (plain === '') return [];
  const text = document.textOf(within);
  // Word takes full-width letters and digits for half-width ones, and has no switch for it.
  const folded = (each: string): string => {
    const narrow = each.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
    return options?.matchCase ? narrow : narrow.toLowerCase();
  };
  const [hay, needle] = [folded(text), folded(plain)];
  const found: Stretch[] = [];
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length)) {
    const start = within.start + at;
    found.push(document.track({ ...within, start, end: start + needle.length, elements: null }));
  }
  return found;
}

class FakeRangeCollection extends Loadable {
  readonly #find: () => Stretch[];

  constructor(context: Context, find: () => Stretch[]) {
    super(context);
    this.#find = find;
  }

  get items(): FakeRange[] {
    return this.value('items');
  }

  protected override read(name: string): void {
    if (name !== 'items/text') {
      super.read(name);
      return;
    }
    const ranges = this.#find().map((stretch) => new FakeRange(this.context, () => stretch));
    for (const range of ranges) range.keep('text', this.context.stage.document.textOf(range.find()));
    this.keep('items', ranges);
  }
}

export class FakeParagraph extends Loadable {
  readonly find: () => Element;

  constructor(context: Context, find: () => Element) {
    super(context);
    this.find = find;
  }

  get #document(): OpenDocument {
    return this.context.stage.document;
  }

  get text(): string {
    return this.value('text');
  }

  protected override read(name: string): void {
    if (name !== 'text') {
      super.read(name);
      return;
    }
    this.keep('text', this.#document.text(this.find()));
  }

  getRange(): FakeRange {
    return new FakeRange(this.context, () => this.#document.whole(this.find()));
  }

  search(words: string, options?: { matchCase?: boolean }): FakeRangeCollection {
    return this.getRange().search(words, options);
  }

  select(): void {
    this.getRange().select();
  }

  insertText(text: string, where: 'Start' | 'End' | 'Replace'): FakeRange {
    return this.getRange().insertText(text, where);
  }

  insertParagraph(text: string, where: 'Before' | 'After'): FakeParagraph {
    return this.getRange().insertParagraph(text, where);
  }

  delete(): void {
    this.context.enqueue(() => this.find().remove(), true);
  }

  get parentTable(): FakeTable {
    return new FakeTable(this.context, () => this.#document.tableOf(this.find()), false);
  }

  get parentTableOrNullObject(): FakeTable {
    return new FakeTable(this.context, () => this.#document.tableOf(this.find()), true);
  }

  /** Merged cells throw when their index is asked for, and take the whole batch with them (OfficeDev/office-js 3200). */
  get parentTableCell(): never {
    throw failure('GeneralException');
  }

  getAnnotations(): { load(names: string): void } {
    return {
      load: () =>
        this.context.enqueue(() => {
          if (this.context.stage.circumstances.tier !== 'T3')
            throw failure('AccessDenied', 'A subscription is needed.');
        }),
    };
  }

  insertAnnotations({ critiques }: { critiques: { start: number; length: number; colorScheme: string }[] }): {
    value: string[];
  } {
    const result: { value: string[] } = { value: [] };
    this.context.enqueue(() => {
      const { annotations } = this.context.stage;
      for (const { start, length, colorScheme } of critiques) {
        const id = `a${annotations.size + 1}`;
        annotations.set(id, { paragraph: this.find(), start, length, colour: colorScheme });
        result.value.push(id);
      }
    });
    return result;
  }
}

class FakeTable extends Loadable {
  readonly #find: () => Element | null;
  readonly #mayBeNull: boolean;

  constructor(context: Context, find: () => Element | null, mayBeNull: boolean) {
    super(context);
    this.#find = find;
    this.#mayBeNull = mayBeNull;
  }

  get isNullObject(): boolean {
    return this.value('isNullObject');
  }

  get #table(): Element {
    const table = this.#find();
    if (!table) throw failure('ItemNotFound');
    return table;
  }

  protected override read(name: string): void {
    if (name !== 'isNullObject' || !this.#mayBeNull) {
      super.read(name);
      return;
    }
    this.keep(name, this.#find() === null);
  }

  getRange(): FakeRange {
    return new FakeRange(this.context, () => {
      const table = this.#table;
      return { first: table, start: 0, last: table, end: 0, elements: [table] };
    });
  }

  insertParagraph(text: string, where: 'Before' | 'After'): FakeParagraph {
    let paragraph: Element;
    this.context.enqueue(() => {
      paragraph = this.context.stage.document.insertParagraph(this.#table, text, where);
    }, true);
    return new FakeParagraph(this.context, () => paragraph);
  }

  delete(): void {
    let table: Element;
    this.context.enqueue(() => {
      table = this.#table;
      table.remove();
    }, true);
  }
}

class FakeParagraphCollection extends Loadable {
  get items(): FakeParagraph[] {
    return this.value('items');
  }

  protected override read(name: string): void {
    if (name !== 'items/text') {
      super.read(name);
      return;
    }
    const { document } = this.context.stage;
    const items = document.paragraphs().map((element) => {
      const paragraph = new FakeParagraph(this.context, () => element);
      paragraph.keep('text', document.text(element));
      return paragraph;
    });
    this.keep('items', items);
  }

  getFirst(): FakeParagraph {
    return new FakeParagraph(this.context, () => this.context.stage.document.paragraphs()[0]!);
  }
}

export class FakeControl extends Loadable {
  readonly #find: () => Element;
  readonly font = new Font(this);

  constructor(context: Context, find: () => Element) {
    super(context);
    this.#find = find;
  }

  get tag(): string {
    return this.value('tag');
  }

  set tag(tag: string) {
    this.context.enqueue(() => this.context.stage.document.setTag(this.#find(), tag), true);
  }

  set appearance(_: string) {
    this.context.enqueue(() => undefined, true);
  }

  loadedColour(): string | null {
    return this.value('font/highlightColor');
  }

  colour(colour: string | null): void {
    this.context.enqueue(() => {
      const { document } = this.context.stage;
      const control = this.#find();
      const paragraph = control.parentElement!;
      for (const run of control.getElementsByTagName('w:r')) {
        const before = [...paragraph.getElementsByTagName('w:r')].slice(
          0,
          [...paragraph.getElementsByTagName('w:r')].indexOf(run),
        );
        const start = before.map((each) => each.textContent ?? '').join('').length;
        const end = start + (run.textContent ?? '').length;
        document.setHighlight({ first: paragraph, start, last: paragraph, end, elements: null }, colour);
      }
    }, true);
  }

  delete(keepsContent: boolean): void {
    this.context.enqueue(() => {
      const control = this.#find();
      if (keepsContent) control.replaceWith(...control.children[1]!.children);
      else control.remove();
    }, true);
  }
}

class FakeControlCollection extends Loadable {
  get items(): FakeControl[] {
    return this.value('items');
  }

  protected override read(name: string): void {
    if (name !== 'items/tag') {
      super.read(name);
      return;
    }
    const items = this.context.stage.document.controls().map((element) => {
      const control = new FakeControl(this.context, () => element);
      control.keep('tag', element.getElementsByTagName('w:tag')[0]?.getAttribute('w:val') ?? '');
      return control;
    });
    this.keep('items', items);
  }
}

class FakeComments extends Loadable {
  get items(): { content: string; delete(): void }[] {
    return this.value('items');
  }

  protected override read(name: string): void {
    if (name !== 'items/content') {
      super.read(name);
      return;
    }
    const { document } = this.context.stage;
    const items = document.comments().map(({ id, text }) => ({
      content: text,
      delete: () => this.context.enqueue(() => document.deleteComment(id), true),
    }));
    this.keep('items', items);
  }
}

export class FakeBody extends Loadable {
  readonly paragraphs: FakeParagraphCollection;

  constructor(context: Context) {
    super(context);
    this.paragraphs = new FakeParagraphCollection(context);
  }

  getOoxml(): { value: string } {
    const result = { value: '' };
    this.context.enqueue(() => {
      if (this.context.stage.circumstances.ooxmlFails) throw failure('GeneralException');
      result.value = this.context.stage.document.flat();
    });
    return result;
  }

  getComments(): FakeComments {
    return new FakeComments(this.context);
  }
}

class FakeEvent {
  readonly #context: Context;
  readonly #name: string;

  constructor(context: Context, name: string) {
    this.#context = context;
    this.#name = name;
  }

  add(handler: (event: unknown) => unknown): { context: Context; remove(): void } {
    const { listeners } = this.#context.stage;
    const own = listeners.get(this.#name) ?? new Set();
    listeners.set(this.#name, own);
    this.#context.enqueue(() => own.add(handler));
    return { context: this.#context, remove: () => this.#context.enqueue(() => own.delete(handler)) };
  }
}

export class FakeDocument {
  readonly #context: Context;
  readonly body: FakeBody;
  readonly contentControls: FakeControlCollection;

  constructor(context: Context) {
    this.#context = context;
    this.body = new FakeBody(context);
    this.contentControls = new FakeControlCollection(context);
  }

  get onParagraphChanged(): FakeEvent {
    return new FakeEvent(this.#context, 'paragraphChanged');
  }

  get onParagraphAdded(): FakeEvent {
    return new FakeEvent(this.#context, 'paragraphAdded');
  }

  get onParagraphDeleted(): FakeEvent {
    return new FakeEvent(this.#context, 'paragraphDeleted');
  }

  getAnnotationById(id: string): { delete(): void } {
    return { delete: () => this.#context.enqueue(() => void this.#context.stage.annotations.delete(id)) };
  }
}

class FakeApplication {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  createDocument(base64: string): { open(): void } {
    return { open: () => this.#context.enqueue(() => void this.#context.stage.opened.push(base64)) };
  }
}
