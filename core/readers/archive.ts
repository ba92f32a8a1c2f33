import { type LostMember, type Member, MemberList } from './archive/memberList.js';
import { messages } from './archive/messages.js';
import { type OpenZip, openZip } from './archive/openZip.js';
import { detect } from './detect.js';
import { maximumEntry } from './ooxml/limits.js';
import type { Problem } from './problem.js';
import { Refusal } from './refusal.js';

export type { LostMember, Member } from './archive/memberList.js';

/** What `openArchive` gives of each member: its path behind the archive's name, and its bytes or why they cannot be had. */
export type OpenedMember =
  | { readonly source: string; readonly bytes: Uint8Array }
  | { readonly source: string; readonly problem: Problem };

/** Whether bytes are a zip file of other files: not a .docx, nor any other format that is a zip inside. */
export function isArchive(bytes: Uint8Array): boolean {
  return detect(bytes)?.mediaType === 'application/zip';
}

/** A zip file of reports. Its directory is read at once, its members are unpacked when they are asked for. */
export class Archive {
  /** In the directory's order. Files that are no reports by their names are left out. */
  readonly members: readonly (Member | LostMember)[];
  readonly #outer: OpenZip;
  /** The archive inside that was opened last: its members are asked for one after the other. */
  #inner: { readonly at: number; readonly zip: OpenZip } | null = null;

  /** @throws Refusal where nothing of it can be read, or it holds too much. */
  constructor(bytes: Uint8Array) {
    this.#outer = openZip(bytes);
    const list = new MemberList();
    this.#outer.entries.forEach(({ name }, index) => {
      if (name !== null) this.#list(name, index, list);
    });
    if (list.members.length === 0) throw new Refusal('unsupported', messages.none);
    this.members = list.members;
  }

  /** Bytes of a member. @throws Refusal where it cannot be unpacked. */
  read({ at }: Member): Uint8Array {
    const [index, inner] = at;
    if (index === undefined) throw new Error('A member without a place cannot be read.');
    return inner === undefined ? this.#outer.extract(index) : this.#open(index).extract(inner);
  }

  #list(name: string, index: number, list: MemberList): void {
    const { size } = this.#outer.entries[index]!.entry;
    if (!isZipName(name) || size > maximumEntry) {
      list.add(name, [index], size);
      return;
    }
    list.unpack(size);
    let zip: OpenZip;
    try {
      const bytes = this.#outer.extract(index);
      // Under the wrong name it may be a report itself.
      if (!isArchive(bytes)) {
        list.add(name, [index], 0);
        return;
      }
      zip = openZip(bytes);
    } catch (error) {
      list.lose(name, archiveProblem(error));
      return;
    }
    this.#inner = { at: index, zip };
    zip.entries.forEach(({ name: innerName, entry }, inner) => {
      if (innerName === null) return;
      const path = `${name}/${innerName}`;
      if (isZipName(innerName)) list.lose(path, { code: 'unsupported', message: messages.nested });
      else list.add(path, [index, inner], entry.size);
    });
  }

  #open(at: number): OpenZip {
    if (this.#inner?.at !== at) this.#inner = { at, zip: openZip(this.#outer.extract(at)) };
    return this.#inner.zip;
  }
}

/**
 * The members of an archive one after the other. An archive of which nothing can be read gives one result with the reason.
 * @param name of the archive.
 */
export function* openArchive(bytes: Uint8Array, name: string): Generator<OpenedMember> {
  let archive: Archive;
  try {
    archive = new Archive(bytes);
  } catch (error) {
    yield { source: name, problem: archiveProblem(error) };
    return;
  }
  for (const member of archive.members) {
    const source = `${name}/${member.name}`;
    if ('problem' in member) {
      yield { source, problem: member.problem };
      continue;
    }
    const read = readMember(archive, member);
    yield 'code' in read ? { source, problem: read } : { source, bytes: read };
  }
}

/** Bytes of a member, or why they cannot be had. Never throws for what the archive holds. */
export function readMember(archive: Archive, member: Member): Uint8Array | Problem {
  try {
    return archive.read(member);
  } catch (error) {
    return archiveProblem(error);
  }
}

/** Why an archive or a member could not be opened: what was thrown, as a value. */
export function archiveProblem(error: unknown): Problem {
  if (error instanceof Refusal) return { code: error.code, message: error.message };
  return { code: 'damaged', message: messages.damaged };
}

function isZipName(name: string): boolean {
  return name.toLowerCase().endsWith('.zip');
}
