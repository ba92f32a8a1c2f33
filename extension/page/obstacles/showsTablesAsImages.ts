import type { Block } from '../../../core/document/document.js';
import { reportTitle, reportWords, tableSections } from '../../portals/words.js';
import { isBody } from '../readPage.js';
import type { Clues } from './gatherClues.js';

/** A picture of a table is at least so large (pixels of the picture); smaller ones are seals and ornaments. */
const leastWidth = 300;
const leastHeight = 100;
/** A report has more characters than this. */
const leastText = 300;

/** Large pictures stand where a table is due, or instead of the whole report. Pictures whose size is unknown do not count. */
export function showsTablesAsImages(clues: Clues): boolean {
  const blocks = clues.text.document.blocks.filter(isBody);
  const isReport = clues.titles.some((title) => reportTitle.test(title) || reportWords.test(title));
  if (isReport && clues.length < leastText && blocks.some((block) => holdsPicture(clues, block))) return true;
  return tableSections.some(({ heading, label }) => {
    const from = blocks.findIndex((block) => isHeading(block) && heading.test(textOf(block)));
    if (from < 0) return false;
    const length = blocks.slice(from + 1).findIndex(isHeading);
    const section = blocks.slice(from + 1, length < 0 ? blocks.length : from + 1 + length);
    return !section.some((block) => label.test(textOf(block))) && section.some((block) => holdsPicture(clues, block));
  });
}

function isHeading(block: Block): boolean {
  return (
    block.kind === 'paragraph' && block.text.length <= 45 && /^\s{0,5}[一二三四五六七]\s{0,3}[、.．]/.test(block.text)
  );
}

function textOf(block: Block): string {
  return block.kind === 'table' ? block.cells.map(({ text }) => text).join('') : block.text;
}

function holdsPicture({ text }: Clues, block: Block): boolean {
  const images = block.kind === 'table' ? block.cells.some((cell) => cell.images) : block.images;
  if (!images) return false;
  return [...(text.elementOf(block.id)?.querySelectorAll('img') ?? [])].some((image) => {
    const width = image.naturalWidth || Number(image.getAttribute('width')) || 0;
    const height = image.naturalHeight || Number(image.getAttribute('height')) || 0;
    return width >= leastWidth && height >= leastHeight;
  });
}
