import { escapeHtml } from '../../../render/escapeHtml.js';
import type { SourceDocument, SourceParagraph, SourceTable } from '../../../support/source.js';

/** Ways in which an editor of a portal leaves an article. */
export type Manner =
  /** As Word puts it on the clipboard: a span for each change of script, classes, empty elements. */
  | 'word'
  /** Clean paragraphs, headings and tables. */
  | 'plain'
  /** Lines divided by breaks, with ideographic spaces in front. */
  | 'breaks';

/** The article as markup. */
export function articleHtml(source: SourceDocument, manner: Manner): string {
  return source.blocks.map((block) => (block.kind === 'table' ? table(block, manner) : line(block, manner))).join('\n');
}

function line({ text, level }: SourceParagraph, manner: Manner): string {
  if (manner === 'breaks') return `　　${escapeHtml(text)}<br><br>`;
  if (manner === 'plain')
    return level ? `<h${level + 1}>${escapeHtml(text)}</h${level + 1}>` : `<p>${escapeHtml(text)}</p>`;
  const content = scripts(text);
  return `<p class="MsoNormal" style="text-indent:32.0pt">${level ? `<b>${content}</b>` : content}<o:p></o:p></p>`;
}

/** Word changes the font between Chinese and the rest, and breaks its source lines where it likes. */
function scripts(text: string): string {
  const runs = text.match(/[\x20-\x7e]+|[^\x20-\x7e]{1,24}/g) ?? [];
  return runs
    .map((run) =>
      run.charCodeAt(0) < 0x80
        ? `<span lang=EN-US style='font-size:16.0pt'>${escapeHtml(run)}</span>`
        : `<span\nstyle='font-size:16.0pt;font-family:仿宋'>${escapeHtml(run)}</span>`,
    )
    .join('');
}

function table({ rows }: SourceTable, manner: Manner): string {
  const lines = rows.map((row) => {
    const cells = row.map(({ text, rowSpan = 1, columnSpan = 1 }) => {
      const spans = `${rowSpan > 1 ? ` rowspan=${rowSpan}` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
      const shown =
        text === ''
          ? '&nbsp;'
          : manner === 'word'
            ? `\n  <p class=MsoNormal>${scripts(text)}</p>\n  `
            : escapeHtml(text);
      return `<td${spans}>${shown}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table border="1"><tbody>\n${lines.join('\n')}\n</tbody></table>`;
}
