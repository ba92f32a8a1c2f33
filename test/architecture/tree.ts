import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Texts of the project's own files by path from its root. */
export type Tree = ReadonlyMap<string, string>;

const folders = ['core', 'cli', 'ui', 'workbench', 'extension', 'word-addin', 'scripts', 'test', 'docs'];
const texts = ['.ts', '.tsx', '.js', '.md'];

/** Reads the tree below `root`: sources, tests, scripts and pages. */
export function readTree(root: string): Tree {
  const tree = new Map<string, string>();
  const walk = (path: string): void => {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
      const child = `${path}/${entry.name}`;
      if (entry.isDirectory()) walk(child);
      else if (texts.some((ending) => entry.name.endsWith(ending))) {
        tree.set(child, readFileSync(join(root, child), 'utf8'));
      }
    }
  };
  for (const folder of folders) walk(folder);
  return tree;
}

/** Files of the tree whose path starts with one of the prefixes, sorted. */
export function filesIn(tree: Tree, ...prefixes: readonly string[]): [path: string, text: string][] {
  return [...tree]
    .filter(([path]) => prefixes.some((prefix) => path.startsWith(prefix)))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Ids of the rules: core/rules/<group>/<name>.ts with a default export. */
export function ruleIds(tree: Tree): string[] {
  return filesIn(tree, 'core/rules/')
    .filter(([path, text]) => path.split('/').length === 4 && /^export default /m.test(text))
    .map(([path]) => path.slice('core/rules/'.length, -'.ts'.length));
}
