import type { Line } from '../report/report.js';

/** Whether a line is the author's running text: title, headings, paragraphs, signature. Cells and page furniture are not. */
export function isProse(line: Line): boolean {
  const { area } = line.paragraph;
  return line.role !== 'cell' && line.role !== 'furniture' && (area === undefined || area === 'body');
}
