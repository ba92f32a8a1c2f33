import type { SourceDocument } from '../support/source.js';
import { wordRows } from '../support/wordRows.js';
import { encode } from './encode.js';
import { escapeHtml } from './escapeHtml.js';
import { portalPage, portals } from './portal.js';

/** A page that lost its tables: every cell is a paragraph of its own, an empty one where a merged cell went on. */
export function htmlParagraphs(source: SourceDocument): Uint8Array {
  const article = source.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [paragraph(block.text)] : wordRows(block).flat().map(paragraph),
  );
  return encode(portalPage(source, article.join('\n'), portals.gkmlpt));
}

function paragraph(text: string): string {
  return `<p style="text-align: justify;">${text === '' ? '<br>' : escapeHtml(text)}</p>`;
}
