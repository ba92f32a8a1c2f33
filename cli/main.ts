#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { escapeControls } from '../core/results/escapeControls.js';
import { rules } from '../core/rules/index.js';
import { languageOf, parseCommand } from './arguments.js';
import { CommandError, type Language } from './commandError.js';
import { help } from './help.js';
import { runCheck } from './runCheck.js';
import { runFix } from './runFix.js';
import { runInsert } from './runInsert.js';
import { runRules } from './runRules.js';

/** The process: arguments in, exit status out (spec/interfaces.md). */
function main(): void {
  const args = process.argv.slice(2);
  const language = languageOf(args);
  // A closed pipe (| head) reports itself here as well as to the writer; it is no error.
  process.stdout.on('error', () => {});
  process.on('uncaughtException', (error) => {
    complain(error, language);
    process.exit();
  });
  run(args, language).then(
    (status) => {
      process.exitCode = status;
    },
    (error: unknown) => complain(error, language),
  );
}

/** Runs one command and returns the exit status. */
async function run(args: readonly string[], language: Language): Promise<number> {
  const command = parseCommand(
    args,
    rules.map(({ id }) => id),
  );
  if (command.name === 'check') return runCheck(command);
  if (command.name === 'audit') {
    // What only an audit needs is not loaded for a check.
    const { runAudit } = await import('./runAudit.js');
    return runAudit(command);
  }
  if (command.name === 'fix') {
    process.stdout.write(await (command.insert ? runInsert(command) : runFix(command)));
    return 0;
  }
  process.stdout.write(
    command.name === 'rules' ? runRules(command.id, language) : command.name === 'help' ? help[language] : version(),
  );
  return 0;
}

function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return `${version}\n`;
}

/** Whatever went wrong, the user sees one sentence, never a stack. */
function complain(error: unknown, language: Language): void {
  const unexpected = {
    zh: `程序内部出错，检查没有完成（${String(error)}）。`,
    en: `The program failed and did not finish (${String(error)}).`,
  };
  const sentence = error instanceof CommandError ? error.sentence : unexpected;
  const details = error instanceof CommandError ? error.details : [];
  const lines = [`gongkai-lint: ${escapeControls(sentence[language])}`];
  for (const detail of details) lines.push(`  ${escapeControls(detail[language])}`);
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 2;
}

main();
