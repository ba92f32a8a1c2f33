import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { isReportName } from '../core/readers/archive/isReportName.js';
import type { Member } from '../core/readers/archive.js';
import type { Problem } from '../core/readers/problem.js';
import type { Language } from './commandError.js';
import { listMembers } from './listMembers.js';
import { problemOf } from './problemOf.js';

/** One thing to check. `source` is its name in the result, as the user would type it. */
export type Input =
  | { readonly source: string; readonly path: string; readonly member?: Member }
  | { readonly source: string; readonly bytes: Uint8Array }
  | { readonly source: string; readonly problem: Problem };

export interface Search {
  /** Directory that relative names start from. */
  readonly base: string;
  readonly language: Language;
  /** A file to leave out: the one that the results are written to. */
  readonly except: string | null;
  /** What `-` stands for. */
  readonly stdin: Input | null;
}

/**
 * The files meant by the operands, in their order, directories walked in the order of names, each file once. Named files are
 * read whatever their name; of a directory those that may be reports by their names; of a .zip its members.
 * What cannot be listed or opened becomes an input with a problem, so that it has its own result.
 */
export function findInputs(names: readonly string[], search: Search): Input[] {
  const inputs = new Map<string, Input>();
  const add = (input: Input): boolean => {
    const members = 'path' in input && !input.member ? membersOf(input.path, input.source, search) : null;
    if (members) return members.map(add).includes(true);
    const key = resolve(search.base, input.source);
    if (key === search.except) return false;
    if (!inputs.has(key)) inputs.set(key, input);
    return true;
  };
  for (const name of names) {
    if (name === '-' && search.stdin) {
      inputs.set('-', search.stdin);
      continue;
    }
    const path = resolve(search.base, name);
    if (!statOf(path)?.isDirectory()) {
      add({ source: name, path });
      continue;
    }
    let found = false;
    for (const input of walk(path, name, new Set(), search.language)) {
      if (add(input)) found = true;
    }
    if (!found) add({ source: name, problem: problemOf('empty-directory', search.language) });
  }
  return [...inputs.values()];
}

/** Follows links, but visits each directory once. */
function* walk(path: string, source: string, visited: Set<string>, language: Language): Generator<Input> {
  let entries: Dirent[];
  try {
    const { dev, ino } = statSync(path);
    if (visited.has(`${dev}:${ino}`)) return;
    visited.add(`${dev}:${ino}`);
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    yield { source, problem: problemOf('no-permission', language) };
    return;
  }
  // By code unit, not by locale: the same order on every machine.
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (isSkipped(entry.name)) continue;
    const [inner, name] = [join(path, entry.name), join(source, entry.name)];
    if (entry.isDirectory() || (entry.isSymbolicLink() && statOf(inner)?.isDirectory())) {
      yield* walk(inner, name, visited, language);
    } else if (isReportName(entry.name)) {
      // Node replaces bytes that are no UTF-8 (GBK names out of old archives); the file cannot be opened by such a name.
      if (entry.name.includes('\ufffd')) yield { source: name, problem: problemOf('name', language) };
      else yield { source: name, path: inner };
    }
  }
}

/** The members of an archive, or itself with the reason why it has none; null where the file is no archive. */
function membersOf(path: string, source: string, { language, except }: Search): Input[] | null {
  if (extname(path).toLowerCase() !== '.zip' || path === except) return null;
  const members = listMembers(path, language);
  if (members === null) return null;
  if ('code' in members) return [{ source, problem: members }];
  return members.map((member) => {
    const inner = `${source}/${member.name}`;
    return 'problem' in member ? { source: inner, problem: member.problem } : { source: inner, path, member };
  });
}

/** Hidden files, installed packages, and the owner files (~$) that Word leaves beside an open document. */
function isSkipped(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || name === 'node_modules';
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
