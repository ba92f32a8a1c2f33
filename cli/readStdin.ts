import { maximumBytes } from '../core/readers/limits.js';
import type { Language } from './commandError.js';
import type { Input } from './findInputs.js';
import { problemOf } from './problemOf.js';

/** The document on standard input; reading stops as soon as it is longer than a reader takes. */
export async function readStdin(language: Language): Promise<Input> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of process.stdin) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > maximumBytes) return { source: '-', problem: problemOf('too-large', language) };
    }
  } catch {
    return { source: '-', problem: problemOf('read-failed', language) };
  }
  return { source: '-', bytes: Buffer.concat(chunks) };
}
