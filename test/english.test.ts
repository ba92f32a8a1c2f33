import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { help } from '../cli/help.js';
import { check, examineDocument } from '../core/check.js';
import type { Document } from '../core/document/document.js';
import { forms } from '../core/formats/index.js';
import { type LintResult, lint } from '../core/lint.js';
import { read } from '../core/readers/read.js';
import type { Finding } from '../core/results/result.js';
import { renderText } from '../core/results/text.js';
import { textWording } from '../core/results/textWording.js';
import { rules } from '../core/rules/index.js';
import type { Wording } from '../core/rules/rule.js';
import { layoutNamed } from './render/index.js';
import { applicationsRows, disclosureRows, draft } from './support/draft.js';
import { resultOf } from './support/findings.js';
import { lastYearsDraft, recognised } from './support/lastYear.js';
import { loadFixtures } from './support/loadFixture.js';

/** Words of the report, names of the form and of laws may stand in English text, but only quoted or in brackets. */
function chineseIn(text: string): string[] {
  const own = text.replace(/“[^”]*”|《[^》]*》|\([^()]*\)|\{\w+\}/g, '');
  return own.match(/\p{Script=Han}+/gu) ?? [];
}

describe('English wordings', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('of %s are English', (_, { title, messages }) => {
    const wordings: [string, Wording][] = [['title', title], ...Object.entries<Wording>(messages)];
    const wrong = wordings.filter(([, { en }]) => en.trim() === '' || chineseIn(en).length > 0);
    expect(wrong.map(([name, { en }]) => `${name}: ${en}`)).toEqual([]);
  });

  it('of the command line are English', () => {
    expect(chineseIn(help.en)).toEqual([]);
    expect(chineseIn(JSON.stringify(textWording.en))).toEqual([]);
  });
});

const screen = { color: false, language: 'en', width: 10_000 } as const;

/** Labels of the forms: what a report should say and does not. */
const labels = forms.flatMap(({ tables }) =>
  Object.values(tables).flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      [block.caption, block.corner, ...block.columnGroups, ...block.columns, ...block.groups, ...block.rows].map(
        (label) => label?.text ?? '',
      ),
    ),
  ),
);

/** Values of evidence that are Chinese and neither words of the report nor of the form nor what a fix would write. */
function foreignEvidence({ ruleId, evidence, fixes }: Finding, { blocks, metadata }: Document): string[] {
  if (!evidence) return [];
  const texts = blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text],
  );
  const known = [
    ...texts,
    ...Object.values(metadata),
    ...labels,
    ...fixes.flatMap(({ edits }) => edits.map((e) => e.new)),
  ];
  const isDate = (text: string): boolean => /^\d{4}年\d{1,2}月\d{1,2}日(?:至\d{4}年\d{1,2}月\d{1,2}日)?$/.test(text);
  const isKnown = (text: string): boolean =>
    chineseIn(text).length === 0 || isDate(text) || known.some((each) => each.replace(/\s+/g, '').includes(text));
  return [evidence.actual, evidence.expected]
    .filter((text) => !isKnown(text.replace(/\s+/g, '')))
    .map((text) => `${ruleId}: ${text}`);
}

describe('a file that cannot be read', () => {
  it.each([
    ['', 'empty'],
    ['PK\u0003\u0004', 'damaged'],
    ['从前有座山。', 'not-a-report'],
  ])('%j is explained in English', async (text) => {
    const { problem } = await check(new TextEncoder().encode(text), { source: 'a', language: 'en' });
    expect(problem?.message).toMatch(/^[A-Z][^\p{Script=Han}]{20,}\.$/u);
  });
});

const root = fileURLToPath(new URL('..', import.meta.url));

