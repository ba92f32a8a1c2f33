import { filesIn, ruleIds, type Tree } from './tree.js';

/** The headings that a rule's page has below its generated head, in this order. */
export const headings = ['## 为什么', '## 示例', '## 例外', '## 怎么改'];

/** A page may have no example only where it says that words cannot show the fault, such as a picture. */
const excuse = /(?:无法|不能|没法|难以)[^。\n]{0,20}(?:示例|举例|表示|写出)/;

/** Rules without a test or a page, and pages without a rule, as sentences. */
export function incompleteRules(tree: Tree): string[] {
  const ids = ruleIds(tree);
  return [...ids.flatMap((id) => [...wrongTest(tree, id), ...wrongPage(tree, id)]), ...orphans(tree, ids)];
}

function wrongTest(tree: Tree, id: string): string[] {
  const path = `test/rules/${id}.test.ts`;
  const test = tree.get(path);
  if (test === undefined) return [`Rule ${id} has no test: write ${path}.`];
  return ['fires', 'stays silent']
    .filter((part) => !new RegExp(`['"\`][^'"\`\\n]{0,120}\\b${part}\\b`).test(test))
    .map((part) => `${path} does not say when the rule ${part}: name a test or a describe “${part} …”.`);
}

function wrongPage(tree: Tree, id: string): string[] {
  const path = `docs/rules/${id}.md`;
  const page = tree.get(path);
  if (page === undefined) return [`Rule ${id} has no page: write ${path}.`];
  const body = page.split('\n').filter((line) => line.startsWith('## '));
  const wrong: string[] = [];
  if (body.join('\n') !== headings.join('\n')) {
    wrong.push(`${path} has the headings “${body.join('”, “')}”; it takes “${headings.join('”, “')}”, in this order.`);
  }
  for (const kind of ['wrong', 'right']) {
    if (!new RegExp(`^\`\`\`report ${kind}\\b`, 'm').test(page) && !excuse.test(examplesOf(page))) {
      wrong.push(
        `${path} has no “\`\`\`report ${kind}” example, and does not say that it cannot be shown in words (无法用文字示例).`,
      );
    }
  }
  return wrong;
}

function examplesOf(page: string): string {
  return page.split(/^## /m).find((part) => part.startsWith('示例')) ?? '';
}

function orphans(tree: Tree, ids: readonly string[]): string[] {
  return filesIn(tree, 'docs/rules/')
    .map(([path]) => ({ path, id: path.slice('docs/rules/'.length, -'.md'.length) }))
    .filter(({ id }) => !/^(?:en\/)?README$/.test(id) && !ids.includes(id.replace(/^en\//, '')))
    .map(({ path, id }) => `${path} belongs to no rule: core/rules/${id}.ts is missing or has no default export.`);
}
