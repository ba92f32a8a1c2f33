import { Archive, archiveProblem, isArchive, type LostMember, type Member } from '../core/readers/archive.js';
import type { Problem } from '../core/readers/problem.js';
import { translateProblem } from '../core/readers/translateProblem.js';
import type { Language } from './commandError.js';
import { readFile } from './readInput.js';

/**
 * The members of an archive, each to become a result of its own, or why none of them can be had. Null where the file is no
 * archive or the system does not give it: then it is read, or refused, like any other.
 */
export function listMembers(path: string, language: Language): readonly (Member | LostMember)[] | Problem | null {
  const bytes = bytesOf(path, language);
  if (bytes === null || !isArchive(bytes)) return null;
  try {
    return new Archive(bytes).members.map((member) =>
      'problem' in member ? { ...member, problem: translateProblem(member.problem, language) } : member,
    );
  } catch (error) {
    return translateProblem(archiveProblem(error), language);
  }
}

function bytesOf(path: string, language: Language): Uint8Array | null {
  try {
    const bytes = readFile(path, language);
    return 'code' in bytes ? null : bytes;
  } catch {
    return null;
  }
}
