import type { Document } from '../document/document.js';
import { pageTree, parsePage } from './html/parsePage.js';
import { readTree } from './html/readTree.js';
import type { ReadHints } from './problem.js';

/**
 * A page as a document: its article as blocks, title and publication facts around it as `furniture`, the mandated meta tags as
 * metadata. Throws a `Refusal` for pages that are too large.
 */
export function readHtml(text: string, hints: Pick<ReadHints, 'url'> = {}): Document {
  const { blocks, metadata } = readTree(pageTree, parsePage(text));
  return {
    mediaType: 'text/html',
    blocks,
    metadata: hints.url ? { ...metadata, url: hints.url } : metadata,
    facts: [],
  };
}
