import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { Archive, type Member, readMember } from '../core/readers/archive.js';
import { maximumBytes } from '../core/readers/limits.js';
import type { Problem } from '../core/readers/problem.js';
import { translateProblem } from '../core/readers/translateProblem.js';
import type { Language } from './commandError.js';
import type { Input } from './findInputs.js';
import { problemOf } from './problemOf.js';

export type Read = { readonly bytes: Uint8Array; readonly sha256: string } | { readonly problem: Problem };

/** The bytes of an input and their SHA-256 in hex, or why they cannot be had. A file over the limit is not read at all. */
export function readInput(input: Input, language: Language): Read {
  if ('problem' in input) return { problem: input.problem };
  try {
    const bytes = 'bytes' in input ? input.bytes : readPath(input.path, input.member, language);
    if ('code' in bytes) return { problem: bytes };
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    return { problem: problemOf(reasonOf(error), language) };
  }
}

/** The archive read last: its members are asked for one after the other. */
let opened: { readonly path: string; readonly archive: Archive } | null = null;

function readPath(path: string, member: Member | undefined, language: Language): Uint8Array | Problem {
  if (!member) return readFile(path, language);
  if (opened?.path !== path) {
    const bytes = readFile(path, language);
    if ('code' in bytes) return bytes;
    opened = { path, archive: new Archive(bytes) };
  }
  const read = readMember(opened.archive, member);
  return 'code' in read ? translateProblem(read, language) : read;
}

/** Content of a file, or why it cannot be had. @throws what Node throws where the system does not give it. */
export function readFile(path: string, language: Language): Uint8Array | Problem {
  const stat = statSync(path);
  if (!stat.isFile()) return problemOf('special', language);
  if (stat.size > maximumBytes) return problemOf('too-large', language);
  return readFileSync(path);
}

function reasonOf(error: unknown): 'not-found' | 'no-permission' | 'read-failed' {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG' || code === 'ELOOP') return 'not-found';
  return code === 'EACCES' || code === 'EPERM' ? 'no-permission' : 'read-failed';
}
