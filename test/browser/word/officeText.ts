import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether LibreOffice is on this machine. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

/** The text of a .docx as LibreOffice shows it, line by line. @throws where it cannot open the file */
export function officeText(docx: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'word-text-'));
  try {
    writeFileSync(join(folder, 'a.docx'), docx);
    const args = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, join(folder, 'a.docx')];
    spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, ...args], {
      env: { ...process.env, HOME: folder },
      timeout: 60_000,
    });
    return readFileSync(join(folder, 'a.txt'), 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r?\n/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
