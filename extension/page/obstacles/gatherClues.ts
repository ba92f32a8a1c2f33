import { tableSections } from '../../portals/words.js';
import { isBody, type PageText } from '../readPage.js';

/** What the obstacles are told by. */
export interface Clues {
  readonly page: Document;
  readonly text: PageText;
  /** All words of the page in its order, those of frames and shadow trees included. */
  readonly words: string;
  /** Characters of the article. */
  readonly length: number;
  /** Title, headings and short lines: what a page says of itself. */
  readonly titles: readonly string[];
  /** How many of the report's three tables are there, as far as their labels are. */
  readonly tables: number;
}

const longestTitle = 60;

/** Looks over what was read of a page once, for all obstacles. */
export function gatherClues(page: Document, text: PageText): Clues {
  const { texts, walks } = text.tree;
  const words = texts
    .slice(walks[walks.length - 1] ?? 0)
    .map(({ data }) => data)
    .join('');
  let length = 0;
  const titles = [page.title];
  for (const block of text.document.blocks) {
    for (const { text: line } of block.kind === 'table' ? block.cells : [block]) {
      if (isBody(block)) length += line.length;
      if (block.kind === 'paragraph' && line.length <= longestTitle) titles.push(line);
    }
  }
  const tables = tableSections.filter(({ label }) => label.test(words)).length;
  return { page, text, words, length, titles, tables };
}
