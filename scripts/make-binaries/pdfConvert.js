import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Saves Word documents as PDF by LibreOffice, all in one run.
 * @param {{ to: string, bytes: Uint8Array }[]} documents the .docx and where its PDF goes
 * @param {Uint8Array} font the only one for Chinese that LibreOffice is to have
 * @param {string | null} locked where the first of them goes a second time, with a password; null: nowhere
 * @param {string} folder for what comes in between; LibreOffice keeps its settings there too
 */
export function convertWord(documents, font, locked, folder) {
  const inputs = documents.map(({ bytes }, index) => {
    const path = join(folder, `report-${index}.docx`);
    writeFileSync(path, bytes);
    return path;
  });
  const home = join(folder, 'home');
  mkdirSync(join(home, '.fonts'), { recursive: true });
  writeFileSync(join(home, '.fonts/fixture.ttf'), font);
  const convert = (filter, paths) => {
    const options = ['--headless', '--convert-to', filter, '--outdir', folder];
    execFileSync('soffice', [...options, ...paths], { env: { ...process.env, HOME: home }, stdio: 'ignore' });
  };
  convert('pdf:writer_pdf_Export', inputs);
  documents.forEach(({ to }, index) => {
    copyFileSync(join(folder, `report-${index}.pdf`), to);
  });
  if (!locked) return;
  const words = Object.entries({ EncryptFile: ['boolean', 'true'], DocumentOpenPassword: ['string', 'secret'] });
  const filterData = Object.fromEntries(words.map(([name, [type, value]]) => [name, { type, value }]));
  convert(`pdf:writer_pdf_Export:${JSON.stringify(filterData)}`, inputs.slice(0, 1));
  copyFileSync(join(folder, 'report-0.pdf'), locked);
}
