import type { BlockId, Document } from '../../document/document.js';
import { detectMarkup } from '../detectMarkup.js';
import { readTextBlocks, TextBlocks } from '../text.js';
import type { Origin } from './origin.js';

/** A text as its reader has it, and where each paragraph and cell stands in it. Cells of HTML tables have no origin. */
export interface TracedText {
  readonly document: Document;
  readonly origins: ReadonlyMap<BlockId, Origin>;
}

/** Reads a decoded text as `read` does and keeps the places; null where it is no text but markup. */
export async function traceText(text: string, mediaType: string): Promise<TracedText | null> {
  const origins = new Map<BlockId, Origin>();
  const blocks = new TextBlocks(origins);
  switch (detectMarkup(text)) {
    case 'text': {
      const read = readTextBlocks(text, blocks).finish();
      return { document: { mediaType, blocks: read, metadata: {}, facts: [] }, origins };
    }
    case 'mixed': {
      const { readMixed } = await import('../html/readMixed.js');
      return { document: readMixed(text, mediaType, blocks), origins };
    }
    default:
      return null;
  }
}
