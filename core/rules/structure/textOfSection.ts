import type { Report, SectionIndex } from '../../report/report.js';

/**
 * All words of one section behind its heading, tables included, without white space, so that words broken over lines or
 * spaced out are found. A section that stands twice gives both texts. '' where there is none.
 */
export function textOfSection({ document, sections }: Report, number: SectionIndex): string {
  let text = '';
  for (const section of sections) {
    if (section.number !== number) continue;
    const heading = document.blocks[section.from];
    if (heading?.kind === 'paragraph') text += heading.text.slice(section.place.end);
    for (const { paragraph } of section.lines) text += paragraph.text;
    for (let index = section.from; index < section.to; index++) {
      const block = document.blocks[index];
      if (block?.kind === 'table') for (const cell of block.cells) text += cell.text;
    }
  }
  return text.replace(/\s+/g, '');
}
