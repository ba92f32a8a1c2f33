import { basename } from 'node:path';
import { fix } from '../core/fixes/fix.js';
import { translateProblem } from '../core/readers/translateProblem.js';
import { escapeControls } from '../core/results/escapeControls.js';
import { rules } from '../core/rules/index.js';
import type { Command } from './arguments.js';
import { baseDirectory } from './baseDirectory.js';
import { FixTarget } from './fixTarget.js';
import { readConfig } from './readConfig.js';
import { readInput } from './readInput.js';
import { renderFix } from './renderFix.js';

type FixCommand = Extract<Command, { name: 'fix' }>;

/**
 * Applies the safe fixes of one file, and those chosen, and writes the result beside it.
 * @returns what is to be shown.
 * @throws CommandError where the file cannot be read or changed, is no report, or the result cannot be written.
 */
export async function runFix(command: FixCommand): Promise<string> {
  const { input, output, propose, chosen, settings, config } = command;
  const { language, published, bodyKind } = settings;
  const target = new FixTarget(input, output);
  const read = readInput({ source: input, path: target.path }, language);
  if ('problem' in read) throw target.failure(read.problem.message);
  const found = await readConfig(config, baseDirectory());
  const result = await fix(read.bytes, {
    hints: { name: basename(target.path) },
    language,
    chosen,
    ...(published && { published }),
    ...(bodyKind && { bodyKind }),
    ...(found && { config: found.config }),
    ...(settings.rules && { rules: rules.filter(({ id }) => settings.rules?.includes(id)) }),
  });
  if (result.problem || !result.bytes) {
    throw target.failure(result.problem ? translateProblem(result.problem, language).message : '');
  }
  const written = result.status === 'fixed' ? target.write(result.bytes) : null;
  const shown = written && escapeControls(written);
  return renderFix(result, { source: escapeControls(input), written: shown, propose, language });
}
