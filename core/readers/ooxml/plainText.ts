import type { XmlElement } from './xml.js';

/** All text below an element, deleted text included, a line for each paragraph that holds any. */
export function plainText(element: XmlElement): string {
  const lines: string[] = [];
  collect(element, lines, '');
  return lines.join('\n');
}

/** Adds the lines below an element and returns the line that is still open. */
function collect(element: XmlElement, lines: string[], open: string): string {
  let line = open;
  for (const child of element.children) {
    if (child.name === 'w:t' || child.name === 'w:delText' || child.name === 'm:t') line += child.text;
    else if (child.name === 'w:tab' || child.name === 'w:br') line += ' ';
    else line = collect(child, lines, line);
  }
  if (element.name !== 'w:p') return line;
  if (line.trim() !== '') lines.push(line.trim());
  return '';
}
