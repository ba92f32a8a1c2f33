import type { Abilities, MarkKind } from '../host.js';
import { claims, type OfficeSlice } from './office.js';

/**
 * What this Word can do, tried where its word cannot be taken: annotations and paragraph events are said to be there on
 * bought versions, and fail (OfficeDev/office-js 4953, 5179). The trial reads only.
 */
export async function probeAbilities(slice: OfficeSlice): Promise<Abilities> {
  const { Office, Word } = slice;
  const hasEvents = typeof Office.context.document?.addHandlerAsync === 'function';
  const common = { canSelect: true, canInsert: true, isLive: hasEvents };
  if (!claims(slice, '1.3')) return { tier: 'T0', marks: ['highlight'], ...common, canInsert: false, isLive: false };
  if (!claims(slice, '1.4')) return { tier: 'T1', marks: ['highlight'], ...common };
  const bought: readonly MarkKind[] = ['comment', 'highlight'];
  if (!claims(slice, '1.8') || typeof Word.Paragraph?.prototype?.getAnnotations !== 'function') {
    return { tier: 'T2', marks: bought, ...common };
  }
  try {
    await Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().getAnnotations().load('items/id');
      await context.sync();
    });
    return { tier: 'T3', marks: ['underline', ...bought], ...common };
  } catch {
    return { tier: 'T2', marks: bought, ...common };
  }
}
