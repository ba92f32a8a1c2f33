import type { FormId, FormTable, TableId } from '../../core/formats/form.js';
import type { TableValues } from '../../core/results/result.js';
import { addRow, blankLabel, dropColumn, dropRow, findRow, mergeOther, relabel } from './editForm.js';
import type { SourceDocument, SourceMetadata } from './source.js';
import { specOf, tableOf, type Value } from './tables.js';

/** A fixture's report.txt, read: see test/fixtures/README.md for how it is written. */
export interface ParsedSource {
  readonly source: SourceDocument;
  /** The layout of test/render that the report is first shown in. */
  readonly layout: string;
  /** What the tables hold, by the keys of the JSON result; null for a table that is not there or has lost labels. */
  readonly tables: Record<TableId, TableValues | null>;
}

type Fields = Record<string, string>;

/** @throws in a full sentence where the text is not written as test/fixtures/README.md says. */
export function parseSource(text: string): ParsedSource {
  const { fields, lines } = frontMatter(text);
  const tables: Record<TableId, TableValues | null> = { disclosure: null, applications: null, disputes: null };
  const blocks: SourceDocument['blocks'] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!.trim();
    if (line === '') continue;
    if (!line.startsWith('@table ')) {
      const heading = /^(#{1,6}) +(.*)$/.exec(line);
      blocks.push(
        heading
          ? { kind: 'paragraph', text: heading[2]!, level: heading[1]!.length }
          : { kind: 'paragraph', text: line },
      );
      continue;
    }
    const from = index;
    while (index + 1 < lines.length && lines[index + 1]!.trim() !== '') index++;
    const { id, table, values } = parseTable(lines.slice(from, index + 1).map((each) => each.trim()));
    tables[id] = values;
    blocks.push(table);
  }
  const { layout = 'textTabs', ...metadata } = fields;
  const known: (keyof SourceMetadata)[] = ['title', 'articleTitle', 'pubDate', 'contentSource'];
  const unknown = Object.keys(metadata).find((key) => !known.includes(key as keyof SourceMetadata));
  if (unknown) throw new Error(`The front matter has no field “${unknown}”.`);
  return { source: { metadata, blocks }, layout, tables };
}

function frontMatter(text: string): { fields: Fields; lines: string[] } {
  const lines = text.split('\n');
  if (lines[0] !== '---') return { fields: {}, lines };
  const end = lines.indexOf('---', 1);
  if (end < 0) throw new Error('The front matter has no closing line “---”.');
  const fields = lines.slice(1, end).map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const;
  });
  return { fields: Object.fromEntries(fields), lines: lines.slice(end + 1) };
}

function parseTable(lines: readonly string[]): ReturnType<typeof buildTable> {
  const [, id, form] = /^@table (disclosure|applications|disputes) (2019|2021)$/.exec(lines[0]!) ?? [];
  if (!id || !form) throw new Error(`“${lines[0]}” should read like “@table applications 2021”.`);
  let spec = specOf(id as TableId, form as FormId);
  const values: Record<string, Value[]> = {};
  let isLegible = true;
  for (const line of lines.slice(1)) {
    if (line.startsWith('!')) {
      spec = edit(spec, line.slice(1).trim());
      if (/^blank /.test(line.slice(1).trim())) isLegible = false;
      continue;
    }
    const colon = line.lastIndexOf(':');
    if (colon < 0) throw new Error(`“${line}” should read like “予以公开: 1 0 0 0 0 0 1”.`);
    values[findRow(spec, line.slice(0, colon).trim()).key] = line
      .slice(colon + 1)
      .trim()
      .split(/\s+/)
      .map(parseValue);
  }
  return buildTable(spec, values, isLegible);
}

/** `_` is an empty cell. */
function parseValue(word: string): Value {
  if (word === '_') return '';
  return /^\d+$/.test(word) ? Number(word) : word;
}

function edit(spec: FormTable, command: string): FormTable {
  const [, drop, dropped] = /^drop (row|column) (.+)$/.exec(command) ?? [];
  if (drop && dropped) return drop === 'row' ? dropRow(spec, dropped) : dropColumn(spec, dropped);
  const [, old, written] = /^write (.+) as (.+)$/.exec(command) ?? [];
  if (old && written) return relabel(spec, old, written);
  const [, blanked] = /^blank (.+)$/.exec(command) ?? [];
  if (blanked) return blankLabel(spec, blanked);
  const [, added, above] = /^add (.+) below (.+)$/.exec(command) ?? [];
  if (added && above) return addRow(spec, added, above);
  if (command === 'merge other') return mergeOther(spec);
  throw new Error(`There is no table command “${command}”.`);
}

function buildTable(spec: FormTable, values: Record<string, Value[]>, isLegible: boolean) {
  const official = specOf(spec.id, '2021').blocks.concat(specOf(spec.id, '2019').blocks);
  const keys = new Set([...official.flatMap((block) => block.rows.map((row) => row.key))]);
  const read: TableValues = {};
  for (const block of spec.blocks) {
    for (const row of block.rows.filter((each) => keys.has(each.key))) {
      const given = values[row.key] ?? [];
      read[row.key] = Object.fromEntries(block.columns.map((column, i) => [column.key, numberOf(given[i] ?? 0)]));
    }
  }
  return { id: spec.id, table: tableOf(spec, values), values: isLegible ? read : null };
}

/** The number that an attentive reader takes a cell for; null where it is none. */
function numberOf(value: Value): number | null {
  if (typeof value === 'number') return value;
  const [, sign, digits] = /^([+-]?)(\d+(?:\.\d+)?)(?:件|项|条)?$/.exec(value.normalize('NFKC')) ?? [];
  return digits === undefined ? null : Number(digits) * (sign === '-' ? -1 : 1);
}
