import { posix } from 'node:path';
import { parseTypescript } from './parseTypescript.js';
import { filesIn, type Tree } from './tree.js';

const typescript = (tree: Tree, ...prefixes: readonly string[]): [path: string, text: string][] =>
  filesIn(tree, ...prefixes).filter(([path]) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));

/** Files named after nothing in particular. */
export function vagueNames(tree: Tree): string[] {
  return [...tree.keys()]
    .filter((path) => /^(?:utils?|helpers?|misc|common|shared)\./.test(posix.basename(path)))
    .map((path) => `${path} says nothing by its name: put one function into a file and name it by its verb.`);
}

/** Exported functions and classes of core without a docstring. */
export function undocumented(tree: Tree): string[] {
  return typescript(tree, 'core/').flatMap(([path, text]) =>
    parseTypescript(path, text)
      .exported.filter(({ documented }) => !documented)
      .map(
        ({ name, line }) => `${path}:${line} exports ${name} without a docstring: say what goes in and what comes out.`,
      ),
  );
}

/** Comments that put work off. */
export function putOff(tree: Tree): string[] {
  return typescript(tree, 'core/', 'cli/', 'ui/', 'workbench/', 'extension/', 'word-addin/', 'test/').flatMap(
    ([path, text]) =>
      parseTypescript(path, text)
        .comments.filter((comment) => /\b(?:TODO|FIXME)\b/.test(comment.text))
        .map(({ line }) => `${path}:${line} puts work off: do it, or say in the issue what is not done.`),
  );
}

/** Tests that do not run, or keep the others from running. */
export function unrunTests(tree: Tree): string[] {
  return lines(typescript(tree, 'test/'), /\b(?:it|test|describe)\.(?:only|skip|todo)\b/).map(
    ({ path, line }) => `${path}:${line} leaves tests out: every test runs, or goes.`,
  );
}

/** The mark that `npm run new-rule` leaves where its author has something to say. Spelt apart so as not to find itself. */
export const mark = ['@fill', 'in'].join('-');

/** Places of a new rule that its author has not filled in yet, each with what is wanted. The head of a page follows its rule. */
export function unfinished(tree: Tree): string[] {
  const ofRules = filesIn(tree, 'core/rules/', 'test/rules/', 'docs/rules/')
    .filter(([path]) => !/^docs\/rules\/(?:en\/)?README\.md$/.test(path))
    .map(([path, text]): [string, string] => [path, path.endsWith('.md') ? withoutHead(text) : text]);
  return lines(ofRules, new RegExp(mark)).map(({ path, line, text }) => {
    const [wanted = ''] = text.slice(text.indexOf(mark) + mark.length).split(/['`]| \*\//, 1);
    const what = wanted.trim() === '' ? 'put your own words there' : `it asks for “${wanted.trim()}”`;
    return `${path}:${line} still holds ${mark}: ${what}.`;
  });
}

/** The page with its generated lines emptied, so that the others keep their numbers. */
function withoutHead(page: string): string {
  const all = page.split('\n');
  const end = all.indexOf('<!-- /head -->');
  return all.map((line, index) => (index <= end ? '' : line)).join('\n');
}

function lines(files: readonly [string, string][], pattern: RegExp): { path: string; line: number; text: string }[] {
  return files.flatMap(([path, content]) =>
    content.split('\n').flatMap((text, index) => (pattern.test(text) ? [{ path, line: index + 1, text }] : [])),
  );
}
