import { posix } from 'node:path';
import { type Import, parseTypescript } from './parseTypescript.js';
import { filesIn, type Tree } from './tree.js';

/** The libraries of core, each with the places that may import it. */
const libraries: Readonly<Record<string, readonly string[]>> = {
  parse5: ['core/readers/html'],
  fflate: [
    'core/readers/ooxml',
    'core/readers/archive',
    'core/readers/pdf',
    'core/results/xlsx',
    'core/results/sealPackage',
    'core/results/docx',
  ],
  zod: ['core/results/schema', 'core/results/rectification', 'core/config'],
  'pdfjs-dist': ['core/readers/pdf'],
  docx: ['core/results/docx'],
};

/** What each host and the shared interface may import: folders of the project, and libraries. */
const hosts: Readonly<Record<string, { readonly folders: readonly string[]; readonly libraries: readonly string[] }>> =
  {
    cli: { folders: ['core'], libraries: ['bullmq', 'ioredis'] },
    ui: { folders: ['core'], libraries: ['preact'] },
    workbench: { folders: ['core', 'ui'], libraries: ['preact', 'idb', 'zod', 'pdfjs-dist'] },
    extension: {
      folders: ['core', 'ui', 'workbench'],
      libraries: ['preact', 'wxt', 'webextension-polyfill', 'zod', 'pdfjs-dist'],
    },
    'word-addin': { folders: ['core', 'ui'], libraries: ['preact', 'zod'] },
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
  return filesIn(tree, 'core/', ...Object.keys(hosts).map((host) => `${host}/`))
    .filter(([path]) => /\.tsx?$/.test(path))
    .flatMap(([path, text]) =>
      parseTypescript(path, text).imports.flatMap((each) => {
        const wrong = path.startsWith('core/') ? wrongInCore(path, each) : wrongInHost(path, each);
        return wrong ? [`${path}:${each.line} imports ${each.from}: ${wrong}.`] : [];
      }),
    );
}

function target(path: string, { from }: Import): string {
  return posix.join(posix.dirname(path), from);
}

function wrongInHost(path: string, each: Import): string | null {
  const host = path.split('/', 1)[0]!;
  const { folders, libraries } = hosts[host]!;
  if (each.from.startsWith('.')) {
    const to = target(path, each).split('/', 1)[0]!;
    return to === host || folders.includes(to)
      ? null
      : `${host} imports ${folders.join(' and ')} only, and no other host`;
  }
  if (each.from.startsWith('node:')) return host === 'cli' ? null : 'only the command line runs on Node';
  const library = each.from.split('/', 1)[0]!;
  return libraries.includes(library) ? null : `${host} uses no library but ${libraries.join(', ')}`;
}

function wrongInCore(path: string, each: Import): string | null {
  if (!each.from.startsWith('.')) {
    const homes = libraries[each.from.split('/')[0] ?? ''];
    if (!homes) return `core is pure and uses no library but ${Object.keys(libraries).join(', ')}`;
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
