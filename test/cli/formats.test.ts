import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileResultSchema } from '../../core/index.js';
import { parseCsv } from '../results/parseCsv.js';
import { draft } from '../support/draft.js';
import { build, gongkai } from './command.js';

let base = '';
const faulty = draft({ signature: '芦汀镇人民政府\n2023年2月30日' });
const run = (args: string, circumstances = {}) => gongkai(args.split(' '), { cwd: base, ...circumstances });

beforeAll(() => {
  build();
  base = mkdtempSync(join(tmpdir(), 'gongkai-formats-'));
  mkdirSync(join(base, 'many'));
  writeFileSync(join(base, 'clean.txt'), draft());
  writeFileSync(join(base, 'faulty.txt'), faulty);
  writeFileSync(join(base, 'novel.txt'), '从前有座山，山里有座庙。\n');
  for (let index = 0; index < 20; index++) {
    writeFileSync(join(base, `many/${index}.txt`), index % 10 === 3 ? faulty : draft());
  }
}, 60_000);

afterAll(() => rmSync(base, { recursive: true }));

/** The findings as ndjson has them, by file. */
async function expectedOf(inputs: string): Promise<[source: string, rules: string[]][]> {
  const { out } = await run(`check ${inputs} --format ndjson`);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => fileResultSchema.parse(JSON.parse(line)))
    .map(({ source, findings }) => [source, findings.map(({ ruleId }) => ruleId)]);
}

const several = 'clean.txt faulty.txt nowhere.txt novel.txt';

describe('csv', { timeout: 30_000 }, () => {
  it('has the findings of json, a line each, and every file', async () => {
    const [{ out, err, status }, expected] = await Promise.all([
      run(`check ${several} many --format csv`),
      expectedOf(`${several} many`),
    ]);
    expect({ err, status }).toEqual({ err: '', status: 1 });
    expect(out.startsWith('\ufeff序号,')).toBe(true);
    const [header, ...records] = parseCsv(out.slice(1));
    const column = (name: string) => header!.indexOf(name);
    const got = expected.map(([source]) => [
      source,
      records.filter((record) => record[column('文件')] === source).map((record) => record[column('规则')]),
    ]);
    expect(got).toEqual(expected.map(([source, rules]) => [source, rules.length > 0 ? rules : ['']]));
    const unread = records.find((record) => record[column('文件')] === 'nowhere.txt');
    expect(unread?.[column('状态')]).toBe('无法读取');
  });

  it('is UTF-8 in a file, with an English header on request', async () => {
    expect((await run('check faulty.txt --format csv --lang en -o a.csv')).out).toBe('');
    const bytes = readFileSync(join(base, 'a.csv'));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(parseCsv(new TextDecoder('utf-8', { fatal: true }).decode(bytes))[0]?.slice(0, 3)).toEqual([
      'No.',
      'File',
      'Body',
    ]);
  });
});

describe('html', { timeout: 30_000 }, () => {
  it('is one page with an index of all files in their order', async () => {
    const { out, err, status } = await run(`check ${several} many --format html`);
    expect({ err, status }).toEqual({ err: '', status: 1 });
    expect(out.startsWith('<!doctype html>')).toBe(true);
    expect(out.endsWith('</html>\n')).toBe(true);
    const index = /<nav[\s\S]*<\/nav>/.exec(out)?.[0] ?? '';
    const names = [...index.matchAll(/<a href="#[^"]+">([^<]+)<\/a>/g)].map((match) => match[1]);
    expect(names).toHaveLength(24);
    expect(names.slice(0, 4)).toEqual(['clean.txt', 'faulty.txt', 'nowhere.txt', 'novel.txt']);
    expect(out.match(/<article /g)).toHaveLength(24);
    expect(out).toContain('共 24 份文件，已检查 22 份。');
  });

  it('shows the figures of the text and the cells, which json does not hold', async () => {
    const { out, status } = await run('check clean.txt --format html -o a.html');
    expect({ out, status }).toEqual({ out: '', status: 0 });
    const page = readFileSync(join(base, 'a.html'), 'utf8');
    expect(page).toContain('<span class="number verified">3件');
    expect(page).toContain('<td>21</td>');
    expect(page).not.toContain('<nav');
  });

  it('leaves out what is below the least severity', async () => {
    const { out } = await run(
      'check faulty.txt --format html --only date/impossible,structure/title --min-severity error',
    );
    expect(out).toContain('date/impossible');
    expect(out).not.toContain('structure/title</code>');
  });
});

describe('sarif', { timeout: 30_000 }, () => {
  it('is JSON with the findings of all files', async () => {
    const [{ out, status }, expected] = await Promise.all([
      run(`check many ${several} --format sarif`),
      expectedOf(`many ${several}`),
    ]);
    expect(status).toBe(1);
    const [{ results, artifacts, invocations }] = JSON.parse(out).runs;
    expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(expected.flatMap(([, rules]) => rules));
    expect(artifacts.map(({ location }: { location: { uri: string } }) => location.uri)).toEqual(
      expected.map(([source]) => source),
    );
    expect(invocations[0]).toMatchObject({ executionSuccessful: true, exitCode: 1 });
  });

  it('is JSON without findings too', async () => {
    const { out, status } = await run('check clean.txt --format sarif');
    expect(status).toBe(0);
    expect(JSON.parse(out).runs[0].results).toEqual([]);
  });

  it('says that a run which read nothing failed', async () => {
    const { out, status } = await run('check nowhere.txt --format sarif');
    expect(status).toBe(2);
    expect(JSON.parse(out).runs[0].invocations[0]).toMatchObject({ executionSuccessful: false, exitCode: 2 });
  });
});

describe('each format', { timeout: 30_000 }, () => {
  it.each(['csv', 'html', 'sarif'])(
    '%s is the same however often it is made, and quiet when no longer wanted',
    async (format) => {
      const [one, two] = await Promise.all([
        run(`check many --format ${format}`),
        run(`check many --format ${format}`),
      ]);
      expect(one.out).toBe(two.out);
      const { err } = await run(`check many --format ${format}`, { hangUpAfter: 100 });
      expect(err).toBe('');
    },
  );
});
