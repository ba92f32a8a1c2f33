import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

let count = 0;

/**
 * Imports TypeScript of the tree, bundled into one file of the given folder.
 * @param {string} root the project's folder
 * @param {string} source text of a module whose imports are relative to the root
 * @param {string} folder where the bundle goes
 */
export async function importTypescript(root, source, folder) {
  const outfile = join(folder, `bundle-${count++}.mjs`);
  const result = await build({
    absWorkingDir: root,
    stdin: { contents: source, resolveDir: root, sourcefile: 'entry.ts', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    charset: 'utf8',
    logLevel: 'silent',
  });
  writeFileSync(outfile, result.outputFiles[0].contents);
  return import(pathToFileURL(outfile).href);
}
