import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckResult, Finding } from '../../core/index.js';
import { renderDocx } from '../render/index.js';
import { applicationsRows, cleanParts, draft } from '../support/draft.js';
import { loadFixture } from '../support/loadFixture.js';
import { build, gongkai } from './command.js';

let base = '';
const run = (...args: string[]) => gongkai(args, { cwd: base });
const bytesOf = (name: string) => readFileSync(join(base, name));
const text = (name: string) => readFileSync(join(base, name), 'utf8');

/** One safe fix (a doubled word) and one that is for the author (a sum). */
const values = {
  newlyReceived: [3, 0, 0, 0, 0, 0, 3],
  granted: [2, 0, 0, 0, 0, 0, 2],
  resultsTotal: [2, 0, 0, 0, 0, 0, 2],
};
const faulty = draft({
  overview: cleanParts()
    .overview.replace('全年通过', '全年可通过可以通过')
    .replace(/全年新收.*/, '收到的申请均在法定期限内答复。'),
  applications: applicationsRows(values),
});

const findingsOf = async (name: string): Promise<Finding[]> =>
  (JSON.parse((await run('check', name)).out) as CheckResult).files[0]!.findings;

beforeAll(() => {
  build();
  base = mkdtempSync(join(tmpdir(), 'gongkai-fix-'));
  mkdirSync(join(base, '目录'));
  writeFileSync(join(base, 'clean.txt'), draft());
  writeFileSync(join(base, 'faulty.txt'), faulty);
  writeFileSync(join(base, 'crlf.txt'), `\ufeff${faulty.replaceAll('\n', '\r\n')}`);
  writeFileSync(join(base, 'novel.txt'), '从前有座山，山里有座庙。\n');
  writeFileSync(join(base, 'page.html'), `<html><body>${faulty.replaceAll(/^.*$/gm, '<p>$&</p>')}</body></html>`);
  writeFileSync(join(base, '年报.docx'), renderDocx(loadFixture('words-and-markup').source, { splitRuns: true }));
}, 60_000);

afterAll(() => rmSync(base, { recursive: true }));

