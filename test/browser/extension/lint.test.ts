import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { buildExtension } from '../../../scripts/build-extension.js';

const linter = join(dirname(createRequire(import.meta.url).resolve('addons-linter/package.json')), 'bin/addons-linter');
const guide = readFileSync('docs/extension.md', 'utf8');

interface Report {
  readonly errors: readonly { code: string; message: string }[];
  readonly warnings: readonly { code: string; file?: string }[];
}

/** The same as `web-ext lint`, which runs this program. */
it('passes Mozilla’s linter without errors, and every warning is explained in docs/extension.md', async () => {
  const folder = await buildExtension('firefox');
  // The status tells of errors; so does the report.
  const { stdout } = await promisify(execFile)(process.execPath, [linter, '--output', 'json', folder], {
    maxBuffer: 50_000_000,
  }).catch((error: { stdout: string }) => error);
  const report: Report = JSON.parse(stdout);
  expect(report.errors).toEqual([]);
  const unexplained = report.warnings.filter(({ code }) => !guide.includes(`\`${code}\``));
  expect(unexplained).toEqual([]);
});
