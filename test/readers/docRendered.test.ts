import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../core/document/document.js';
import { lint, summariseReport } from '../../core/lint.js';
import { readDocx } from '../../core/readers/ooxml.js';
import type { ReadResult } from '../../core/readers/problem.js';
import { read } from '../../core/readers/read.js';
import { renderDocx } from '../render/docx.js';
import { loadFixture } from '../support/loadFixture.js';
import { factMismatches, tableMismatches } from '../support/mismatches.js';
import { featuresDocx } from './docFeatures.js';

/** `.doc` files that LibreOffice made of the .docx rendering of the fixture of the same name (scripts/make-binaries/doc.js). */
const folder = fileURLToPath(new URL('../fixtures-binary/doc/', import.meta.url));
const names = readdirSync(folder).map((name) => name.replace(/\.doc$/, ''));

function documentOf(result: ReadResult): Document {
  if (result.status !== 'read') throw new Error(result.problem.message);
  return result.document;
}

const docNamed = async (name: string): Promise<Document> =>
  documentOf(await read(readFileSync(`${folder}${name}.doc`), { name: `${name}.doc` }));

it('holds the reports that the script makes', () => expect(names.length).toBeGreaterThanOrEqual(6));

describe.each(names.filter((name) => name !== 'features'))('%s', (name) => {
  const fixture = loadFixture(name.replace(/\.edited$/, ''));
  const options = name.endsWith('.edited') ? { splitRuns: true, autoNumbering: true } : {};
  const docx = documentOf(readDocx(renderDocx(fixture.source, options)));

  it('has the same text, levels, numbers and grids as the .docx', async () => {
    const doc = await docNamed(name);
    expect(doc.blocks).toEqual(docx.blocks);
    expect(doc.metadata).toEqual(docx.metadata);
    expect(doc.facts).toEqual(docx.facts);
  });

  it('has the same values and findings', async () => {
    const result = lint(await docNamed(name));
    const summary = summariseReport(result.report!);
    const { publishedOn: _, ...shown } = fixture.expected.report;
    expect(factMismatches(summary, shown)).toEqual([]);
    expect(tableMismatches(summary, fixture)).toEqual([]);
    expect(result.findings).toEqual(lint(docx).findings);
    expect(result.requirements).toEqual(lint(docx).requirements);
  });
});

it('has changes, comments, notes, headers, boxes, lists and nested tables as the .docx has them', async () => {
  const doc = await docNamed('features');
  const docx = documentOf(readDocx(featuresDocx()));
  expect(doc.blocks).toEqual(docx.blocks);
  expect(doc.facts).toEqual(docx.facts);
  expect(doc.facts.map(({ kind }) => kind)).toEqual([
    'insertion',
    'deletion',
    'hidden-text',
    'hidden-text',
    'bookmark',
    'comment',
  ]);
  expect(doc.metadata).toEqual({
    pageTitle: '年报标题',
    author: '赵某',
    createdOn: '2024-01-09',
    modifiedOn: '2024-01-10',
  });
});
