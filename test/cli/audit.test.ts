import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCommand } from '../../cli/arguments.js';
import { parseRectification } from '../../core/results/rectificationFile.js';
import { auditRecordSchema } from '../../core/results/schemaAudit.js';
import { applicationsRows, draft } from '../support/draft.js';
import { lastYearsDraft } from '../support/lastYear.js';
import { build, gongkai } from './command.js';

let base = '';
const run = (args: string, circumstances = {}) => gongkai(args.split(' '), { cwd: base, ...circumstances });
const records = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => auditRecordSchema.parse(JSON.parse(line)));

const faulty = draft({ signature: '芦汀镇人民政府\n2023年2月30日' });
const other = faulty.replaceAll('芦汀', '沙堰');
// Carries forward 1 commercial application less than this year’s report takes over.
const last = lastYearsDraft({ applications: applicationsRows({}) });

beforeAll(() => {
  build();
  base = mkdtempSync(join(tmpdir(), 'gongkai-audit-test-'));
  mkdirSync(join(base, 'in'));
  mkdirSync(join(base, 'years'));
  writeFileSync(join(base, 'in/a.txt'), faulty);
  writeFileSync(join(base, 'in/b.txt'), other);
  writeFileSync(join(base, 'in/novel.txt'), '从前有座山，山里有座庙。\n');
  writeFileSync(join(base, 'years/2022.txt'), last);
  writeFileSync(join(base, 'years/2023.txt'), draft());
  writeFileSync(
    join(base, 'units.csv'),
    '单位名称,类别,上级\n芦汀镇,乡镇,临澜县\n沙堰镇,乡镇,临澜县\n临渚镇,乡镇,临澜县\n',
  );
}, 60_000);

afterAll(() => rmSync(base, { recursive: true }));

