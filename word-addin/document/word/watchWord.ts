import { claims, type OfficeSlice } from './office.js';

/**
 * Calls back when the open document may have changed: by Word's paragraph events where they work, and when the selection moves,
 * which it does while typing. Events miss quick edits and undo (OfficeDev/office-js 4874, 5089), so one alone is not enough.
 * @returns a function that ends it
 */
export function watchWord(slice: OfficeSlice, callback: (isSure: boolean) => void): () => void {
  const { Office, Word } = slice;
  let ended = false;
  const selection = () => callback(false);
  Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, selection);
  const handlers: OfficeExtension.EventHandlerResult<unknown>[] = [];
  if (claims(slice, '1.6')) {
    Word.run(async (context) => {
      const handler = async (): Promise<void> => callback(true);
      const { onParagraphChanged, onParagraphAdded, onParagraphDeleted } = context.document;
      for (const event of [onParagraphChanged, onParagraphAdded, onParagraphDeleted]) {
        handlers.push((event as OfficeExtension.EventHandlers<unknown>).add(handler));
      }
      await context.sync();
      if (ended) remove();
    }).catch(() => undefined);
  }
  const remove = (): void => {
    const [first] = handlers;
    if (!first) return;
    // Only the context that added a handler can remove it.
    Word.run(first.context as unknown as OfficeExtension.ClientObject, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    }).catch(() => undefined);
  };
  return () => {
    ended = true;
    Office.context.document.removeHandlerAsync(Office.EventType.DocumentSelectionChanged, { handler: selection });
    remove();
  };
}
