import { resolve } from 'node:path';

/**
 * What a script of this folder was asked for: `[--out folder] [name …]`.
 * @param {readonly string[]} words of the command line
 * @param {string} folder for the files where no other is named
 * @param {readonly string[]} kept the names that the tree keeps, meant where none is given
 * @throws an Error where --out has no folder
 */
export function readArguments(words, folder, kept) {
  const out = words.indexOf('--out');
  const chosen = out < 0 ? folder : words[out + 1];
  if (!chosen) throw new Error('--out wants the name of a folder.');
  const names = words.filter((_, index) => out < 0 || (index !== out && index !== out + 1));
  return { folder: resolve(chosen), names: names.length > 0 ? names : kept };
}