describe('audit', { timeout: 60_000 }, () => {
  it('writes workbook, notices, bulletin and 整改 files, and says so', async () => {
    const { status, out, err } = await run(
      'audit in --units units.csv --xlsx o.xlsx --notices n --bulletin 通报.docx --rectifications r --deadline 2024-03-15',
    );
    expect(err).toBe('');
    expect(status).toBe(1);
    expect(out).toContain('共 3 份文件：已检查 2，未能检查 1。');
    expect(out).toContain('临渚镇：本次检查的文件里没有“临渚镇”2023年的报告');
    expect(out).toContain('2份不同单位的报告正文大部分相同');
    expect(out).toContain('已写入 o.xlsx');
    expect(readFileSync(join(base, 'o.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(join(base, 'n'))).toEqual(['沙堰镇 整改通知.docx', '芦汀镇 整改通知.docx']);
    const [name] = readdirSync(join(base, 'r'));
    expect(parseRectification(readFileSync(join(base, 'r', name!), 'utf8'))).toMatchObject({
      file: { deadline: '2024-03-15', year: 2023 },
    });
  });

  it('compares the years of a body', async () => {
    const { out, status } = await run('audit years --format ndjson');
    expect(status).toBe(1);
    const [before, now] = records(out);
    expect(before!.file.report!.year).toBe(2022);
    expect(now!.file.findings.map(({ ruleId }) => ruleId)).toContain('history/carry-over');
    expect(before!.file.requirements.find(({ id }) => id === 'history/carry-over')!.outcome).toBe('not-applicable');
  });

  it('reads what it writes: records from elsewhere make the same workbook', async () => {
    const { out } = await run('audit in --format ndjson');
    expect(records(out)).toHaveLength(3);
    writeFileSync(join(base, 'part.ndjson'), out);
    const again = await run('audit part.ndjson --format ndjson');
    expect(again.out).toBe(out);
    const json = JSON.parse((await run('audit part.ndjson --units units.csv --format json')).out);
    expect(json.schema).toBe('gongkai-lint-audit/1');
    expect(json.files).toHaveLength(3);
    expect(json.publications.map(({ state }: { state: string }) => state)).toEqual(['found', 'found', 'missing']);
  });

  it('compares with an earlier run', async () => {
    const { out } = await run('audit in --format ndjson');
    writeFileSync(join(base, 'earlier.ndjson'), out);
    mkdirSync(join(base, 'later'), { recursive: true });
    writeFileSync(join(base, 'later/a.txt'), draft());
    const bulletin = await run('audit later --earlier earlier.ndjson --xlsx later.xlsx --format csv');
    expect(bulletin.status).toBe(0);
    expect(bulletin.out.split('\r\n')).toHaveLength(2);
    expect((await run('audit later --earlier units.csv')).err).toContain('没有上次检查的记录');
  });

  it('takes lists of paths, and of paths with what is known of them', async () => {
    writeFileSync(join(base, 'list.txt'), 'in/a.txt\r\nin/b.txt\nin/a.txt\n');
    expect(records((await run('audit list.txt --format ndjson')).out).map(({ file }) => file.source)).toEqual([
      'in/a.txt',
      'in/b.txt',
    ]);
    const line = {
      path: 'in/a.txt',
      url: 'http://a.test/1.htm',
      status: 200,
      publishedOn: '2024-02-20',
      unit: '沙堰镇',
    };
    const { out } = await run('audit - --units units.csv --format ndjson', { stdin: `${JSON.stringify(line)}\n` });
    const [record] = records(out);
    expect(record!.source).toMatchObject({ url: 'http://a.test/1.htm', status: 200, bytes: Buffer.byteLength(faulty) });
    expect(record!.file.findings.map(({ ruleId }) => ruleId)).toContain('date/published-late');
  });

  it('takes the members of an archive one by one, named or in a list', async () => {
    writeFileSync(join(base, 'all.zip'), zipSync({ 'x/a.txt': strToU8(faulty), 'b.txt': strToU8(other) }));
    writeFileSync(join(base, 'zips.txt'), 'all.zip\n');
    for (const operand of ['all.zip', 'zips.txt']) {
      const read = records((await run(`audit ${operand} --format ndjson`)).out);
      expect(read.map(({ file }) => [file.source, file.status]).sort()).toEqual([
        ['all.zip/b.txt', 'checked'],
        ['all.zip/x/a.txt', 'checked'],
      ]);
    }
  });

  it.each([
    ['audit http://a.test/1.htm', '', '命令行不联网'],
    ['audit -', 'http://a.test/1.htm\n', '第 1 行是网址'],
    ['audit -', 'in/a.txt\n{"path":', '第 2 行不是完整的 JSON'],
    ['audit -', '{"pfad":"x"}', '第 1 行既不是'],
    ['audit in --units nowhere.csv', '', '没有这个文件'],
    ['audit in --units o.xlsx', '', '另存为 CSV'],
  ])('%s says what is wrong', async (args, stdin, sentence) => {
    if (args.includes('o.xlsx')) writeFileSync(join(base, 'o.xlsx'), 'PK\u0003\u0004');
    const { status, err, out } = await run(args, { stdin });
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(sentence);
  });

  it('draws the same sample again, of bodies and of files', async () => {
    const sample = 'audit in --units units.csv --sample 2 --seed 17 --by kind --format json';
    const [first, second] = [JSON.parse((await run(sample)).out), JSON.parse((await run(sample)).out)];
    expect(first.sample).toEqual(second.sample);
    expect(first.sample).toMatchObject({ frameSize: 3, sampleSize: 2, seed: '17' });
    expect(first.sample.frameSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(first.publications).toHaveLength(2);
    const files = JSON.parse((await run('audit in --sample 40% --seed 17 --format json')).out);
    expect(files.sample).toMatchObject({ frameSize: 3, sampleSize: 2 });
    expect(files.files).toHaveLength(2);
  });

  it('ends with 2 where nothing could be checked', async () => {
    expect((await run('audit in/novel.txt')).status).toBe(2);
  });
});

describe('the arguments of audit', () => {
  const parse = (args: string) => parseCommand(args.split(' '), ['structure/title']);

  it.each([
    ['audit', '请写明要检查的目录'],
    ['audit in --sample 3', '要同时写 --sample'],
    ['audit in --seed 3', '要同时写 --sample'],
    ['audit in --sample 0 --seed 1', '--sample 要写数量'],
    ['audit in --sample 120% --seed 1', '--sample 要写数量'],
    ['audit in --sample 2 --seed 1 --by kind', '要和 --units'],
    ['audit in --units u --sample 2 --seed 1 --by name', '可用的值：kind、parent'],
    ['audit in --year 99', '--year 要写报告年度'],
    ['audit in --deadline 2026-02-30', '--deadline 要写成存在的日期'],
    ['audit in --queue localhost', '--queue 要写 Redis 的地址'],
    ['audit in --worker redis://localhost', '--worker 只处理队列'],
    ['audit in --published 2026-01-01', 'audit 不接受 --published'],
    ['audit in --format html', '--format 不能是“html”'],
    ['check a --units b', 'check 不接受 --units'],
  ])('%s', (args, sentence) => {
    expect(() => parse(args)).toThrow(
      expect.objectContaining({ sentence: expect.objectContaining({ zh: expect.stringContaining(sentence) }) }),
    );
  });

  it('reads them', () => {
    expect(parse('audit in --units u --sample 12.5% --seed a --by parent --queue redis://:secret@h:1/2')).toMatchObject(
      {
        name: 'audit',
        inputs: ['in'],
        sample: { share: 0.125 },
        seed: 'a',
        by: 'parent',
        queue: 'redis://:secret@h:1/2',
        worker: null,
      },
    );
  });
});