describe('gongkai-lint fix', { timeout: 30_000 }, () => {
  it('writes beside the input what is safe, and says what it did', async () => {
    const { out, err, status } = await run('fix', 'faulty.txt');
    expect({ err, status }).toEqual({ err: '', status: 0 });
    expect(text('faulty.txt')).toBe(faulty);
    expect(text('faulty.fixed.txt')).toBe(faulty.replace('可通过可以通过', '可以通过'));
    expect(out).toContain('已写入 faulty.fixed.txt（faulty.txt 没有改动）。');
    expect(out).toContain(
      '修改了 1 处：\n  第一部分  text/duplicate-words\n    改为“可以通过”：“可通过可以通过” → “可以通过”\n',
    );
    expect(out).toContain('用 --propose 查看');
  });

  it('never writes over a file: the next one has another name', async () => {
    const before = text('faulty.fixed.txt');
    const { out } = await run('fix', 'faulty.txt');
    expect(out).toContain('已写入 faulty.fixed-2.txt');
    expect(text('faulty.fixed.txt')).toBe(before);
    expect(text('faulty.fixed-2.txt')).toBe(before);
  });

  it('writes nothing where there is nothing to fix, a second time say', async () => {
    for (const name of ['clean.txt', 'faulty.fixed.txt']) {
      const { out, status } = await run('fix', name);
      expect(status).toBe(0);
      expect(out).toContain(`${name}：没有可以放心自动修改的问题，没有写出文件。`);
    }
    expect(readdirSync(base).filter((name) => /clean\.fixed|fixed\.fixed/.test(name))).toEqual([]);
  });

  it('keeps line ends and byte order mark', async () => {
    await run('fix', 'crlf.txt', '-o', '目录/out.txt');
    const expected = `\ufeff${faulty.replaceAll('\n', '\r\n')}`.replace('可通过可以通过', '可以通过');
    expect(bytesOf('目录/out.txt').equals(Buffer.from(expected))).toBe(true);
  });

  it('lists the proposals, and applies those that are chosen', async () => {
    const { out } = await run('fix', 'faulty.txt', '--propose', '-o', 'proposed.txt');
    const sum = (await findingsOf('faulty.txt')).find(({ ruleId }) => ruleId.startsWith('sum/'))!;
    expect(out).toContain(`编号 ${sum.fingerprint}`);
    const nth = sum.fixes.length > 1 ? ':1' : '';
    const chosen = await run('fix', 'faulty.txt', '--apply', sum.fingerprint + nth, '-o', 'chosen.txt');
    expect(chosen.out).toContain('修改了 2 处');
    const edit = sum.fixes[0]!.edits[0]!;
    expect(chosen.out).toContain(`“${edit.old}” → “${edit.new}”`);
    expect((await findingsOf('chosen.txt')).map(({ ruleId }) => ruleId)).toEqual([]);
    const unknown = await run('fix', 'clean.txt', '--apply', '0123456789abcdef');
    expect(unknown.out).toContain('0123456789abcdef\n    检查结果中没有这个编号');
  });

  it('changes a .docx, and the check of the result has none of it left', async () => {
    const before = await findingsOf('年报.docx');
    const { out, status } = await run('fix', '年报.docx');
    expect(status).toBe(0);
    expect(out).toContain('已写入 年报.fixed.docx');
    expect(before).toHaveLength(4);
    expect(await findingsOf('年报.fixed.docx')).toEqual([]);
  });

  it('puts in what is missing, beside the input, and names what is left to fill in', async () => {
    writeFileSync(join(base, 'thin.txt'), draft({ disputes: '' }));
    const { out, status } = await run('fix', 'thin.txt', '--insert', 'missing');
    expect(status).toBe(0);
    expect(out).toBe(
      [
        '已写入 thin.fixed.txt（thin.txt 没有改动）。',
        '补上了 2 处，其余内容没有改动：',
        '  第四部分  标题“四、政府信息公开行政复议、行政诉讼情况”',
        '  第四部分  2021年格式的空表，15 格待填',
        '请逐格填写，没有发生的填0，再用 check 检查一遍。\n',
      ].join('\n'),
    );
    const [before, after] = [text('thin.txt'), text('thin.fixed.txt')];
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.split('\n').filter((line) => !before.includes(line))).toHaveLength(5);
    const again = await run('fix', 'thin.fixed.txt', '--insert', 'missing');
    expect(again.out).toContain('没有要补的，没有写出文件');
  });

  it('pours the figures that mean the same into the right form, in a .docx too', async () => {
    writeFileSync(join(base, '旧表.docx'), renderDocx(loadFixture('form-of-2019-in-2022').source));
    const { out, status } = await run('fix', '旧表.docx', '--insert', 'missing', '--lang', 'en');
    expect(status).toBe(0);
    expect(out).toMatch(/^Wrote 旧表\.fixed\.docx/);
    expect(out).toMatch(
      /\d+ figure\(s\) taken over from the old table, where they mean the same: “行政许可” × “本年处理决定数量” \d+/,
    );
    expect(out).toContain('cell(s) to fill in: “规章”, “行政规范性文件” (the form of 2019 counts');
    expect(out).toContain('The old table still stands behind it');
    expect((await run('fix', '旧表.fixed.docx', '--insert', 'missing')).out).toContain('没有要补的');
  });

  it('says that it cannot know what is missing from a report without a form', async () => {
    writeFileSync(join(base, '2018.docx'), renderDocx(loadFixture('free-form-2018').source));
    const { out, status } = await run('fix', '2018.docx', '--insert', 'missing');
    expect(status).toBe(0);
    expect(out).toContain('不能判断缺什么');
    expect(readdirSync(base).filter((name) => name.startsWith('2018.fixed'))).toEqual([]);
  });

  it('speaks English', async () => {
    const { out } = await run('fix', 'faulty.txt', '--lang', 'en');
    expect(out).toMatch(/^Wrote faulty\.fixed-\d+\.txt \(faulty\.txt is unchanged\)\.\n1 fix\(es\) applied:\n/);
  });

  it.each([
    [['fix', 'clean.txt', '--insert', 'all'], '--insert 不能是“all”，可用的值：missing。'],
    [['fix', 'clean.txt', '--insert', 'missing', '--propose'], '--insert 只补缺少的内容，不能和 --propose 一起用'],
    [['fix', 'clean.txt', '--insert', 'missing', '-o', 'clean.txt'], '-o 指定的文件就是原文件'],
    [['check', 'clean.txt', '--insert', 'missing'], 'check 不接受 --insert'],
    [['fix', 'novel.txt', '--insert', 'missing'], '没有识别出政府信息公开工作年度报告'],
    [['fix', 'page.html', '--insert', 'missing'], '网页文件不能自动修改'],
    [['fix', 'nowhere.txt'], '找不到这个文件'],
    [['fix', 'novel.txt'], '没有识别出政府信息公开工作年度报告'],
    [['fix', 'page.html'], '网页文件不能自动修改'],
    [['fix', '目录'], '这不是普通文件'],
    [['fix'], 'fix 一次修改一份文件'],
    [['fix', '-'], 'fix 一次修改一份文件'],
    [['fix', 'a.txt', 'b.txt'], 'fix 一次修改一份文件'],
    [['fix', 'faulty.txt', '--apply', 'x'], '不能是“x”'],
    [['fix', 'faulty.txt', '--format', 'json'], 'fix 不接受 --format'],
    [['check', 'faulty.txt', '--propose'], 'check 不接受 --propose'],
    [['fix', 'faulty.txt', '-o', 'faulty.txt'], '-o 指定的文件就是原文件'],
    [['fix', 'faulty.txt', '-o', 'nowhere/a.txt'], '写不进指定的位置'],
  ])('%j ends with 2 and one sentence', async (args, sentence) => {
    const before = readdirSync(base);
    const { err, out, status } = await run(...args);
    expect({ out, status }).toEqual({ out: '', status: 2 });
    expect(err).toMatch(/^gongkai-lint: .*\n$/);
    expect(err).toContain(sentence);
    expect(readdirSync(base)).toEqual(before);
  });

  it('knows its input by another name', async () => {
    symlinkSync(join(base, 'faulty.txt'), join(base, 'link.txt'));
    linkSync(join(base, 'faulty.txt'), join(base, 'hard.txt'));
    for (const name of ['link.txt', 'hard.txt', './目录/../faulty.txt']) {
      expect((await run('fix', 'faulty.txt', '-o', name)).err).toContain('-o 指定的文件就是原文件');
    }
    expect(text('faulty.txt')).toBe(faulty);
  });
});
