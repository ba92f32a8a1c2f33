import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why nothing can be opened by LibreOffice here; null where it can. */
export const noOffice = existsSync('/usr/bin/soffice') ? null : 'LibreOffice (soffice) is not installed';

/** What LibreOffice reads in a workbook: the CSV of each sheet, by its name. */
export function sheetsByOffice(bytes: Uint8Array): Map<string, string> {
  // 44 comma, 34 quotation mark, 76 UTF-8; numbers as shown, formulas calculated, −1 all sheets.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  const sheets = convert(bytes, 'book.xlsx', filter, (name) => name.replace(/^book-|\.csv$/g, ''));
  return new Map([...sheets].map(([name, csv]) => [name, withCarriageReturns(csv)]));
}

/** Lines end in LF here; RFC 4180 wants CR LF between records, not within quotation marks. */
function withCarriageReturns(csv: string): string {
  return csv
    .split('"')
    .map((piece, index) => (index % 2 === 0 ? piece.replaceAll('\n', '\r\n') : piece))
    .join('"');
}

/** What LibreOffice reads in a Word file, as plain text. */
export function textByOffice(bytes: Uint8Array): string {
  return convert(bytes, 'paper.docx', 'txt:Text (encoded):UTF8', (name) => name).get('paper.txt') ?? '';
}

function convert(
  bytes: Uint8Array,
  name: string,
  filter: string,
  nameOf: (file: string) => string,
): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-office-'));
  try {
    writeFileSync(join(folder, name), bytes);
    mkdirSync(join(folder, 'out'));
    // A home of its own: two runs at a time do not share a profile.
    execFileSync(
      '/usr/bin/soffice',
      ['--headless', '--convert-to', filter, '--outdir', join(folder, 'out'), join(folder, name)],
      {
        env: { ...process.env, HOME: folder },
        stdio: 'pipe',
      },
    );
    return new Map(
      readdirSync(join(folder, 'out')).map((file) => [
        nameOf(file),
        readFileSync(join(folder, 'out', file), 'utf8').replace(/^\ufeff/, ''),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
