import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { escapeControls } from '../core/results/escapeControls.js';
import type { LedgerEntry, LedgerRun } from '../core/results/ledger/entry.js';
import { problemKey } from '../core/results/ledger/problemKey.js';
import { standingProblems } from '../core/results/ledger/problemRows.js';
import { ledgerCsv } from '../core/results/ledger.js';
import { panelOf } from '../core/results/panel.js';
import { rulesVersion } from '../core/rules/index.js';
import { foldName } from '../core/several/bodyNames.js';
import { lookTogether, type Together } from '../core/several/together.js';
import type { Unit } from '../core/several/unit.js';
import type { AuditCommand } from './auditArguments.js';
import type { AuditSettings } from './auditInput.js';
import { auditInputs } from './auditInputs.js';
import { writeOutputs } from './auditOutputs.js';
import type { AuditRecord } from './auditRecord.js';
import { onThreads, type Runner, runRounds } from './auditRounds.js';
import { type AuditSample, sampleFiles, sampleUnits } from './auditSample.js';
import { AuditStore } from './auditStore.js';
import { auditWording } from './auditWording.js';
import { baseDirectory } from './baseDirectory.js';
import { CommandError, type Sentence } from './commandError.js';
import { openOutput, outputFailure } from './openOutput.js';
import { showProgress } from './progress.js';
import { readConfig } from './readConfig.js';
import { readStdin } from './readStdin.js';
import { readUnits } from './readUnits.js';

/** Questions that the screen shows. */
const mostQuestions = 20;

/** Audits many reports together and writes what was asked for; returns the exit status, as `check` does. */
export async function runAudit(command: AuditCommand): Promise<number> {
  if (command.worker !== null) {
    const { runQueueWorker } = await import('./queue/runQueueWorker.js');
    return runQueueWorker(command.worker, command.settings.language);
  }
  const base = baseDirectory();
  const { language } = command.settings;
  const list = command.units === null ? null : readUnits(command.units, base);
  complain(list?.problems ?? [], command);
  const units = list?.units ?? [];
  const earlier = command.earlier === null ? null : earlierProblems(command.earlier, base, command);
  const { jobs, records } = auditInputs(command.inputs, { base, language, stdin: await listOnStdin(command) });
  const ofFiles =
    command.sample && list === null
      ? sampleFiles(
          jobs.map((job) => ({ key: job.input.source, item: job })),
          command,
        )
      : null;
  const ofUnits = command.sample && list ? sampleUnits(units, command) : null;
  const wanted = ofFiles ? jobs.filter((job) => ofFiles.chosen.has(job)) : jobs;
  const config = await readConfig(command.config, base);
  const settings: AuditSettings = { check: command.settings, config: config?.config ?? null };
  const store = new AuditStore();
  const runner = await runnerOf(command, settings);
  const progress = showProgress(wanted.length + records.length, command.output !== null, language);
  try {
    const seen = await runRounds(wanted, records, {
      run: runner.run,
      store,
      units,
      onProgress: (done) => progress.show(Math.min(done, wanted.length + records.length)),
    });
    progress.clear();
    const together = lookTogether(seen, { units, ...(command.year !== null && { year: command.year }) });
    const shown = seen.flatMap((_, index) => (isDrawn(together.assignments[index]!.unit, ofUnits) ? [index] : []));
    return await report({
      command,
      base,
      store,
      together: narrowed(together, ofUnits),
      shown,
      sample: ofFiles ?? ofUnits,
      earlier,
    });
  } finally {
    progress.clear();
    await runner.close();
    store.close();
  }
}

interface Closable {
  readonly run: Runner;
  close(): Promise<void>;
}

async function runnerOf({ queue }: AuditCommand, settings: AuditSettings): Promise<Closable> {
  if (queue === null) return { run: onThreads(settings), close: async () => {} };
  const { onQueue } = await import('./queue/onQueue.js');
  return onQueue(queue, settings);
}

async function listOnStdin({ inputs, settings }: AuditCommand): Promise<string | null> {
  if (!inputs.includes('-')) return null;
  const input = await readStdin(settings.language);
  if ('bytes' in input) return new TextDecoder().decode(input.bytes);
  throw new CommandError({ zh: '标准输入读不出名单。', en: 'No list can be read from standard input.' });
}

function isDrawn(unit: Unit | null, sample: AuditSample<Unit> | null): boolean {
  return sample === null || (unit !== null && sample.chosen.has(unit));
}

/** Of a sample of bodies only what concerns them; copies concern everybody. */
function narrowed(together: Together, sample: AuditSample<Unit> | null): Together {
  if (sample === null) return together;
  const names = new Set([...sample.chosen].map(({ name }) => name));
  return {
    ...together,
    publications: together.publications.filter(({ unit }) => sample.chosen.has(unit)),
    questions: together.questions.filter(({ body, kind }) => (body === null ? kind === 'copied' : names.has(body))),
  };
}

/** Keys of the problems that an earlier audit found, by body and year. */
function earlierProblems(name: string, base: string, { settings }: AuditCommand): Map<string, string[]> {
  const { records } = auditInputs([name], { base, language: settings.language, stdin: null });
  if (records.length === 0) {
    throw new CommandError({
      zh: `--earlier 指定的“${name}”里没有上次检查的记录，请用上次 audit --format ndjson 的输出。`,
      en: `“${name}” given by --earlier holds no records; give the output of an earlier audit --format ndjson.`,
    });
  }
  const keys = new Map<string, string[]>();
  for (const { file } of records) {
    const key = reportKey(file);
    if (key !== null) keys.set(key, keysOf(file));
  }
  return keys;
}

