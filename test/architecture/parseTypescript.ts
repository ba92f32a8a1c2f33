import { parseSync } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export interface Import {
  readonly from: string;
  /** Nothing of it is left when the types are stripped. */
  readonly typeOnly: boolean;
  readonly line: number;
}

/** What the checks want to know of a TypeScript file. Lines count from 1. */
export interface Parsed {
  /** Imports and re-exports, dynamic ones included. */
  readonly imports: readonly Import[];
  /** Exported functions and classes, with the fact whether a docstring stands before them. */
  readonly exported: readonly { readonly name: string; readonly documented: boolean; readonly line: number }[];
  readonly regexes: readonly { readonly source: string; readonly flags: string; readonly line: number }[];
  readonly comments: readonly { readonly text: string; readonly line: number }[];
}

const parsedTexts = new Map<string, Parsed>();

/** @throws Error when the text is no TypeScript; `tsc` says more about it. */
export function parseTypescript(path: string, text: string): Parsed {
  const key = `${path}\n${text}`;
  let parsed = parsedTexts.get(key);
  if (!parsed) parsedTexts.set(key, (parsed = parse(path, text)));
  return parsed;
}

function parse(path: string, text: string): Parsed {
  const result = parseSync(path, text, { lang: path.endsWith('.tsx') ? 'tsx' : 'ts' });
  if (result.errors.length > 0) throw new Error(`${path} cannot be parsed: ${result.errors[0]?.message}`);
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  const imports: Import[] = [];
  const regexes: { source: string; flags: string; line: number }[] = [];
  walk(result.program as unknown as Node, (node) => {
    const source = node.source as { value?: unknown } | null | undefined;
    if (
      /^(Import|ExportNamed|ExportAll)Declaration$|^ImportExpression$/.test(node.type) &&
      typeof source?.value === 'string'
    ) {
      imports.push({ from: source.value, typeOnly: isTypeOnly(node), line: lineAt(node.start) });
    }
    const regex = node.regex as { pattern: string; flags: string } | undefined;
    if (regex) regexes.push({ source: regex.pattern, flags: regex.flags, line: lineAt(node.start) });
  });
  const docEnds = result.comments
    .filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
    .map(({ end }) => end);
  const isDocumented = (start: number): boolean =>
    docEnds.some((end) => end <= start && text.slice(end, start).trim() === '');
  const exported = (result.program.body as unknown as Node[]).flatMap((node) =>
    exportedNames(node).map((name) => ({ name, documented: isDocumented(node.start), line: lineAt(node.start) })),
  );
  const comments = result.comments.map(({ value, start }) => ({ text: value, line: lineAt(start) }));
  return { imports, exported, regexes, comments };
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object' && typeof child.type === 'string') walk(child as Node, visit);
    }
  }
}

function isTypeOnly(node: Node): boolean {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = (node.specifiers ?? []) as { importKind?: string; exportKind?: string }[];
  return specifiers.length > 0 && specifiers.every((each) => each.importKind === 'type' || each.exportKind === 'type');
}

/** Names of the functions and classes that a top-level statement exports. */
function exportedNames(node: Node): string[] {
  if (node.type !== 'ExportNamedDeclaration' && node.type !== 'ExportDefaultDeclaration') return [];
  const declaration = node.declaration as Node | null;
  if (!declaration) return [];
  const named = declaration as unknown as { id?: { name: string } };
  if (/^(Function|Class)Declaration$/.test(declaration.type)) return [named.id?.name ?? 'default'];
  if (declaration.type !== 'VariableDeclaration') return [];
  const declarators = declaration.declarations as { id: { name: string }; init: Node | null }[];
  return declarators
    .filter(({ init }) => /^(ArrowFunction|Function)Expression$/.test(init?.type ?? ''))
    .map(({ id }) => id.name);
}
