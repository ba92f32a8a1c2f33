import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fix } from '../../core/fixes/fix.js';
import type { Finding } from '../../core/results/result.js';
import { examplesOf } from '../support/examples.js';
import { findingsOf } from '../support/findings.js';
import { describeFinding } from '../support/mismatches.js';

/** The examples of the rule pages are fixed, too: a rule that offers a safe fix shows here that it is one. */

const folder = fileURLToPath(new URL('../../docs/rules/', import.meta.url));
const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.includes('/') && !name.startsWith('en/') && name.endsWith('.md'))
  .sort()
  .flatMap((name) => examplesOf(readFileSync(folder + name, 'utf8')).map((example) => ({ ...example, name })))
  .filter(({ kind }) => kind === 'wrong')
  .map(({ name, line, report }) => [`${name}:${line}`, report] as const);

const hasSafeFix = ({ fixes }: Finding): boolean => fixes.some(({ safe }) => safe);
const keyOf = ({ ruleId, location: { section, table, row, column, text } }: Finding): string =>
  [ruleId, section, table, row, column, text].join(' ');

describe('a wrong example', () => {
  it.each(examples)('%s', async (_, report) => {
    const before = await findingsOf(report);
    const { bytes, refused } = await fix(new TextEncoder().encode(report), { hints: { name: 'draft.txt' } });
    const after = await findingsOf(new TextDecoder().decode(bytes!));
    expect(refused).toEqual([]);
    expect(after.filter(hasSafeFix).map(describeFinding)).toEqual([]);
    // Numbers of sections and words in findings may change with the text around them; no finding may be new.
    const rulesBefore = new Set(before.map(({ ruleId }) => ruleId));
    expect(after.filter(({ ruleId }) => !rulesBefore.has(ruleId)).map(describeFinding)).toEqual([]);
    const kept = new Set(after.map(keyOf));
    const lost = before.filter((each) => !hasSafeFix(each) && !kept.has(keyOf(each)));
    expect(lost.map(describeFinding)).toEqual([]);
  });
});
