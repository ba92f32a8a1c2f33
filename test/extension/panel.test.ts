import { describe, expect, it } from 'vitest';
import { examineDocument, type Finding, type PanelProblem, panelOf, read } from '../../core/index.js';
import type { Obstacle, PageReading } from '../../extension/messages.js';
import { listMarks } from '../../extension/panel/listMarks.js';
import { judgePage } from '../../extension/panel/notice.js';
import { ReviewBook } from '../../extension/panel/reviewBook.js';
import { textOf } from '../../extension/panel/textOf.js';
import { validate } from '../../extension/validate.js';
import { examplePage } from './examplePage.js';

const page = (...obstacles: Obstacle[]): PageReading => ({
  url: 'http://www.yunxi-test.gov.cn/r.html',
  title: '年度报告',
  contentType: 'text/html',
  language: 'zh-CN',
  document: { mediaType: 'text/html', blocks: [], metadata: {}, facts: [] },
  obstacles,
  links: [],
});

describe('what is said of a page', () => {
  it('is nothing where a report can be shown', () => {
    expect(judgePage(page(), true)).toBeNull();
    // The frame may hold anything; the report stands beside it.
    expect(judgePage(page('cross-origin-frame'), true)).toBeNull();
  });

  it('is what stands in the way, the worst first', () => {
    expect(judgePage(page('paged', 'error-page'), true)?.kind).toBe('error-page');
    expect(judgePage(page('cross-origin-frame'), false)?.kind).toBe('cross-origin-frame');
    expect(judgePage(page(), false)?.kind).toBe('not-a-report');
  });

  it('lets a report be checked in part, but never a login or an error page', () => {
    for (const kind of ['paged', 'endless', 'two-reports', 'tables-as-images'] as const) {
      expect(judgePage(page(kind), true)?.mayCheck).toBe(true);
      expect(judgePage(page(kind), false)?.mayCheck).toBe(false);
    }
    for (const kind of ['login-wall', 'error-page', 'pdf-viewer'] as const) {
      expect(judgePage(page(kind), true)?.mayCheck).toBe(false);
    }
  });
});

describe('a message of the page', () => {
  it('is taken where it is one', () => {
    const messages = [
      { type: 'page', page: page('paged') },
      { type: 'picked', problem: 3 },
      { type: 'revealed', rect: { left: 1, top: -2, width: 3.5, height: 4 }, devicePixelRatio: 1.25 },
      { type: 'revealed', rect: null, devicePixelRatio: 1 },
      { type: 'changed', lost: [1, 2] },
      { type: 'source', html: '<html>' },
    ];
    for (const message of messages) expect(validate(JSON.parse(JSON.stringify(message)))).toEqual(message);
  });

  it('is dropped where it is none', () => {
    const link = { url: 'javascript:alert(1)', text: '', kind: 'page', year: null, inArticle: false };
    const wrong = [
      null,
      'picked',
      { type: 'run', code: '1' },
      { type: 'picked', problem: -1 },
      { type: 'revealed', rect: { left: 'a' }, devicePixelRatio: 1 },
      { type: 'page', page: { ...page(), links: [link] } },
      { type: 'page', page: { ...page(), document: { blocks: [] } } },
    ];
    for (const message of wrong) expect(validate(message)).toBeNull();
  });
});

describe('the example page', () => {
  const examined = async () => {
    const result = await read(new TextEncoder().encode(examplePage));
    if (result.status !== 'read') throw new Error('The example page cannot be read.');
    return { document: result.document, ...examineDocument(result.document, { source: 'r.html' }) };
  };

  it('has a mark for each problem that stands somewhere, with the number of its card', async () => {
    const { file, lint } = await examined();
    const panel = panelOf(file, lint);
    const { marks, numbers } = listMarks(panel, file);
    expect(marks.map(({ problem, severity }) => ({ problem, severity }))).toEqual([
      { problem: 1, severity: 'error' },
      { problem: 2, severity: 'warning' },
    ]);
    expect(marks[0]!.label).toMatch(/^1\. .*31/);
    expect(marks[0]!.places[0]!.block).toBe(file.findings[0]!.location.block);
    expect(numbers).toHaveLength(panel.numbers.length);
  });

  it('marks nothing that the configuration ignores', async () => {
    const { document, file } = await examined();
    const { fingerprint } = file.findings.find(({ severity }) => severity === 'warning')!;
    const config = { ignores: [{ fingerprint, reason: '已核' }] };
    const ignoring = examineDocument(document, { source: 'r.html', config });
    expect(listMarks(panelOf(ignoring.file, ignoring.lint), ignoring.file).marks.map(({ problem }) => problem)).toEqual(
      [1],
    );
  });

  it('is another version where a word of the report differs, and the same where the portal around it does', async () => {
    const textFor = async (html: string): Promise<string> => {
      const result = await read(new TextEncoder().encode(html));
      return result.status === 'read' ? textOf(result.document) : '';
    };
    const text = await textFor(examplePage);
    expect(text).toContain('31');
    expect(await textFor(examplePage.replace('环评批复', '环评审批'))).not.toBe(text);
    expect(await textFor(examplePage.replace('联系电话：0399-6120000', '今日访问：18'))).toBe(text);
  });
});

describe('reviews of a report', () => {
  const findings = ['a', 'b', 'c'].map((fingerprint) => ({ fingerprint }) as Finding);
  const problem = (...of: number[]) => ({ findings: of }) as unknown as PanelProblem;

  it('are said of all findings of a problem, and stored one after the other', async () => {
    const saved: [string, string][][] = [];
    let running = 0;
    const book = new ReviewBook(findings, new Map(), async (entries) => {
      expect(++running).toBe(1);
      saved.push([...entries].map(([key, { note }]) => [key, note]));
      await new Promise((resolve) => setTimeout(resolve, 5));
      running--;
    });
    for (const note of ['x', 'xy', 'xyz']) book.set(problem(0, 2), { verdict: null, note });
    expect(book.get(problem(2)).note).toBe('xyz');
    expect(book.get(problem(1))).toEqual({ verdict: null, note: '' });
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(saved.at(-1)).toEqual([
      ['a', 'xyz'],
      ['c', 'xyz'],
    ]);
    expect(saved).toHaveLength(2);
  });

  it('take over what was said before of the same findings, and nothing over what was said now', () => {
    const now = { verdict: 'confirmed', note: '' } as const;
    const before = { verdict: 'false-alarm', note: '旧' } as const;
    const book = new ReviewBook(findings, new Map([['a', now]]), () => Promise.resolve());
    book.adopt({ a: before, b: before, gone: before });
    expect([...book.entries]).toEqual([
      ['a', now],
      ['b', before],
    ]);
  });
});
