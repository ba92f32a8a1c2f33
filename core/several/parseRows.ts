/** A row of a list with the number of the line it starts in, from 1. */
export interface ListRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Rows of CSV (RFC 4180, comma or semicolon; Chinese commas too) or of cells pasted from a spreadsheet (tabs). The first line
 * decides which. Cells are trimmed. Never throws: a quotation that is not closed ends with the text.
 */
export function parseRows(text: string): ListRow[] {
  const plain = text.replace(/^\ufeff/, '');
  const first = plain.slice(0, (plain.search(/[\r\n]/) + 1 || plain.length + 1) - 1);
  const separator = ['\t', ',', ';', '，'].find((each) => first.includes(each)) ?? ',';
  const rows: ListRow[] = [];
  let cells: string[] = [];
  let start = 1;
  let line = 1;
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    cells.push(cell.trim());
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push({ line: start, cells });
    cells = [];
    start = line;
  };
  for (let index = 0; index < plain.length; index++) {
    const character = plain.charAt(index);
    if (character === '\n' || (character === '\r' && plain.charAt(index + 1) !== '\n')) line++;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (plain.charAt(index + 1) === '"') cell += plain.charAt(index++);
      else quoted = false;
    } else if (character === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (character === separator) endCell();
    else if (character === '\n' || (character === '\r' && plain.charAt(index + 1) !== '\n')) endRow();
    else if (character !== '\r') cell += character;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}
