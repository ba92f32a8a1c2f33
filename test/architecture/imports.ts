import { posix } from 'node:path';
import { type Import, parseTypescript } from './parseTypescript.js';
import { filesIn, type Tree } from './tree.js';

/** The libraries of core, each with the places that may import it. */
const libraries: Readonly<Record<string, readonly string[]>> = {
  parse5: ['core/readers/html'],
  fflate: ['core/readers/ooxml'],
  zod: ['core/results/schema', 'core/config'],
};

/** What a folder may import as values besides its own files; types may come from anywhere in core. */
const allowed: readonly { readonly from: string; readonly only: readonly string[] }[] = [
  { from: 'core/formats/', only: ['core/formats/'] },
  { from: 'core/document/', only: ['core/document/'] },
  { from: 'core/wording/', only: ['core/wording/'] },
];

/** Folders of core that a folder must not import as values, with the reason. */
const forbidden: readonly { readonly from: string; readonly not: readonly string[]; readonly why: string }[] = [
  {
    from: 'core/rules/',
    not: ['core/readers/', 'core/results/'],
    why: 'a rule is given what it needs and yields what it found; it neither reads files nor knows the output',
  },
  {
    from: 'core/readers/',
    not: ['core/report/', 'core/rules/', 'core/results/', 'core/diagnosis/', 'core/fixes/'],
    why: 'readers turn markup into blocks and interpret nothing',
  },
  {
    from: 'core/report/',
    not: ['core/readers/', 'core/rules/', 'core/results/', 'core/fixes/'],
    why: 'recognition works on blocks and judges nothing',
  },
];

/** Every import that goes against the one way of the data, as sentences. */
export function wrongImports(tree: Tree): string[] {
  return filesIn(tree, 'core/', 'cli/')
    .filter(([path]) => path.endsWith('.ts'))
    .flatMap(([path, text]) =>
      parseTypescript(path, text).imports.flatMap((each) => {
        const wrong = path.startsWith('cli/') ? wrongInCli(path, each) : wrongInCore(path, each);
        return wrong ? [`${path}:${each.line} imports ${each.from}: ${wrong}.`] : [];
      }),
    );
}

function target(path: string, { from }: Import): string {
  return posix.join(posix.dirname(path), from);
}

function wrongInCli(path: string, each: Import): string | null {
  if (!each.from.startsWith('.')) {
    return each.from.startsWith('node:') ? null : 'the command line uses core and Node only';
  }
  const to = target(path, each);
  return to.startsWith('cli/') || to.startsWith('core/') ? null : 'the command line imports core only';
}

function wrongInCore(path: string, each: Import): string | null {
  if (!each.from.startsWith('.')) {
    const homes = libraries[each.from.split('/')[0] ?? ''];
    if (!homes) return 'core is pure and uses no library but parse5, fflate and zod';
    return homes.some((home) => path.startsWith(home)) ? null : `that library belongs to ${homes.join(' and ')} alone`;
  }
  if (!each.from.endsWith('.js')) return 'imports end in .js';
  const to = target(path, each);
  if (!to.startsWith('core/')) return 'core imports only core';
  if (each.typeOnly) return null;
  const data = allowed.find(({ from }) => path.startsWith(from));
  if (data && !data.only.some((home) => to.startsWith(home))) {
    return `${data.from} is data and imports nothing but types from elsewhere (write “import type”)`;
  }
  const bound = forbidden.find(({ from, not }) => path.startsWith(from) && not.some((home) => to.startsWith(home)));
  return bound ? bound.why : null;
}