function reportKey({ report }: AuditRecord['file']): string | null {
  return report?.body && report.year !== null ? `${foldName(report.body)}\u0001${report.year}` : null;
}

function keysOf(file: AuditRecord['file']): string[] {
  const entry: LedgerEntry = { file, panel: panelOf(file), source: {} };
  return standingProblems(entry).map((problem) => problemKey(problem, file));
}

interface Outcome {
  readonly command: AuditCommand;
  readonly base: string;
  readonly store: AuditStore;
  readonly together: Together;
  /** Indexes of the records to show. */
  readonly shown: readonly number[];
  readonly sample: AuditSample<unknown> | null;
  readonly earlier: ReadonlyMap<string, string[]> | null;
}

async function report(outcome: Outcome): Promise<number> {
  const { command, base, store, together, shown, sample } = outcome;
  const { language } = command.settings;
  const totals = { checked: 0, error: 0, warning: 0, info: 0 };
  for (const index of shown) {
    const { status, summary } = store.record(index).file;
    if (status === 'checked') totals.checked++;
    for (const severity of ['error', 'warning', 'info'] as const) totals[severity] += summary[severity];
  }
  const run: LedgerRun = {
    checkedAt: new Date().toISOString(),
    rulesVersion,
    scope: auditWording.scope(command.inputs.join('、'))[language],
    publications: together.publications,
    questions: together.questions,
    ...(command.inspector !== null && { inspector: command.inspector }),
    ...(sample && { sample: sample.told }),
  };
  const writes = command.xlsx ?? command.notices ?? command.bulletin ?? command.rectifications;
  const isTerminal = process.stdout.isTTY === true && command.output === null;
  const format = command.format ?? (writes !== null || isTerminal ? 'text' : 'json');
  const needed = writes !== null || format === 'csv';
  const entries = needed ? shown.map((index) => entryOf(index, outcome)) : [];
  const wrote = writes === null ? [] : await writeOutputs(entries, run, command, base);
  await put(base, command, pieces());
  return totals.checked === 0 ? 2 : totals.error > 0 ? 1 : 0;

  function* pieces(): Iterable<string | Uint8Array> {
    if (format === 'ndjson') for (const index of shown) yield* [store.bytes(index), '\n'];
    else if (format === 'csv') yield ledgerCsv('problems', entries, run, language);
    else if (format === 'json') yield* jsonPieces(outcome, run);
    else {
      const { checked, error, warning, info } = totals;
      const lines: Sentence[] = [
        auditWording.totals(shown.length, checked, shown.length - checked, error, warning, info),
        ...(sample?.told.seed != null
          ? [
              auditWording.sampled(
                sample.told.sampleSize,
                sample.told.frameSize,
                sample.told.seed,
                sample.told.frameSha256,
              ),
            ]
          : []),
        ...questionLines(together),
        ...wrote,
      ];
      yield lines.map((line) => `${escapeControls(line[language])}\n`).join('');
    }
  }
}

function questionLines({ questions }: Together): Sentence[] {
  if (questions.length === 0) return [];
  const shown = questions.slice(0, mostQuestions).map(
    ({ body, text }): Sentence => ({
      zh: `  ${body === null ? '' : `${body}：`}${text.zh}`,
      en: `  ${body === null ? '' : `${body}: `}${text.en}`,
    }),
  );
  const rest = questions.length - shown.length;
  return [auditWording.questions(questions.length), ...shown, ...(rest > 0 ? [auditWording.more(rest)] : [])];
}

function entryOf(index: number, { store, together, earlier }: Outcome): LedgerEntry {
  const { file, source } = store.record(index);
  const { unit } = together.assignments[index]!;
  const key = reportKey(file);
  const before = key === null ? undefined : earlier?.get(key);
  return { file, panel: panelOf(file), source, ...(unit && { unit }), ...(before && { earlier: before }) };
}

/** One object; `files` as the check has them, so that whoever reads its JSON reads this too. */
function* jsonPieces({ store, shown, together, sample }: Outcome, run: LedgerRun): Iterable<string> {
  const { year, publications, strips, sums, questions } = together;
  const head = {
    schema: 'gongkai-lint-audit/1',
    rulesVersion,
    checkedAt: run.checkedAt,
    sample: sample?.told ?? null,
    year,
    publications: publications.map(({ unit, state, timely, reports }) => ({
      unit: unit.name,
      state,
      timely,
      files: reports.map((index) => store.record(index).file.source),
    })),
    questions,
    strips,
    sums,
  };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "files": [\n`;
  for (const [position, index] of shown.entries()) {
    const text = JSON.stringify(store.record(index).file, null, 2).replaceAll('\n', '\n    ');
    yield `${position === 0 ? '' : ',\n'}    ${text}`;
  }
  yield '\n  ]\n}\n';
}

async function put(base: string, { output }: AuditCommand, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const { stream, ends } = await openOutput(output === null ? null : resolve(base, output));
  try {
    await pipeline(Readable.from(pieces), stream, { end: ends });
  } catch (error) {
    // The reader of our output has seen enough (| head): no reason to complain.
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return;
    throw outputFailure(error) ?? error;
  }
}

/** Faults of the list that do not stop the run. */
function complain(problems: readonly Sentence[], { units, settings }: AuditCommand): void {
  for (const problem of problems.slice(0, mostQuestions)) {
    process.stderr.write(`${escapeControls(`gongkai-lint: ${units} ${problem[settings.language]}`)}\n`);
  }
}
