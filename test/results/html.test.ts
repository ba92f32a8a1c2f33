import { type DefaultTreeAdapterTypes, type ParserError, parse } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { examine } from '../../core/check.js';
import { escapeHtml } from '../../core/results/html/markup.js';
import { htmlPage } from '../../core/results/html.js';
import { panelOf } from '../../core/results/panel.js';
import type { FileResult, Location } from '../../core/results/result.js';
import { applicationsRows, cleanParts, draft } from '../support/draft.js';
import { sampleResult, unreadableResult } from './sample.js';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

interface Page {
  readonly text: string;
  readonly elements: readonly Element[];
  readonly errors: readonly ParserError[];
}

function pageOf(files: readonly FileResult[], language: 'zh' | 'en' = 'zh'): Page {
  return parsed(
    htmlPage(
      files.map((file) => panelOf(file, null, language)),
      '1.2.3',
      language,
    ),
  );
}

function parsed(text: string): Page {
  const errors: ParserError[] = [];
  const document = parse(text, { onParseError: (error) => errors.push(error) });
  return { text, elements: elementsIn(document), errors };
}

function elementsIn(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => [...('tagName' in child ? [child] : []), ...elementsIn(child)]);
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const attribute = ({ attrs }: Element, name: string) => attrs.find((each) => each.name === name)?.value;
const named = ({ elements }: Page, ...names: string[]) => elements.filter(({ tagName }) => names.includes(tagName));
const classed = ({ elements }: Page, name: string) =>
  elements.filter((element) => attribute(element, 'class')?.split(' ').includes(name));

const { overview } = cleanParts();
const faulty = draft({
  overview: overview.replace('公开申请3件', '公开申请5件'),
  applications: applicationsRows({
    newlyReceived: { naturalPerson: 3, total: 3 },
    granted: { naturalPerson: 3, total: 3 },
    resultsTotal: { naturalPerson: 4, total: 3 },
    rejectedPetition: ['', 0, 0, 0, 0, 0, 0],
  }),
});

let page: Page;

beforeAll(async () => {
  const { file, lint } = await examine(new TextEncoder().encode(faulty), { source: '年报.txt' });
  page = parsed(htmlPage([panelOf(file, lint)], '1.2.3', 'zh'));
});

describe('the page', () => {
  it('is valid to a parser, in Chinese, and says so', () => {
    expect(page.errors).toEqual([]);
    expect(attribute(named(page, 'html')[0]!, 'lang')).toBe('zh-CN');
    expect(page.text).toMatch(/^<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">/);
    expect(textOf(named(page, 'title')[0]!)).toContain('芦汀镇人民政府2023年政府信息公开工作年度报告');
  });

  it('fetches nothing and runs nothing', () => {
    const policy = named(page, 'meta').find((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy');
    expect(attribute(policy!, 'content')).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; img-src data:;/);
    expect(named(page, 'script', 'link', 'img', 'iframe', 'object', 'embed', 'base', 'form', 'svg')).toEqual([]);
    const attributes = page.elements.flatMap(({ attrs }) => attrs);
    expect(attributes.filter(({ name }) => name.startsWith('on') || ['src', 'style', 'srcset'].includes(name))).toEqual(
      [],
    );
    expect(page.text).not.toMatch(/https?:|@import|url\(/);
  });

  it('links only to places in itself, each of which exists once', () => {
    const ids = page.elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = named(page, 'a').map((link) => attribute(link, 'href')!);
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(ids.map((id) => `#${id}`)).toContain(link);
    for (const name of ['aria-labelledby'])
      for (const element of page.elements)
        if (attribute(element, name)) expect(ids).toContain(attribute(element, name));
  });

  it('has landmarks, and headings that skip no level', () => {
    for (const landmark of ['header', 'main', 'footer']) expect(named(page, landmark)).toHaveLength(1);
    const levels = named(page, 'h1', 'h2', 'h3', 'h4', 'h5').map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0), `heading ${index}`).toBeLessThanOrEqual(1);
    });
  });

  it('gives every header of a table its scope, and all rows of one the same width', () => {
    const headers = named(page, 'th');
    expect(headers.length).toBeGreaterThan(50);
    for (const header of headers) expect(attribute(header, 'scope')).toMatch(/^(?:col|row|rowgroup)$/);
    for (const table of named(page, 'table')) {
      const widths = elementsIn(table)
        .filter(({ tagName }) => tagName === 'tr')
        .map((row) =>
          row.childNodes
            .filter((cell): cell is Element => 'tagName' in cell)
            .reduce((sum, cell) => sum + Number(attribute(cell, 'colspan') ?? 1), 0),
        );
      expect(new Set(widths).size).toBe(1);
    }
  });

  it('marks failing cells by sign and link, not by colour alone', () => {
    const [suspect] = classed(page, 'cell-suspect').filter(({ tagName }) => tagName === 'td');
    expect(textOf(suspect!)).toMatch(/^4 → 3 ▲\[\d\]$/);
    const [link] = elementsIn(suspect!).filter(({ tagName }) => tagName === 'a');
    expect(attribute(link!, 'aria-label')).toContain('疑似填错');
    const target = page.elements.find((element) => `#${attribute(element, 'id')}` === attribute(link!, 'href'));
    expect(textOf(target!)).toContain('sum/');
    expect(classed(page, 'cell-blank').map(textOf).join()).toContain('□');
  });

  it('shows the figures of the text with what came of them', () => {
    const [contradicted] = classed(page, 'contradicted').filter((element) => textOf(element).startsWith('5件'));
    expect(textOf(contradicted!)).toBe('5件✕（不符）');
    expect(classed(page, 'reason').map(textOf).join()).toContain('5件');
    expect(classed(page, 'verified').some((element) => textOf(element).includes('（相符）'))).toBe(true);
  });

  it('lists every requirement once', () => {
    const titles = [...classed(page, 'titles'), ...classed(page, 'requirements')].map(textOf).join('\n');
    expect(titles).toContain('落款日期在统计期限结束之后');
    expect(titles.split('落款日期在统计期限结束之后')).toHaveLength(2);
  });

  it('has rules for paper, dark screens, contrast themes and narrow screens', () => {
    for (const rule of [
      '@page{size:A4',
      'prefers-color-scheme:dark',
      'forced-colors:active',
      'max-width:38rem',
      'break-inside:avoid',
    ])
      expect(page.text).toContain(rule);
  });
});

