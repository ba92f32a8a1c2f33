import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fix } from '../core/fixes/fix.js';
import { translateProblem } from '../core/readers/translateProblem.js';
import { escapeControls } from '../core/results/escapeControls.js';
import { rules } from '../core/rules/index.js';
import type { Command } from './arguments.js';
import { baseDirectory } from './baseDirectory.js';
import { CommandError } from './commandError.js';
import { fixWording } from './fixWording.js';
import { isSameFile } from './isSameFile.js';
import { outputFailure } from './openOutput.js';
import { readConfig } from './readConfig.js';
import { readInput } from './readInput.js';
import { renderFix } from './renderFix.js';
import { named, writeBeside } from './writeBeside.js';

type FixCommand = Extract<Command, { name: 'fix' }>;

/**
 * Applies the safe fixes of one file, and those chosen, and writes the result beside it.
 * @returns what is to be shown.
 * @throws CommandError where the file cannot be read or changed, is no report, or the result cannot be written.
 */
export async function runFix(command: FixCommand): Promise<string> {
  const { input, output, propose, chosen, settings, config } = command;
  const { language, published, bodyKind } = settings;
  const path = resolve(baseDirectory(), input);
  const target = output === null ? null : resolve(baseDirectory(), output);
  if (target !== null && isSameFile(target, path)) throw new CommandError(fixWording.overInput);
  const read = readInput({ source: input, path }, language);
  if ('problem' in read) throw failure(input, read.problem.message);
  const found = await readConfig(config, baseDirectory());
  const result = await fix(read.bytes, {
    hints: { name: basename(path) },
    language,
    chosen,
    ...(published && { published }),
    ...(bodyKind && { bodyKind }),
    ...(found && { config: found.config }),
    ...(settings.rules && { rules: rules.filter(({ id }) => settings.rules?.includes(id)) }),
  });
  if (result.problem || !result.bytes) {
    throw failure(input, result.problem ? translateProblem(result.problem, language).message : '');
  }
  const written = result.status === 'fixed' ? writeResult(result.bytes, path, target) : null;
  const name = written === null ? null : (output ?? named(input, written));
  return renderFix(result, { source: escapeControls(input), written: name && escapeControls(name), propose, language });
}

/** What was put into the name; '' where the user gave another. */
function writeResult(bytes: Uint8Array, path: string, target: string | null): string {
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
