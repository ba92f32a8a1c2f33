import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { escapeControls } from '../core/results/escapeControls.js';
import type { Command } from './arguments.js';
import { baseDirectory } from './baseDirectory.js';
import { type Context, unreadable } from './checkInput.js';
import { CommandError } from './commandError.js';
import { findInputs, type Input } from './findInputs.js';
import { openOutput, outputFailure } from './openOutput.js';
import { type Death, runPool } from './pool.js';
import { problemOf } from './problemOf.js';
import { showProgress } from './progress.js';
import { readAttachments } from './readAttachments.js';
import { type NamedConfig, readConfig } from './readConfig.js';
import { readPrevious } from './readPrevious.js';
import { readStdin } from './readStdin.js';
import { type Checked, renderResult, type WorkerSettings } from './renderResult.js';
import { resultStream } from './resultStream.js';
import { Settlements } from './settlements.js';
import { count, emptyTotals, exitStatus, type Totals } from './totals.js';
import { usesColor } from './usesColor.js';

type CheckCommand = Extract<Command, { name: 'check' }>;

/** Files for each worker below which one more does not pay for its start. */
const filesPerWorker = 8;
const mostWorkers = 4;
/** Seconds that one file may take; the readers' own limits stop far earlier, this is for what they miss. */
const patience = 20;
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };
const defaultWidth = 100;

/** Checks the inputs and writes the results; returns the exit status. */
export async function runCheck(command: CheckCommand): Promise<number> {
  const { language } = command.settings;
  const base = baseDirectory();
  const outputPath = command.output === null ? null : resolve(base, command.output);
  const inputs = await inputsOf(command, base, outputPath);
  const previous = command.previous === null ? null : await readPrevious(command.previous, base, language);
  const attachments = await readAttachments(command.attachments, inputs.length, base, language);
  const config = await configOf(command, base, outputPath);
  const output = await openOutput(outputPath);
  const settings = workerSettings(command, { previous, attachments, config: config?.config ?? null });
  const settlements = new Settlements(config?.config ?? {});
  const totals = emptyTotals();
  const progress = showProgress(inputs.length, outputPath !== null, language);
  const results = async function* () {
    for await (const checked of checkAll(inputs, settings)) {
      count(totals, checked);
      settlements.add(checked.settlements);
      progress.show(totals.files);
      yield checked;
    }
  };
  try {
    await pipeline(resultStream(results(), totals, settings.format, language), output.stream, { end: output.ends });
  } catch (error) {
    // The reader of our output has seen enough (| head): no reason to complain.
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return totals.error > 0 ? 1 : 0;
    throw outputFailure(error) ?? error;
  } finally {
    progress.clear();
  }
  if (totals.checked === 0) throw nothingRead(totals);
  const isComplete = totals.checked === totals.files && command.settings.rules === null;
  for (const sentence of settlements.sentences(isComplete, language)) {
    process.stderr.write(`${escapeControls(`gongkai-lint: ${config?.name} ${sentence}`)}\n`);
  }
  return exitStatus(totals);
}

async function inputsOf(
  { inputs: names, settings }: CheckCommand,
  base: string,
  outputPath: string | null,
): Promise<Input[]> {
  const { language } = settings;
  if (outputPath !== null && names.some((name) => resolve(base, name) === outputPath)) {
    throw new CommandError({
      zh: '-o 指定的文件就是要检查的文件，请换一个文件名。',
      en: 'The file given by -o is one of those to check; choose another name.',
    });
  }
  const stdin = names.includes('-') ? await readStdin(language) : null;
  return findInputs(names, { base, language, except: outputPath, stdin });
}

/** @throws CommandError where the results would be written over the configuration. */
async function configOf(
  { config: typed }: CheckCommand,
  base: string,
  outputPath: string | null,
): Promise<NamedConfig | null> {
  const found = await readConfig(typed, base);
  if (found === null || found.path !== outputPath) return found;
  throw new CommandError({
    zh: '-o 指定的文件就是配置文件，请换一个文件名。',
    en: 'The file given by -o is the configuration; choose another name.',
  });
}

function workerSettings({ format, output, settings }: CheckCommand, context: Context): WorkerSettings {
  const isTerminal = output === null && process.stdout.isTTY === true;
  return {
    ...context,
    check: settings,
    format: format ?? (isTerminal ? 'text' : 'json'),
    color: output === null && usesColor(isTerminal, process.env),
    width: (isTerminal && process.stdout.columns) || defaultWidth,
  };
}

/** Always on worker threads, even for one file: only so can a file that hangs or eats all memory become a result. */
function checkAll(inputs: readonly Input[], settings: WorkerSettings): AsyncGenerator<Checked> {
  return runPool<Input, Checked>(inputs, {
    url: new URL('./worker.js', import.meta.url),
    workerData: settings,
    size: Math.min(availableParallelism(), mostWorkers, Math.ceil(inputs.length / filesPerWorker)),
    resourceLimits,
    patience,
    onDeath: ({ source }: Input, death: Death) =>
      renderResult({ file: unreadable(source, problemOf(death, settings.check.language)), lint: null }, settings),
  });
}

function nothingRead({ files, problem }: Totals): CommandError {
  const reason = problem ?? '';
  if (files === 1) return new CommandError({ zh: reason, en: reason });
  return new CommandError({
    zh: `${files} 份文件都没有作为年度报告读出来。第一份的原因：${reason}`,
    en: `None of the ${files} files could be read as an annual report. The first one: ${reason}`,
  });
}
