import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { insertMissing } from '../core/fixes/insertMissing.js';
import { refusals } from '../core/fixes/refusals.js';
import { translateProblem } from '../core/readers/translateProblem.js';
import { escapeControls } from '../core/results/escapeControls.js';
import type { Command } from './arguments.js';
import { baseDirectory } from './baseDirectory.js';
import { CommandError } from './commandError.js';
import { fixWording } from './fixWording.js';
import { insertWording } from './insertWording.js';
import { isSameFile } from './isSameFile.js';
import { outputFailure } from './openOutput.js';
import { readInput } from './readInput.js';
import { renderInsert } from './renderInsert.js';
import { named, writeBeside } from './writeBeside.js';

type FixCommand = Extract<Command, { name: 'fix' }>;

/**
 * Writes one file with the headings and tables that it lacks beside it, and changes nothing else in it.
 * @returns what is to be shown.
 * @throws CommandError where the file cannot be read or changed, is no report, or the result cannot be written.
 */
export async function runInsert({ input, output, settings }: FixCommand): Promise<string> {
  const { language, published, bodyKind } = settings;
  const path = resolve(baseDirectory(), input);
  const target = output === null ? null : resolve(baseDirectory(), output);
  if (target !== null && isSameFile(target, path)) throw new CommandError(fixWording.overInput);
  const file = readInput({ source: input, path }, language);
  if ('problem' in file) throw failure(input, file.problem.message);
  const result = await insertMissing(file.bytes, {
    hints: { name: basename(path) },
    ...(published && { published }),
    ...(bodyKind && { bodyKind }),
  });
  if (result.problem) throw failure(input, translateProblem(result.problem, language).message);
  if (result.reason) throw failure(input, insertWording[language].refused + refusals[result.reason][language]);
  const written = result.status === 'inserted' ? write(result.bytes!, path, target) : null;
  const name = written === null ? null : (output ?? named(input, written));
  return renderInsert(result, { source: escapeControls(input), written: name && escapeControls(name), language });
}

/** What was put into the name; '' where the user gave another. */
function write(bytes: Uint8Array, path: string, target: string | null): string {
  try {
    if (target === null) return writeBeside(path, bytes);
    writeFileSync(target, bytes);
    return '';
  } catch (error) {
    throw outputFailure(error) ?? error;
  }
}

function failure(source: string, message: string): CommandError {
  return new CommandError({ zh: `${source}：${message}`, en: `${source}: ${message}` });
}
