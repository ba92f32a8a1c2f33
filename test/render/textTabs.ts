import type { SourceDocument } from '../support/source.js';
import { encode } from './encode.js';
import { gridOf } from './grid.js';

/** A table copied from a spreadsheet or a PDF: cells behind tabs, covered places blank, labels with stray spaces. */
export function textTabs(source: SourceDocument): Uint8Array {
  const lines = source.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text, '']
      : [...gridOf(block).map((row) => row.map((place) => spaced(place?.text ?? '')).join('\t')), ''],
  );
  return encode(lines.join('\n'));
}

const twoLines = /^(商业|科研|上一年|本年新)(企业|机构|项目数量|制作数量|公开数量)$/;

/** A label set over two lines comes out with a space in it. */
function spaced(text: string): string {
  return text.replace(twoLines, '$1 $2');
}
