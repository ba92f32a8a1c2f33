import type { SourceDocument } from '../support/source.js';
import { wordRows } from '../support/wordRows.js';
import { encode } from './encode.js';

/**
 * A .doc put through a converter: one cell a line behind a tab, a blank line after each row, a cell covered from above
 * as a line with nothing but its tab. Labels that were broken in Word go on in the next line, which has no tab.
 */
export function textCells(source: SourceDocument): Uint8Array {
  return encode(textCellsText(source));
}

/** The same as UTF-16 with a byte order mark, as Windows’ editor saves “Unicode”. */
export function textCellsUtf16(source: SourceDocument): Uint8Array {
  const text = `\uFEFF${textCellsText(source)}`;
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}

function textCellsText(source: SourceDocument): string {
  const lines: string[] = [];
  for (const block of source.blocks) {
    if (block.kind === 'paragraph') {
      lines.push(block.text);
      continue;
    }
    wordRows(block).forEach((row, index) => {
      // Converters leave a space behind the figures of some rows.
      const tail = index % 3 === 1 ? ' ' : '';
      for (const text of row) lines.push(`\t${/^\d+$/.test(text) ? text + tail : breakLabel(text)}`);
      lines.push('');
    });
    lines.push('');
  }
  return lines.join('\n');
}

/** Where Word’s narrow columns made authors break labels; `\n\n` where they used a paragraph. */
const breaks: readonly (readonly [RegExp, string])[] = [
  [/^(本年新)(制作数量|公开数量)$/, '$1\n$2'],
  [/^(商业|科研)(企业|机构)$/, '$1\n$2'],
  [/^(结果|其他|尚未)(维持|纠正|结果|审结)$/, '$1\n\n$2'],
  [/^(（本列数据的勾稽关系为：第一项加第二项之和，)(.+)$/, '$1\n$2'],
  [/^(\d\.申请人.{4,30}?、)(行政机关.+)$/, '$1\n$2'],
];

function breakLabel(text: string): string {
  for (const [pattern, broken] of breaks) if (pattern.test(text)) return text.replace(pattern, broken);
  return text;
}
