import type { SourceDocument } from '../support/source.js';
import { breakPages } from './breakPages.js';
import { renderDocx, renderFlatOpc } from './docx.js';
import { encode } from './encode.js';
import { htmlGbk, htmlNested, htmlPage } from './htmlPage.js';
import { htmlParagraphs } from './htmlParagraphs.js';
import { markdown } from './markdown.js';
import { pipes } from './pipes.js';
import { textCells, textCellsUtf16 } from './textCells.js';
import { pipeCells, textLines } from './textLines.js';
import { textTabs } from './textTabs.js';

/** One way in which a report comes as a file. */
export interface Layout {
  readonly name: string;
  readonly mediaType: string;
  /** Name of such a file; a hint for the reader, as the command line gives it. */
  readonly fileName: string;
  /** False where the layout has no place for the source's metadata. */
  readonly hasMetadata: boolean;
  render(source: SourceDocument): Uint8Array;
}

const text = { mediaType: 'text/plain', fileName: 'report.txt', hasMetadata: false };
const page = { mediaType: 'text/html', fileName: 'report.html', hasMetadata: true };
const word = {
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  fileName: 'report.docx',
  hasMetadata: false,
};
const flat = {
  mediaType: 'application/vnd.openxmlformats-package.flat+xml',
  fileName: 'report.xml',
  hasMetadata: false,
};

export { renderDocx, renderFlatOpc };

export const layouts: readonly Layout[] = [
  { name: 'textCells', ...text, render: textCells },
  { name: 'textCellsUtf16', ...text, render: textCellsUtf16 },
  { name: 'textTabs', ...text, render: textTabs },
  { name: 'textTabsPaged', ...text, render: (source) => textTabs(breakPages(source)) },
  { name: 'pipes', ...text, render: pipes },
  { name: 'textLines', ...text, render: textLines },
  { name: 'pipeCells', ...text, render: pipeCells },
  { name: 'markdown', mediaType: 'text/markdown', fileName: 'report.md', hasMetadata: false, render: markdown },
  { name: 'htmlPage', ...page, render: htmlPage },
  { name: 'htmlGbk', ...page, render: htmlGbk },
  { name: 'htmlNested', ...page, render: htmlNested },
  { name: 'htmlParagraphs', ...page, render: htmlParagraphs },
  { name: 'docx', ...word, render: (source) => renderDocx(source) },
  { name: 'docxEdited', ...word, render: (source) => renderDocx(source, { splitRuns: true, autoNumbering: true }) },
  { name: 'flatOpc', ...flat, render: (source) => encode(renderFlatOpc(source)) },
];

/** @throws where there is no such layout. */
export function layoutNamed(name: string): Layout {
  const layout = layouts.find((each) => each.name === name);
  if (!layout)
    throw new Error(`There is no layout “${name}”; there are ${layouts.map((each) => each.name).join(', ')}.`);
  return layout;
}
