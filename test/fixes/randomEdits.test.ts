import { describe, expect, it } from 'vitest';
import type { Cell, Document, Paragraph } from '../../core/document/document.js';
import { openEditable } from '../../core/fixes/openEditable.js';
import { readsAs } from '../../core/fixes/readsAs.js';
import type { TextEdit } from '../../core/fixes/textEdit.js';
import { read } from '../../core/readers/read.js';
import { layoutNamed } from '../render/index.js';
import { loadFixture } from '../support/loadFixture.js';

/** Whatever is edited wherever: the file then reads as the old one with the edits, and nothing else has changed. */

/** Numbers from 0 to below 1, the same on every run (a linear congruential generator). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

const piecesOf = (document: Document): (Cell | Paragraph)[] =>
  document.blocks.flatMap<Cell | Paragraph>((block) => (block.kind === 'table' ? block.cells : [block]));

/** One edit in every third block or so that has words. */
function randomEdits(document: Document, random: () => number): TextEdit[] {
  return piecesOf(document).flatMap(({ id, text }) => {
    if (text === '' || random() > 0.35) return [];
    const start = Math.floor(random() * text.length);
    const end = Math.min(text.length, start + Math.floor(random() * 4));
    const written = ['新', '＜&＞<i>', '９９', ''][Math.floor(random() * 4)]!;
    // Edits that leave nothing of a block would take a row or a line with them.
    const replaced = written === '' && end - start >= text.trim().length ? '0' : written;
    return [{ block: id, start, end, old: text.slice(start, end), text: replaced }];
  });
}

describe.each(['textCells', 'textCellsUtf16', 'textTabs', 'pipes', 'markdown', 'docx', 'docxEdited'])('%s', (name) => {
  const layout = layoutNamed(name);
  it.each([
    ['clean-county-government', 1],
    ['clean-town-2019-form', 2],
    ['labels-misspelt', 3],
    ['words-and-markup', 4],
  ])('%s', async (fixture, seed) => {
    const hints = { name: layout.fileName };
    const bytes = layout.render(loadFixture(fixture).source);
    const opened = await openEditable(bytes, hints);
    if (opened.status !== 'open') throw new Error(opened.problem.message);
    const random = randomNumbers(seed);
    let made = 0;
    for (let round = 0; round < 8; round++) {
      const edits = randomEdits(opened.document, random).filter((edit) => opened.file.refuse(edit) === null);
      const result = await read(opened.file.apply(edits), hints);
      if (result.status !== 'read') throw new Error(result.problem.message);
      expect(readsAs(result.document, opened.document, edits)).toBe(true);
      if (edits.length > 0) expect(readsAs(result.document, opened.document, [])).toBe(false);
      made += edits.length;
    }
    expect(made).toBeGreaterThan(300);
    expect(opened.file.apply([])).toEqual(bytes);
  });
});
