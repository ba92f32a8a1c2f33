import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditRecord } from './auditRecord.js';

/** Records of a run in a file of its own, so that ten thousand of them take no memory; gone when it is closed or the process ends. */
export class AuditStore {
  readonly #folder = mkdtempSync(join(tmpdir(), 'gongkai-audit-'));
  readonly #file = openSync(join(this.#folder, 'records'), 'w+', 0o600);
  readonly #places: { readonly at: number; readonly length: number }[] = [];
  #end = 0;

  constructor() {
    // An open file needs no name, except on Windows: a run that is broken off then leaves no reports behind.
    if (process.platform !== 'win32') rmSync(this.#folder, { recursive: true });
  }

  /** Keeps a record under a number, in place of an earlier one. @param bytes its JSON in UTF-8 */
  put(index: number, bytes: Uint8Array): void {
    for (let written = 0; written < bytes.length; ) {
      written += writeSync(this.#file, bytes, written, bytes.length - written, this.#end + written);
    }
    this.#places[index] = { at: this.#end, length: bytes.length };
    this.#end += bytes.length;
  }

  /** The JSON of a record that was put. */
  bytes(index: number): Uint8Array {
    const place = this.#places[index];
    if (!place) throw new Error(`No record ${index} was kept.`);
    const bytes = new Uint8Array(place.length);
    readSync(this.#file, bytes, 0, place.length, place.at);
    return bytes;
  }

  record(index: number): AuditRecord {
    return JSON.parse(new TextDecoder().decode(this.bytes(index)));
  }

  close(): void {
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
