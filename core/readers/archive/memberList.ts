import { maximumEntry } from '../ooxml/limits.js';
import type { Problem } from '../problem.js';
import { Refusal } from '../refusal.js';
import { maximumMembers, maximumUnpacked } from './limits.js';
import { messages } from './messages.js';

/** A report in an archive. */
export interface Member {
  /** Its path in the archive; one in an archive inside begins with that archive's path. No two are the same. */
  readonly name: string;
  /** Where it is found: its number in the archive's directory, or that of the archive inside and its number there. */
  readonly at: readonly number[];
}

/** A report that cannot be had, or an archive inside that cannot be opened. */
export interface LostMember {
  readonly name: string;
  readonly problem: Problem;
}

/** Takes in the members of an archive within its limits. */
export class MemberList {
  readonly members: (Member | LostMember)[] = [];
  readonly #names = new Map<string, number>();
  #unpacked = 0;

  /** @param size in bytes, unpacked. @throws Refusal where the archive holds too much. */
  add(name: string, at: readonly number[], size: number): void {
    if (size > maximumEntry) {
      this.lose(name, { code: 'too-large', message: messages.memberLarge });
      return;
    }
    this.unpack(size);
    this.#push({ name: this.#unique(name), at });
  }

  /** Takes in one that cannot be had. @throws Refusal as `add` does. */
  lose(name: string, problem: Problem): void {
    this.#push({ name: this.#unique(name), problem });
  }

  /** Counts what is unpacked. @throws Refusal where it is too much for one archive. */
  unpack(size: number): void {
    this.#unpacked += size;
    if (this.#unpacked > maximumUnpacked) throw new Refusal('too-large', messages.large);
  }

  #push(member: Member | LostMember): void {
    if (this.members.length >= maximumMembers) throw new Refusal('too-large', messages.many);
    this.members.push(member);
  }

  /** An archive may hold two files of one name; each is shown. */
  #unique(name: string): string {
    const times = (this.#names.get(name) ?? 0) + 1;
    this.#names.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  }
}
