import type { BlockId, Place, Problem } from '../../core/index.js';
import type { Outline } from './outline.js';

/**
 * What the pane needs of a document, be it open in Word or a file that was dropped. Two make it: word/openWord.ts and
 * file/openFile.ts. Places are those of the last reading, whose outline the host was given.
 */
export interface DocumentHost {
  readonly abilities: Abilities;
  /** The whole document, by the best way that works. Never throws for what the document is. */
  read(): Promise<Reading>;
  /** Takes over what the reader made of the last reading: places are meant by it until the next. */
  adopt(outline: Outline): void;
  /** Selects a place and scrolls to it. */
  select(place: Place): Promise<Selected>;
  /** Carries out each fix as a whole or not at all; what stands there now must be what the reading saw. */
  replace(fixes: readonly GroupedEdits[]): Promise<Replaced>;
  /** Puts new paragraphs or tables into the document. @returns for each why it was left out, or null */
  insert(insertions: readonly Insertion[]): Promise<readonly (Refusal | null)[]>;
  /** Takes the last `replace` or `insert` back; null: there is nothing that could be. */
  undo(): Promise<Refusal | null>;
  readonly canUndo: boolean;
  /** Marks places in the document, in place of marks made before. @returns how many were marked. */
  mark(marks: readonly Mark[], kind: MarkKind): Promise<Marked>;
  /** Takes away all marks of this program and puts back what was there. @returns how many were taken away. */
  clearMarks(): Promise<number>;
  /** Calls back when the document has changed for sure, or may have. @returns a function that ends it. */
  onDirty(callback: (isSure: boolean) => void): () => void;
  readonly settings: DocumentSettings;
  /** Opens a .docx as a new document beside this one; false: it cannot. */
  openCopy(bytes: Uint8Array): Promise<boolean>;
}

/** T3 underlines by Word itself · T2 comments, reading and events of paragraphs · T1 Word 2019 and LTSC 2021 · T0 Word 2016. */
export type Tier = 'T0' | 'T1' | 'T2' | 'T3' | 'file';

export interface Abilities {
  readonly tier: Tier;
  /** In which ways places can be marked, the best first. */
  readonly marks: readonly MarkKind[];
  readonly canSelect: boolean;
  readonly canInsert: boolean;
  /** False: nothing tells of edits, the person must ask for a new check. */
  readonly isLive: boolean;
}

/** `underline` is not kept in the file; `comment` and `highlight` are, until they are cleared. */
export type MarkKind = 'underline' | 'comment' | 'highlight';

export type Reading =
  | { readonly status: 'read'; readonly draft: Draft }
  | { readonly status: 'unreadable'; readonly problem: Problem };

/** A document as bytes of a .docx, as one XML text, or, at worst, as the texts of its paragraphs. */
export type Draft =
  | { readonly kind: 'docx'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly kind: 'flat'; readonly xml: string; readonly name: string }
  | { readonly kind: 'paragraphs'; readonly texts: readonly string[]; readonly name: string };

/** `exact`: the words; `paragraph`: only the paragraph could be told; `none`: `why` says what to do. */
export type Selected =
  | { readonly found: 'exact' | 'paragraph'; readonly why?: Refusal }
  | { readonly found: 'none'; readonly why: Refusal };

/** One replacement as the core plans it; `text` may hold line ends for new paragraphs before or behind. */
export interface HostEdit {
  readonly block: BlockId;
  readonly start: number;
  readonly end: number;
  readonly old: string;
  readonly text: string;
}

/** Edits that belong together. */
export interface GroupedEdits {
  /** By which the caller knows it again. */
  readonly key: string;
  readonly edits: readonly HostEdit[];
}

export interface Replaced {
  readonly done: readonly string[];
  readonly refused: readonly { readonly key: string; readonly why: Refusal }[];
}

/**
 * `changed`: other words stand there now · `elsewhere`: the place is not in the body's text · `ambiguous`: several places look
 * alike · `tracked`: deleted text stands in between · `protected`: the document refuses changes · `mixed-up`: it was changed at
 * the same moment; what was written was taken back · `unsupported`: this version of Word cannot · `failed`: Word gave an error.
 */
export type Refusal =
  | 'changed'
  | 'elsewhere'
  | 'ambiguous'
  | 'tracked'
  | 'protected'
  | 'mixed-up'
  | 'half-undone'
  | 'unsupported'
  | 'failed';

export interface Insertion {
  /** By which the checker knows it again. */
  readonly key: string;
  /** The block that it comes behind; null: at the start of the document. */
  readonly after: BlockId | null;
  /** Tables that go when it is there. */
  readonly replaces: readonly BlockId[];
  /** Flat OPC for Word. */
  readonly ooxml: string;
}

export interface Mark {
  readonly place: Place;
  readonly severity: 'error' | 'warning' | 'info';
  /** What a comment says; plain text. */
  readonly text: string;
}

export interface Marked {
  readonly done: number;
  /** Places that were not found, or where a mark cannot be put without losing what is there. */
  readonly left: number;
}

/** A value that is kept in the document itself. */
export interface DocumentSettings {
  get(): unknown;
  /** Resolves when the document has it; it is in the file when that is saved. */
  set(value: unknown): Promise<void>;
  /** False: the document cannot keep anything. */
  readonly isAvailable: boolean;
}