describe('the English pages', () => {
  it.each(rules.map(({ id }) => id))('%s says why, what is left alone and what to do', (id) => {
    const page = readFileSync(`${root}docs/rules/en/${id}.md`, 'utf8');
    const headings = page.split('\n').filter((line) => line.startsWith('## '));
    expect(headings).toEqual(['## Why', '## Not reported', '## What to do']);
    const parts = page.split(/^## .*$/m).slice(1);
    expect(parts.filter((part) => part.trim().length < 40)).toEqual([]);
    expect(chineseIn(page.replace(/`[^`\n]*`/g, ''))).toEqual([]);
    // A link leads somewhere.
    const links = [...page.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, path]) => path!);
    expect(links.filter((path) => !existsSync(new URL(path, `file://${root}docs/rules/en/${id}.md`)))).toEqual([]);
  });

  it('have an index', () => {
    expect(chineseIn(readFileSync(`${root}docs/rules/en/README.md`, 'utf8'))).toEqual([]);
  });
});

/** Whatever a result says in Chinese that is neither a quotation nor a name, as `id: text`. */
function chineseSaid({ findings, requirements }: LintResult): string[] {
  const said = [
    ...findings.flatMap(({ ruleId, message, fixes, basis, evidence }) =>
      [message, evidence?.expression ?? '', ...basis.map(({ ref }) => ref), ...fixes.map(({ title }) => title)].map(
        (text) => ({ id: ruleId, text }),
      ),
    ),
    ...requirements.flatMap(({ id, title, notes, basis }) =>
      [title, ...basis.map(({ ref }) => ref), ...notes.map(({ message }) => message)].map((text) => ({ id, text })),
    ),
  ];
  return said.filter(({ text }) => chineseIn(text).length > 0).map(({ id, text }) => `${id}: ${text}`);
}

describe('what is filled into English wordings is English', () => {
  it.each(loadFixtures())('$name', async (fixture) => {
    const file = await read(layoutNamed(fixture.layout).render(fixture.source));
    if (file.status !== 'read') throw new Error(file.problem.message);
    const english = lint(file.document, { language: 'en' });
    const fingerprints = (result: LintResult): string[] => result.findings.map(({ fingerprint }) => fingerprint);
    expect(fingerprints(english)).toEqual(fingerprints(lint(file.document)));
    expect(english.findings.flatMap((finding) => foreignEvidence(finding, file.document))).toEqual([]);
    expect(chineseSaid(english)).toEqual([]);
    // The first lines are what the report says of itself.
    const shown = renderText(examineDocument(file.document, { source: 'a', language: 'en' }).file, screen);
    expect(
      shown
        .split('\n')
        .slice(3)
        .filter((line) => chineseIn(line).length > 0),
    ).toEqual([]);
  });

  const county = draft({
    disclosure: disclosureRows({
      permits: { decisions: 9 },
      penalties: { decisions: 1 },
      normativeDocuments: [1, 0, 1],
    }),
    applications: applicationsRows({ carriedOver: { naturalPerson: 2, total: 2 } }),
  }).replaceAll('芦汀镇人民政府', '临澜县人民政府');
  const town = draft({ disclosure: disclosureRows({ permits: { decisions: 8 }, penalties: { decisions: 5 } }) });
  const others = [town, town.replaceAll('芦汀镇', '蒲桥乡')];
  const units = [{ name: '芦汀镇人民政府' }, { name: '蒲桥乡人民政府' }];

  it.each([
    ['last year', { previous: lastYearsDraft().replaceAll('芦汀镇人民政府', '临澜县人民政府') }, 'history/carry-over'],
    ['the year before', { previous: county }, null],
    ['another body', { previous: lastYearsDraft() }, null],
    ['its members', { members: others }, 'aggregate/sum'],
    ['greater members', { members: others }, 'aggregate/part-exceeds'],
    ['too few members', { members: others, units: [...units, { name: '沙渚镇人民政府' }] }, 'aggregate/missing-unit'],
  ] as const)('beside %s', async (_, given, fires) => {
    const english = await resultOf(county, {
      language: 'en',
      ...('previous' in given && { previous: await recognised(given.previous) }),
      ...('members' in given && { members: await Promise.all(given.members.map(recognised)) }),
      ...('units' in given && { units: given.units }),
    });
    if (fires !== null) expect(english.findings.map(({ ruleId }) => ruleId)).toContain(fires);
    expect(chineseSaid(english)).toEqual([]);
  });
});