describe('several files', () => {
  const clean = sampleResult({ source: 'b.docx', findings: [], requirements: [] });
  const several = pageOf([sampleResult(), clean, unreadableResult]);

  it('start with an index that links to each', () => {
    const [nav] = named(several, 'nav');
    const links = elementsIn(nav!).filter(({ tagName }) => tagName === 'a');
    expect(links.map(textOf)).toEqual(['某镇.docx', 'b.docx', 'x.doc']);
    const articles = named(several, 'article').map((article) => `#${attribute(article, 'id')}`);
    expect(links.map((link) => attribute(link, 'href'))).toEqual(articles);
    expect(several.errors).toEqual([]);
    expect(textOf(nav!)).toContain('无法读取：文件已加密。');
  });

  it('have places of their own even where the names are alike', () => {
    const ids = several.elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('one file has no index', () => expect(named(pageOf([sampleResult()]), 'nav')).toEqual([]));

  it('speak English', () => {
    const { text } = pageOf([sampleResult(), unreadableResult], 'en');
    expect(text).toContain('<html lang="en">');
    for (const words of ['Problems found', 'Requirements', 'The three tables', 'Found 2 errors.'])
      expect(text).toContain(words);
    expect(text).not.toMatch(/发现的问题|各项要求|图例/);
  });
});

describe('report text is data', () => {
  const attack = `</title></style><script>alert(1)</script><img src=x onerror=alert(1)>"'\`&amp;\u202e\u2066\u0000\u001b[31m`;

  it('becomes text wherever it stands', () => {
    const place: Location = { section: 3, text: attack, block: attack, start: 0, end: 1 };
    const [finding] = sampleResult().findings;
    const result = sampleResult({
      source: attack,
      findings: [
        {
          ...finding!,
          ruleId: attack,
          message: attack,
          location: place,
          related: [place],
          evidence: { expression: attack, actual: attack, expected: attack },
          basis: [{ tier: 'local', ref: attack }],
          fixes: [{ title: attack, safe: false, edits: [{ location: place, old: attack, new: attack }] }],
          explained: { reason: attack },
        },
      ],
      requirements: sampleResult().requirements.map((each) => ({
        ...each,
        title: attack,
        basis: [{ tier: 'local', ref: attack }],
        notes: [{ message: attack, location: { ...place, table: 'applications', row: attack, column: attack } }],
      })),
      report: { ...sampleResult().report!, title: attack, body: attack },
    });
    const unreadable = {
      ...unreadableResult,
      source: `2${attack}`,
      problem: { code: 'damaged', message: attack },
    } as const;
    for (const language of ['zh', 'en'] as const) {
      const attacked = pageOf([result, unreadable], language);
      expect(attacked.errors).toEqual([]);
      expect(named(attacked, 'script', 'img')).toEqual([]);
      expect(named(attacked, 'style', 'title')).toHaveLength(2);
      expect(attacked.text).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/,
      );
      expect(attacked.elements.flatMap((element) => element.attrs.map(({ name }) => name))).not.toContain('onerror');
      expect(textOf(classed(attacked, 'what')[0]!)).toContain('<script>alert(1)</script>');
    }
  });

  it('in cells and sentences of a real run as well', async () => {
    const text = draft({
      overview: overview.replace('惠农补贴信息33条', '<script>alert(1)</script>信息33条'),
      applications: applicationsRows({ granted: ['<b>1</b>', 0, 0, 0, 0, 0, 0] }),
    });
    const { file, lint } = await examine(new TextEncoder().encode(text), { source: 'a.txt' });
    const attacked = parsed(htmlPage([panelOf(file, lint)], '1', 'zh'));
    expect(named(attacked, 'script')).toEqual([]);
    expect(classed(attacked, 'sentences').map(textOf).join()).toContain('<script>alert(1)</script>信息33条');
    expect(attacked.errors).toEqual([]);
  });

  it('is escaped once', () => {
    expect(escapeHtml(`<a href="x">'&'</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;');
  });
});
