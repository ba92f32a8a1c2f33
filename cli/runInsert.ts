import { basename } from 'node:path';
import { insertMissing } from '../core/fixes/insertMissing.js';
import { refusals } from '../core/fixes/refusals.js';
import { translateProblem } from '../core/readers/translateProblem.js';
import { escapeControls } from '../core/results/escapeControls.js';
import type { Command } from './arguments.js';
import { FixTarget } from './fixTarget.js';
import { insertWording } from './insertWording.js';
import { readInput } from './readInput.js';
import { renderInsert } from './renderInsert.js';

type FixCommand = Extract<Command, { name: 'fix' }>;

/**
 * Writes one file with the headings and tables that it lacks beside it, and changes nothing else in it.
 * @returns what is to be shown.
 * @throws CommandError where the file cannot be read or changed, is no report, or the result cannot be written.
 */
export async function runInsert({ input, output, settings }: FixCommand): Promise<string> {
  const { language, published, bodyKind } = settings;
  const target = new FixTarget(input, output);
  const file = readInput({ source: input, path: target.path }, language);
  if ('problem' in file) throw target.failure(file.problem.message);
  const result = await insertMissing(file.bytes, {
    hints: { name: basename(target.path) },
    ...(published && { published }),
    ...(bodyKind && { bodyKind }),
  });
  if (result.problem) throw target.failure(translateProblem(result.problem, language).message);
  if (result.reason) throw target.failure(insertWording[language].refused + refusals[result.reason][language]);
  const written = result.status === 'inserted' ? target.write(result.bytes!) : null;
  const shown = written && escapeControls(written);
  return renderInsert(result, { source: escapeControls(input), written: shown, language });
}
