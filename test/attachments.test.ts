import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../core/document/document.js';
import { lint } from '../core/lint.js';
import { readAttachment } from '../core/readAttachment.js';
import { read } from '../core/readers/read.js';
import type { Finding } from '../core/results/result.js';
import type { Attachment } from '../core/several/attachment.js';
import { layoutNamed } from './render/index.js';
import { loadFixture } from './support/loadFixture.js';

const id = 'page/attachment-differs';
const folder = fileURLToPath(new URL('fixtures-binary/', import.meta.url));
/** A .doc or .pdf made from a fixture; the others of the folder are no reports. */
const made = /^(?<fixture>[a-z0-9-]+)\.(?:edited\.)?(?:bare\.pdf|print\.pdf|word\.pdf|doc)$/;
const files = ['doc', 'pdf'].flatMap((kind) =>
  readdirSync(folder + kind)
    .filter((name) => made.test(name) && !name.startsWith('features'))
    .map((name) => ({ name, path: `${folder}${kind}/${name}`, fixture: made.exec(name)!.groups!.fixture! })),
);

async function readPage(fixture: string, layout: string, change = (page: string) => page): Promise<Document> {
  const { render, fileName } = layoutNamed(layout);
  const page = change(new TextDecoder().decode(render(loadFixture(fixture).source)));
  const result = await read(new TextEncoder().encode(page), { name: fileName });
  if (result.status === 'unreadable') throw new Error(result.problem.message);
  return result.document;
}

function differences(document: Document, attachment: Attachment): Finding[] {
  return lint(document, { attachments: [attachment] }).findings.filter(({ ruleId }) => ruleId === id);
}

/** The document with one more case carried forward by all applicants. */
function withOneMore(document: Document): Document {
  const { report } = lint(document, { rules: [] });
  const { value, place } = report!.tables.applications!.rows.carriedForward!.total!;
  const text = String(value! + 1);
  const blocks = document.blocks.map((block): Block => {
    if (block.kind === 'paragraph') return block.id === place.block ? { ...block, text } : block;
    return { ...block, cells: block.cells.map((cell) => (cell.id === place.block ? { ...cell, text } : cell)) };
  });
  return { ...document, blocks };
}

describe.each(files)('a page beside $name', ({ name, path, fixture }) => {
  const attachment = readAttachment(new Uint8Array(readFileSync(path)), name);

  it.each(['htmlPage', 'htmlNested'])('differs in nothing (%s)', async (layout) => {
    const found = differences(await readPage(fixture, layout), await attachment);
    expect(found.map(({ message }) => message)).toEqual([]);
  });

  it('differs in the one sentence that was changed', async () => {
    const page = await readPage(fixture, 'htmlPage', (text) =>
      text.replace('政府信息公开条例》', '政府信息公开规定》'),
    );
    const found = differences(page, await attachment);
    expect(found).toHaveLength(1);
    expect(found[0]!.message).toContain('政府信息公开规定');
  });

  it('differs in the one cell that was changed', async () => {
    const found = differences(withOneMore(await readPage(fixture, 'htmlPage')), await attachment);
    expect(found).toHaveLength(1);
    expect(found[0]!.location).toMatchObject({ table: 'applications', row: 'carriedForward' });
  });
});

it('there are .doc files and all kinds of .pdf', () => {
  expect(new Set(files.map(({ name }) => name.replace(/^[a-z0-9-]+\./, '')))).toEqual(
    new Set(['doc', 'edited.doc', 'bare.pdf', 'print.pdf', 'word.pdf']),
  );
});
