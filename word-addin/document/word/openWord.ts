import type { Place } from '../../../core/index.js';
import { anchorsOf } from '../anchorsOf.js';
import type {
  Abilities,
  DocumentHost,
  DocumentSettings,
  GroupedEdits,
  Insertion,
  Mark,
  Marked,
  MarkKind,
  Reading,
  Refusal,
  Replaced,
  Selected,
} from '../host.js';
import type { Outline } from '../outline.js';
import { type Inserted, insertInWord, removeInserted } from './insertInWord.js';
import { locate, printsOf } from './locate.js';
import { clearInWord, markInWord, type Underlines } from './markInWord.js';
import { claims, type OfficeSlice } from './office.js';
import { probeAbilities } from './probeAbilities.js';
import { readWord } from './readWord.js';
import { refusalOf } from './refusalOf.js';
import { type Outcome, replaceInWord } from './replaceInWord.js';
import { toBase64 } from './toBase64.js';
import { watchWord } from './watchWord.js';

/** The document that is open in Word. */
export async function openWord(slice: OfficeSlice): Promise<DocumentHost> {
  return new WordHost(slice, await probeAbilities(slice));
}

const settingsKey = 'gongkai-lint';

type Undo = { readonly text: NonNullable<Outcome['inverse']> } | { readonly inserted: readonly Inserted[] };

class WordHost implements DocumentHost {
  readonly abilities: Abilities;
  readonly settings: DocumentSettings;
  readonly #slice: OfficeSlice;
  #outline: Outline = [];
  #undo: Undo | null = null;
  readonly #underlines: Underlines = [];

  constructor(slice: OfficeSlice, abilities: Abilities) {
    this.#slice = slice;
    this.abilities = abilities;
    this.settings = settingsOf(slice);
  }

  get canUndo(): boolean {
    return this.#undo !== null;
  }

  get #canExpand(): boolean {
    return claims(this.#slice, '1.3');
  }

  read(): Promise<Reading> {
    return readWord(this.#slice, nameOf(this.#slice));
  }

  adopt(outline: Outline): void {
    this.#outline = outline;
  }

  async select(place: Place): Promise<Selected> {
    const anchors = anchorsOf(this.#outline, place);
    if (anchors.length === 0) return { found: 'none', why: 'elsewhere' };
    try {
      return await this.#slice.Word.run(async (context) => {
        const { located } = await locate(context, printsOf(this.#outline), anchors, this.#canExpand);
        const [first] = located;
        const last = located.at(-1)!;
        if (!first?.paragraph) return { found: 'none', why: first?.why ?? 'changed' };
        const isExact = located.every(({ why }) => why === null) && (located.length === 1 || this.#canExpand);
        if (isExact && first.range) {
          const range = last === first || !last.range ? first.range : first.range.expandTo(last.range);
          range.select();
        } else first.paragraph.select();
        await context.sync();
        return isExact ? { found: 'exact' } : { found: 'paragraph', ...(first.why && { why: first.why }) };
      });
    } catch (error) {
      return { found: 'none', why: refusalOf(error) };
    }
  }

  async replace(fixes: readonly GroupedEdits[]): Promise<Replaced> {
    try {
      return await this.#slice.Word.run(async (context) => {
        const { done, refused, inverse } = await replaceInWord(context, this.#outline, fixes, this.#canExpand);
        if (done.length > 0) this.#remember(inverse && { text: inverse });
        return { done, refused };
      });
    } catch (error) {
      const why = (error as { code?: string }).code === 'half-undone' ? 'half-undone' : refusalOf(error);
      return { done: [], refused: fixes.map(({ key }) => ({ key, why })) };
    }
  }

  async insert(insertions: readonly Insertion[]): Promise<readonly (Refusal | null)[]> {
    if (!this.abilities.canInsert) return insertions.map(() => 'unsupported');
    const refusals: (Refusal | null)[] = insertions.map(() => null);
    const inserted: Inserted[] = [];
    // From the end of the document, so that none moves the place of the next.
    for (let index = insertions.length - 1; index >= 0; index--) {
      try {
        const result = await this.#slice.Word.run((context) =>
          insertInWord(context, this.#outline, insertions[index]!),
        );
        if (typeof result === 'string') refusals[index] = result;
        else inserted.push(result);
      } catch (error) {
        refusals[index] = refusalOf(error);
      }
    }
    if (inserted.length > 0) this.#remember({ inserted });
    return refusals;
  }

  async undo(): Promise<Refusal | null> {
    const undo = this.#undo;
    if (!undo) return null;
    try {
      if ('inserted' in undo) {
        for (const each of [...undo.inserted].reverse()) {
          await this.#slice.Word.run(each.range, (context) => removeInserted(context, each));
        }
        this.#undo = null;
        return null;
      }
      const { outline, edits } = undo.text;
      return await this.#slice.Word.run(async (context) => {
        const { refused } = await replaceInWord(context, outline, [{ key: 'undo', edits }], this.#canExpand);
        if (refused[0]) return refused[0].why;
        this.#undo = null;
        return null;
      });
    } catch (error) {
      return refusalOf(error);
    }
  }

  async mark(marks: readonly Mark[], kind: MarkKind): Promise<Marked> {
    await this.clearMarks();
    return this.#slice.Word.run((context) => markInWord(context, this.#outline, marks, kind, this.#underlines));
  }

  clearMarks(): Promise<number> {
    const hasComments = claims(this.#slice, '1.4');
    return this.#slice.Word.run((context) => clearInWord(context, this.#underlines, hasComments));
  }

  onDirty(callback: (isSure: boolean) => void): () => void {
    return this.abilities.isLive ? watchWord(this.#slice, callback) : () => undefined;
  }

  async openCopy(bytes: Uint8Array): Promise<boolean> {
    if (!this.#canExpand) return false;
    try {
      await this.#slice.Word.run(async (context) => {
        context.application.createDocument(toBase64(bytes)).open();
        await context.sync();
      });
      return true;
    } catch {
      return false;
    }
  }

  #remember(undo: Undo | null): void {
    this.#undo = undo;
  }
}

/** The file's name, which is all that the result shows of its path. */
function nameOf({ Office }: OfficeSlice): string {
  const url = Office.context.document?.url ?? '';
  return url.split(/[\\/]/).at(-1) || '当前文档.docx';
}

function settingsOf({ Office }: OfficeSlice): DocumentSettings {
  const settings = Office.context.document?.settings;
  return {
    isAvailable: settings !== undefined && settings !== null,
    get: () => settings?.get(settingsKey) ?? null,
    set: (value) =>
      new Promise((resolve, reject) => {
        settings.set(settingsKey, value);
        settings.saveAsync((result) => {
          if (String(result.status) === 'succeeded') resolve();
          else reject(new Error(result.error?.message ?? 'The document did not take the settings.'));
        });
      }),
  };
}
