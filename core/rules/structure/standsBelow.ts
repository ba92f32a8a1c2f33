import type { ReadTable, Report, Section } from '../../report/report.js';

/** Whether a table starts between a section's heading and the next. */
export function standsBelow({ document }: Report, section: Section, { place }: ReadTable): boolean {
  const id = place.block.split('.', 1)[0];
  for (let index = section.from; index < section.to; index++) if (document.blocks[index]?.id === id) return true;
  return false;
}
