function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
}

function cell({ text, rowSpan = 1, columnSpan = 1 }) {
  return `<td rowspan="${rowSpan}" colspan="${columnSpan}">${escaped(text)}</td>`;
}

function block(each) {
  if (each.kind === 'table') {
    return `<table>${each.rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
  }
  return each.level ? `<h${each.level}>${escaped(each.text)}</h${each.level}>` : `<p>${escaped(each.text)}</p>`;
}

/**
 * A report as a page to be printed.
 * @param {import('../../test/support/source.js').SourceDocument} source
 * @param {boolean} lines whether its tables have lines
 * @param {Uint8Array} font in which it is set
 */
export function printedPage({ metadata = {}, blocks }, lines, font) {
  const border = lines ? '1px solid #000' : 'none';
  const style = [
    `@font-face{font-family:fixture;src:url(data:font/ttf;base64,${Buffer.from(font).toString('base64')})}`,
    'body{font:16px/1.6 fixture}h1{font-size:24px;text-align:center}h2{font-size:18px}h3{font-size:16px}',
    'p{text-indent:2em;margin:.3em 0}table{border-collapse:collapse;width:100%;margin:.6em 0;font-size:12px;line-height:1.3}',
    `td{border:${border};padding:3px;text-align:center;vertical-align:middle}`,
  ].join('');
  const title = escaped(metadata.title ?? metadata.articleTitle ?? '');
  return `<!DOCTYPE html><html lang="zh"><meta charset="utf-8"><title>${title}</title><style>${style}</style>${blocks.map(block).join('')}</html>`;
}
