import { unzipSync, type Zippable, zipSync } from 'fflate';

/** The first day that a zip file can hold: the same content gives the same bytes. By parts, because zip times are local. */
const sealedOn = new Date(1980, 0, 1);

/** A zip package of the parts in their order, the same bytes for the same parts; no worker and no clock is used. */
export function sealPackage(parts: Readonly<Record<string, Uint8Array | string>>): Uint8Array {
  const encoder = new TextEncoder();
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === 'string' ? encoder.encode(content) : content;
  }
  return zipSync(files, { mtime: sealedOn, level: 6 });
}

/** The parts of a package that a library has written, to be changed and sealed again. */
export function openPackage(bytes: Uint8Array): Record<string, Uint8Array | string> {
  return unzipSync(bytes);
}
