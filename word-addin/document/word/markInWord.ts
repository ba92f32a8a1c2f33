import { anchorsOf } from '../anchorsOf.js';
import type { Mark, Marked, MarkKind } from '../host.js';
import { commentPrefix, tagPrefix } from '../marks.js';
import type { Outline } from '../outline.js';
import { type Located, locate, printsOf } from './locate.js';

/** More marks than this make Word slow (OfficeDev/office-js 3565); the pane lists the rest. */
const mostMarks = 100;

const colours = { error: 'Red', warning: 'Berry', info: 'Blue' } as const;
const highlight = '#FFFF00';

/** Ids of underlines in the open document. They are not kept in the file and end with the session. */
export type Underlines = string[];

/**
 * Marks places. A highlight sits in a hidden content control whose tag remembers the colour that was there; a place whose
 * colours are mixed is left alone, since it could not be restored.
 * @param underlines takes in the ids of underlines
 */
export async function markInWord(
  context: Word.RequestContext,
  outline: Outline,
  marks: readonly Mark[],
  kind: MarkKind,
  underlines: Underlines,
): Promise<Marked> {
  const wanted = marks.flatMap((mark) => {
    const anchors = anchorsOf(outline, mark.place);
    return anchors.length === 1 && anchors[0]!.words !== '' ? [{ mark, anchor: anchors[0]! }] : [];
  });
  const chosen = wanted.slice(0, mostMarks);
  const { located } = await locate(
    context,
    printsOf(outline),
    chosen.map(({ anchor }) => anchor),
    true,
  );
  const found = located.flatMap((each, index) => (each.range ? [{ ...each, mark: chosen[index]!.mark }] : []));
  const put = kind === 'underline' ? underline : kind === 'comment' ? comment : colour;
  const done = await put(context, found, outline, underlines);
  return { done, left: marks.length - done };
}

type Found = Located & { readonly mark: Mark };

async function underline(
  context: Word.RequestContext,
  found: readonly Found[],
  outline: Outline,
  underlines: Underlines,
): Promise<number> {
  let done = 0;
  const results: OfficeExtension.ClientResult<string[]>[] = [];
  for (const { paragraph, anchor, mark } of found) {
    const { text, marked, at } = outline[anchor.ordinal]!;
    // Offsets are wrong in paragraphs with tracked deletions (OfficeDev/office-js 5672).
    if (!paragraph || marked !== text) continue;
    const start = Math.max(mark.place.start - at, 0);
    const length = Math.min(mark.place.end - at, text.length) - start;
    if (length <= 0) continue;
    const critiques = [{ colorScheme: colours[mark.severity], start, length }] as Word.Critique[];
    results.push(paragraph.insertAnnotations({ critiques }));
    done++;
  }
  await context.sync();
  for (const { value } of results) underlines.push(...value);
  return done;
}

async function comment(context: Word.RequestContext, found: readonly Found[]): Promise<number> {
  for (const { range, mark } of found) {
    range!.insertComment(commentPrefix + mark.text);
    // Several comments in one go hung Word's undo (OfficeDev/office-js 4566).
    await context.sync();
  }
  return found.length;
}

async function colour(context: Word.RequestContext, found: readonly Found[]): Promise<number> {
  for (const { range } of found) range!.load('font/highlightColor');
  await context.sync();
  let done = 0;
  for (const { range } of found) {
    const before = range!.font.highlightColor as string | null;
    // '' is what Word says where colours differ.
    if (before === '') continue;
    try {
      const control = range!.insertContentControl();
      control.tag = tagPrefix + (before ?? '');
      control.appearance = 'Hidden';
      control.font.highlightColor = highlight;
      await context.sync();
      done++;
    } catch {
      // Part of another content control: this place stays unmarked.
    }
  }
  return done;
}

/** Takes away all marks of this program, those of an earlier session too. @returns how many */
export async function clearInWord(
  context: Word.RequestContext,
  underlines: Underlines,
  hasComments: boolean,
): Promise<number> {
  let cleared = underlines.length;
  for (const id of underlines.splice(0)) context.document.getAnnotationById(id).delete();
  const { contentControls } = context.document;
  contentControls.load('items/tag');
  const comments = hasComments ? context.document.body.getComments() : null;
  comments?.load('items/content');
  await context.sync();
  for (const each of comments?.items ?? []) {
    if (!each.content.startsWith(commentPrefix)) continue;
    each.delete();
    cleared++;
  }
  for (const control of contentControls.items) {
    if (!control.tag?.startsWith(tagPrefix)) continue;
    const before = control.tag.slice(tagPrefix.length);
    // Null takes a highlight away.
    control.font.highlightColor = (before === '' ? null : before) as string;
    control.delete(true);
    cleared++;
  }
  await context.sync();
  return cleared;
}
