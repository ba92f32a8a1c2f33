import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Saves Word documents as .doc by LibreOffice, all in one run.
 * @param {Uint8Array[]} documents .docx files
 * @param {string} folder for what comes in between; LibreOffice keeps its settings there too
 * @returns {Uint8Array[]} in the same order
 */
export function convertToDoc(documents, folder) {
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  const inputs = documents.map((bytes, index) => {
    const path = join(folder, `report-${index}.docx`);
    writeFileSync(path, bytes);
    return path;
  });
  const options = ['--headless', '--convert-to', 'doc:MS Word 97', '--outdir', folder];
  execFileSync('soffice', [...options, ...inputs], { env: { ...process.env, HOME: home }, stdio: 'ignore' });
  return documents.map((_, index) => readFileSync(join(folder, `report-${index}.doc`)));
}
