import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lint } from '../core/lint.js';
import { read } from '../core/readers/read.js';
import { layoutNamed } from './render/index.js';
import { loadFixture } from './support/loadFixture.js';
import { mismatches } from './support/mismatches.js';

/**
 * The example reports that `npm start` checks are four fixtures in their home layouts.
 * After a change, write them again: `EXAMPLES=write npx vitest run test/examples.test.ts`.
 */
const examples = [
  { file: 'clean-town.txt', name: 'example-clean-town' },
  { file: 'portal-page.html', name: 'example-portal-page' },
  { file: 'last-form.txt', name: 'example-last-form' },
  { file: 'word-draft.docx', name: 'example-word-draft' },
] as const;

describe('examples', () => {
  it.each(examples)('$file shows what its fixture expects', async ({ file, name }) => {
    const path = fileURLToPath(new URL(`../examples/${file}`, import.meta.url));
    const fixture = loadFixture(name);
    const rendered = layoutNamed(fixture.layout).render(fixture.source);
    if (process.env.EXAMPLES === 'write') writeFileSync(path, rendered);
    const bytes = new Uint8Array(readFileSync(path));
    // A .docx holds the time of its writing, so that only its content can be compared.
    if (!file.endsWith('.docx')) expect(new TextDecoder().decode(bytes)).toBe(new TextDecoder().decode(rendered));
    const result = await read(bytes, { name: file });
    expect(result.status).toBe('read');
    if (result.status === 'read') expect(mismatches(lint(result.document), fixture)).toEqual([]);
  });
});
