import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { lint, summariseReport } from '../../../core/lint.js';
import { readPdf } from '../../../core/readers/pdf.js';
import { mutate } from '../../../scripts/mutate/mutate.js';

const folder = fileURLToPath(new URL('../../fixtures-binary/pdf/', import.meta.url));
const files = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(folder + name) }));

/** Values of the three tables, `null` left out, as `table.row.column value`. */
async function valuesOf(bytes: Uint8Array): Promise<string[] | string> {
  const result = await readPdf(bytes);
  if (result.status === 'unreadable') return result.problem.code;
  const { report } = lint(result.document);
  if (!report) return 'no report';
  return Object.entries(summariseReport(report).tables).flatMap(([table, rows]) =>
    Object.entries(rows ?? {}).flatMap(([row, cells]) =>
      Object.entries(cells).flatMap(([column, value]) =>
        value === null ? [] : [`${table}.${row}.${column} ${value}`],
      ),
    ),
  );
}

/** The long run is `node scripts/mutate.js --pdf 20000`. */
it('gives no value that the sound file does not have in the same place, however it is damaged', async () => {
  const sound = new Map<string, Set<string>>();
  for (const { name, bytes } of files) {
    const values = await valuesOf(bytes);
    sound.set(name, new Set(typeof values === 'string' ? [] : values));
  }
  let read = 0;
  let refused = 0;
  for (let index = 0; index < 78; index++) {
    const { name, bytes } = files[index % files.length]!;
    const values = await valuesOf(mutate(bytes, 7_000_000 + index));
    if (typeof values === 'string') {
      expect(values).not.toBe('internal');
      refused++;
      continue;
    }
    expect(values.filter((value) => !sound.get(name)!.has(value))).toEqual([]);
    read++;
  }
  expect(read).toBeGreaterThan(5);
  expect(refused).toBeGreaterThan(30);
}, 60_000);
