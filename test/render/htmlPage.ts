import type { SourceDocument, SourceParagraph, SourceTable } from '../support/source.js';
import { breakPages } from './breakPages.js';
import { encode } from './encode.js';
import { encodeGb18030 } from './encodeGb18030.js';
import { escapeHtml } from './escapeHtml.js';
import { portalPage, portals } from './portal.js';

/** A portal page whose article was pasted from Word: nested spans, figures apart from words, merged cells. */
export function htmlPage(source: SourceDocument): Uint8Array {
  return encode(portalPage(source, source.blocks.map(wordBlock).join('\n'), portals.trs));
}

/** A page of an older portal in GB18030, declared as gb2312. */
export function htmlGbk(source: SourceDocument): Uint8Array {
  return encodeGb18030(portalPage(source, source.blocks.map(wordBlock).join('\n'), portals.jcms));
}

/** A page laid out by tables: the article stands in a cell, its long tables are broken over pages. */
export function htmlNested(source: SourceDocument): Uint8Array {
  const article = breakPages(source).blocks.map(wordBlock).join('\n');
  const inCell = `<table width="960"><tbody><tr><td class="content"><table><tbody><tr><td>${article}</td></tr></tbody></table></td></tr></tbody></table>`;
  return encode(portalPage(source, inCell, portals.gkmlpt));
}

function wordBlock(block: SourceParagraph | SourceTable): string {
  return block.kind === 'paragraph' ? wordParagraph(block) : wordTable(block);
}

function wordParagraph({ text, level }: SourceParagraph): string {
  if (level) return `<h${level}><strong>${wordSpans(text)}</strong></h${level}>`;
  return `<p class="MsoNormal" style="text-indent:32pt;line-height:150%">${wordSpans(text)}<o:p></o:p></p>`;
}

/** Word changes the font between figures and Chinese: each run of either is a span of its own. */
function wordSpans(text: string): string {
  return (text.match(/[\x20-\x7e]+|[^\x20-\x7e]+/g) ?? [])
    .map((run) =>
      /^[\x20-\x7e]/.test(run)
        ? `<span lang="EN-US" style="font-size:16pt;font-family:'Times New Roman',serif">${escapeHtml(run)}</span>`
        : `<span style="font-size:16pt;font-family:仿宋_GB2312"><font color="#000000">${escapeHtml(run)}</font></span>`,
    )
    .join('');
}

function wordTable(table: SourceTable): string {
  const rows = table.rows.map((row) => {
    const cells = row.map(({ text, rowSpan = 1, columnSpan = 1 }) => {
      const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
      const content = text === '' ? '<span>&nbsp;</span>' : wordSpans(text);
      return `<td valign="center"${spans}>\n  <p class="MsoNormal" align="center">${content}</p></td>`;
    });
    return `<tr style="height:24pt">${cells.join('')}</tr>`;
  });
  return `<div align="center"><table class="MsoNormalTable" border="1"><tbody>\n${rows.join('\n')}\n</tbody></table></div>`;
}
