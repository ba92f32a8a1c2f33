/** A module that reads a .doc and compares the figures that it gives with those in the file; see watchMutations. */
export const source = `
import { readDoc } from './core/readers/doc.js';

export function examine(bytes: Uint8Array): { outcome: string; fault?: string } {
  const result = readDoc(bytes);
  if (result.status === 'unreadable') {
    const { code, message } = result.problem;
    return code === 'internal' ? { outcome: code, fault: message } : { outcome: code };
  }
  // Text may begin at an odd place of a changed file.
  const held = [0, 1].map((at) => new TextDecoder('utf-16le').decode(bytes.subarray(at)));
  held.push(new TextDecoder('latin1').decode(bytes));
  for (const block of result.document.blocks) {
    // Automatic numbers are counted, not held.
    const texts = block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text.slice(block.autoNumber ?? 0)];
    for (const figure of texts.join('\\n').match(/\\d+/g) ?? []) {
      if (!held.some((text) => text.includes(figure))) return { outcome: 'read', fault: 'It does not hold ' + figure + '.' };
    }
  }
  return { outcome: 'read' };
}
`;
