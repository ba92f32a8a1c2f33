import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { baseDirectory } from './baseDirectory.js';
import { CommandError } from './commandError.js';
import { fixWording } from './fixWording.js';
import { isSameFile } from './isSameFile.js';
import { outputFailure } from './openOutput.js';
import { named, writeBeside } from './writeBeside.js';

/** Where the changed copy of a file goes: beside it, or where the user said; never over it. */
export class FixTarget {
  /** Of the input. */
  readonly path: string;
  readonly #input: string;
  readonly #output: string | null;

  /**
   * @param input and `output` as typed; `output` null: beside the input
   * @throws CommandError where the two are one file.
   */
  constructor(input: string, output: string | null) {
    this.path = resolve(baseDirectory(), input);
    this.#input = input;
    this.#output = output;
    if (output !== null && isSameFile(resolve(baseDirectory(), output), this.path)) {
      throw new CommandError(fixWording.overInput);
    }
  }

  /** @returns the name of what was written, as the user would type it. @throws CommandError where that fails. */
  write(bytes: Uint8Array): string {
    try {
      if (this.#output === null) return named(this.#input, writeBeside(this.path, bytes));
      writeFileSync(resolve(baseDirectory(), this.#output), bytes);
      return this.#output;
    } catch (error) {
      throw outputFailure(error) ?? error;
    }
  }

  /** An error that begins with the name of the input. */
  failure(message: string): CommandError {
    return new CommandError({ zh: `${this.#input}：${message}`, en: `${this.#input}: ${message}` });
  }
}
