import { type Entry, ZipArchive } from '../ooxml/zip.js';
import { Refusal } from '../refusal.js';
import { entryName } from './entryName.js';
import { isReportName } from './isReportName.js';
import { messages } from './messages.js';

/** A zip file of files. */
export interface OpenZip {
  /** As its directory lists them; `name` is null for what is no report by its name. */
  readonly entries: readonly { readonly entry: Entry; readonly name: string | null }[];
  /** Bytes of the entry of that number. @throws Refusal where it cannot be unpacked. */
  extract(index: number): Uint8Array;
}

/** Reads the directory of a zip file. @throws Refusal where it is broken. */
export function openZip(bytes: Uint8Array): OpenZip {
  const zip = worded(messages.damaged, () => new ZipArchive(bytes));
  const entries = zip.directory.map((entry) => {
    const name = entryName(bytes, entry);
    return { entry, name: isReportName(name) ? name : null };
  });
  return { entries, extract: (index) => worded(messages.member, () => zip.extract(zip.directory[index]!)) };
}

/** The zip reader speaks of documents; these are files in an archive. */
function worded<T>(damaged: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'encrypted') throw new Refusal('encrypted', messages.encrypted);
    throw error.code === 'too-large' ? new Refusal('too-large', messages.memberLarge) : new Refusal('damaged', damaged);
  }
}
