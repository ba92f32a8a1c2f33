import { OpenDocument, type Stretch } from './model.js';
import { type Circumstances, Context, FakeBody, FakeDocument, FakeParagraph, FakeRange, Stage } from './proxies.js';

/** Newest WordApi set of each kind of Word. A bought Word says that it has annotations, and they fail. */
const newest = { T0: 1, T1: 3, T2: 8, T3: 8 } as const;

/** In which set each function came. What a Word does not have is really not there. */
const since: readonly (readonly [set: number, owner: object, names: readonly string[]])[] = [
  [3, FakeRange.prototype, ['expandTo', 'getRange']],
  [3, FakeParagraph.prototype, ['parentTable', 'parentTableOrNullObject', 'parentTableCell', 'getRange']],
  [4, FakeRange.prototype, ['insertComment']],
  [4, FakeBody.prototype, ['getComments']],
  [6, FakeDocument.prototype, ['onParagraphChanged', 'onParagraphAdded', 'onParagraphDeleted']],
  [7, FakeParagraph.prototype, ['getAnnotations', 'insertAnnotations']],
  [7, FakeDocument.prototype, ['getAnnotationById']],
];

interface Page {
  fakeWordCircumstances: Circumstances;
  Office: unknown;
  Word: unknown;
  fakeWord: unknown;
}

const page = globalThis as unknown as Page;
const circumstances = page.fakeWordCircumstances;
const bytes = Uint8Array.from(atob(circumstances.docx), (character) => character.charCodeAt(0));
const stage = new Stage(new OpenDocument(bytes), circumstances);
stage.document.countsCovered = !circumstances.skipsCovered;
const level = newest[circumstances.tier];
const { getRange } = FakeParagraph.prototype;
for (const [set, owner, names] of since) {
  if (set <= level) continue;
  for (const name of names) delete (owner as Record<string, unknown>)[name];
}
// The fake's own functions go by ranges of paragraphs whatever Word it is.
if (level < 3) {
  Object.assign(FakeParagraph.prototype, {
    search(this: FakeParagraph, words: string, options?: object) {
      return getRange.call(this).search(words, options);
    },
    select(this: FakeParagraph) {
      getRange.call(this).select();
    },
    insertText(this: FakeParagraph, text: string, where: 'Start') {
      return getRange.call(this).insertText(text, where);
    },
    insertParagraph(this: FakeParagraph, text: string, where: 'Before') {
      return getRange.call(this).insertParagraph(text, where);
    },
  });
}

type Done = (result: { status: string; value?: unknown; error?: { message: string } }) => void;

/** The head of a compound file with the stream in which Office keeps an encrypted package. */
function encrypted(): Uint8Array {
  const file = new Uint8Array(4096);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...'EncryptedPackage'].forEach((character, index) => {
    file[1024 + 2 * index] = character.charCodeAt(0);
  });
  return file;
}

let openFile = false;
const settings = new Map<string, unknown>();

function getFileAsync(_type: string, options: { sliceSize: number }, done: Done): void {
  setTimeout(() => {
    if (circumstances.fileFails)
      return done({ status: 'failed', error: { message: 'An internal error has occurred.' } });
    // A file that was not closed spoils the next reading (OfficeDev/office-js 750).
    if (openFile) return done({ status: 'failed', error: { message: 'The file is still open.' } });
    openFile = true;
    const saved = stage.prepared ?? [...(circumstances.isEncrypted ? encrypted() : stage.document.save())];
    stage.prepared = null;
    const { sliceSize } = options;
    done({
      status: 'succeeded',
      value: {
        size: saved.length,
        sliceCount: Math.ceil(saved.length / sliceSize),
        getSliceAsync(index: number, got: Done) {
          const data = saved.length <= sliceSize ? saved : saved.slice(index * sliceSize, (index + 1) * sliceSize);
          setTimeout(() => got({ status: 'succeeded', value: { data, index, size: data.length } }), 0);
        },
        closeAsync(closed: Done) {
          openFile = false;
          stage.handedOver ||= performance.now();
          closed({ status: 'succeeded' });
        },
      },
    });
  }, 0);
}

page.Office = {
  HostType: { Word: 'Word' },
  FileType: { Compressed: 'compressed' },
  EventType: { DocumentSelectionChanged: 'documentSelectionChanged' },
  onReady: async () => ({ host: 'Word', platform: 'PC' }),
  context: {
    displayLanguage: circumstances.language ?? 'zh-CN',
    requirements: {
      isSetSupported: (set: string, version = '1.1') => set === 'WordApi' && Number(version.split('.')[1]) <= level,
    },
    document: {
      url: 'C:\\草稿\\云溪县年报.docx',
      getFileAsync,
      addHandlerAsync(name: string, handler: (event: unknown) => unknown) {
        const own = stage.listeners.get(name) ?? new Set();
        stage.listeners.set(name, own);
        own.add(handler);
      },
      removeHandlerAsync(name: string, { handler }: { handler: (event: unknown) => unknown }) {
        stage.listeners.get(name)?.delete(handler);
      },
      settings: {
        get: (key: string) => settings.get(key) ?? null,
        set: (key: string, value: unknown) => void settings.set(key, JSON.parse(JSON.stringify(value))),
        saveAsync: (done: Done) => setTimeout(() => done({ status: 'succeeded' }), 0),
      },
    },
  },
};

page.Word = {
  Paragraph: FakeParagraph,
  run: async (first: unknown, second?: (context: Context) => unknown) => {
    const batch = (second ?? first) as (context: Context) => unknown;
    const context = second && first instanceof FakeRange ? first.context : new Context(stage);
    const result = await batch(context);
    await context.sync();
    stage.syncs--;
    return result;
  },
};

function describe(stretch: Stretch | null) {
  if (!stretch) return null;
  const { document } = stage;
  return {
    text: document.textOf(stretch),
    paragraph: document.paragraphs().indexOf(stretch.first),
    cell: document.cellOf(stretch.first),
  };
}

/** What the person at Word does, and what a test looks at. */
page.fakeWord = {
  stage,
  selection: () => describe(stage.selection),
  texts: () => stage.document.paragraphs().map((each) => stage.document.text(each)),
  /** Types in place of a stretch of a paragraph. */
  type(paragraph: number, start: number, end: number, text: string) {
    const first = stage.document.paragraphs()[paragraph]!;
    stage.document.replace({ first, start, last: first, end, elements: null }, text);
    stage.emit('paragraphChanged');
    stage.emit('documentSelectionChanged');
  },
  insertParagraph(paragraph: number, text: string) {
    stage.document.insertParagraph(stage.document.paragraphs()[paragraph]!, text, 'Before');
    stage.emit('paragraphAdded');
    stage.emit('documentSelectionChanged');
  },
  /** Makes the next file now. */
  prepare() {
    stage.prepared = [...stage.document.save()];
  },
  docx() {
    let text = '';
    for (const byte of stage.document.save()) text += String.fromCharCode(byte);
    return btoa(text);
  },
  annotations: () =>
    [...stage.annotations.values()].map(({ paragraph, start, length, colour }) => ({
      text: stage.document.text(paragraph).slice(start, start + length),
      colour,
    })),
};
