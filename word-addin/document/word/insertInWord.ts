import { anchorsOf } from '../anchorsOf.js';
import type { Insertion, Refusal } from '../host.js';
import type { Outline } from '../outline.js';
import { locate, printsOf } from './locate.js';

/** What takes an insertion back. */
export interface Inserted {
  /** The range that was inserted, tracked by Word until it is taken back or forgotten. */
  readonly range: Word.Range;
  /** XML of the tables that went, in their order. */
  readonly removed: readonly string[];
}

/**
 * Puts XML behind a block and takes away the tables that it replaces. The old tables are read first, so that they can be put back.
 * @throws what Word throws
 */
export async function insertInWord(
  context: Word.RequestContext,
  outline: Outline,
  { after, replaces, ooxml }: Insertion,
): Promise<Inserted | Refusal> {
  const anchorFor = (block: string, last: boolean) => {
    const own = outline.filter((each) => each.block === block || each.block?.startsWith(`${block}.`));
    const named = (last ? own.filter(({ text }) => text !== '').at(-1) : own.find(({ text }) => text !== '')) ?? own[0];
    return named
      ? anchorsOf(outline, { block: named.block!, start: named.at, end: named.at + named.text.length })[0]
      : undefined;
  };
  const wanted = [
    ...replaces.filter((id) => id.startsWith('t')).map((id) => anchorFor(id, false)),
    ...(after === null ? [] : [anchorFor(after, true)]),
  ];
  if (wanted.some((anchor) => !anchor)) return 'elsewhere';
  const { located, paragraphs } = await locate(
    context,
    printsOf(outline),
    wanted.map((anchor) => anchor!),
    true,
  );
  const lost = located.find(({ paragraph }) => paragraph === null);
  if (lost) return lost.why ?? 'changed';
  const behind = after === null ? null : located.at(-1)!.paragraph!;
  const old = (after === null ? located : located.slice(0, -1)).map(({ paragraph }) => paragraph!.parentTable);
  const sources = old.map((table) => table.getRange('Whole').getOoxml());
  const outer = behind?.parentTableOrNullObject;
  outer?.load('isNullObject');
  await context.sync();
  const start = old[0] ?? (outer && !outer.isNullObject ? outer : (behind ?? paragraphs.items[0]!));
  const isBefore = behind === null && old.length === 0;
  const slot = start.insertParagraph('', isBefore ? 'Before' : 'After');
  const range = slot.getRange('Whole').insertOoxml(ooxml, 'Replace');
  range.track();
  for (const table of old) table.delete();
  await context.sync();
  return { range, removed: sources.map(({ value }) => value) };
}

/** Takes an insertion back. @throws what Word throws where the range is gone */
export async function removeInserted(context: Word.RequestContext, { range, removed }: Inserted): Promise<void> {
  for (const xml of [...removed].reverse())
    range.insertParagraph('', 'Before').getRange('Whole').insertOoxml(xml, 'Replace');
  range.delete();
  range.untrack();
  await context.sync();
}
