import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { LintResult } from '../core/lint.js';
import { readTree, ruleIds } from './architecture/tree.js';
import { type Example, examplesOf } from './support/examples.js';
import { resultOf } from './support/findings.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const ids = ruleIds(readTree(root)).filter((id) => existsSync(`${root}docs/rules/${id}.md`));

describe('the examples of the rule pages', () => {
  it.each(ids)('%s does with them what its page says', async (id) => {
    const page = readFileSync(`${root}docs/rules/${id}.md`, 'utf8');
    expect(await wrongExamples(id, page)).toEqual([]);
  });
});

/** What the examples of a page show otherwise than they say, as sentences. */
async function wrongExamples(id: string, page: string): Promise<string[]> {
  const at = (line: number): string => `docs/rules/${id}.md:${line}`;
  let examples: Example[];
  try {
    examples = examplesOf(page);
  } catch (error) {
    return [`docs/rules/${id}.md, ${error instanceof Error ? error.message : error}`];
  }
  const wrong: string[] = [];
  for (const { kind, line, report } of examples) {
    const result = await resultOf(report);
    const problem = kind === 'wrong' ? notFiring(id, result) : notSilent(id, result);
    if (problem) wrong.push(`${at(line)}: the ${kind} example ${problem}`);
    if (safelyFixed(id, result) && page.includes('\n| 可自动修改 | 否')) {
      wrong.push(
        `${at(line)}: the rule repairs this safely, but the page's head says that it does not (scripts/generate/ruleTraits.js).`,
      );
    }
  }
  return wrong;
}

function outcomeOf(id: string, { requirements }: LintResult): { outcome: string; why: string } {
  const requirement = requirements.find((each) => each.id === id);
  const why = requirement?.notes.map(({ message }) => message).join(' ') ?? '';
  return { outcome: requirement?.outcome ?? 'not-a-report', why };
}

function notFiring(id: string, result: LintResult): string | null {
  const { outcome, why } = outcomeOf(id, result);
  if (outcome === 'fail' || (outcome === 'needs-review' && !why.includes('本项检查出错'))) return null;
  return `does not make ${id} fire: its outcome is ${outcome}. ${why}`.trim();
}

function notSilent(id: string, result: LintResult): string | null {
  const { outcome, why } = outcomeOf(id, result);
  if (outcome === 'pass' || outcome === 'not-applicable') return null;
  const messages = result.findings.filter(({ ruleId }) => ruleId === id).map(({ message }) => message);
  return `does not leave ${id} silent: its outcome is ${outcome}. ${messages.join(' ')}${why}`.trim();
}

function safelyFixed(id: string, { findings }: LintResult): boolean {
  return findings.some(({ ruleId, fixes }) => ruleId === id && fixes.some(({ safe }) => safe));
}

describe('an example', () => {
  const page = (info: string, body = '芦汀镇人民政府'): string => `# a\n\n\`\`\`report ${info}\n${body}\n\`\`\`\n`;

  it('replaces a part of the faultless report', () => {
    const [first] = examplesOf(page('wrong part=signature form=2019', '山脚镇人民政府\n2020年12月30日'));
    expect(first).toMatchObject({ kind: 'wrong', line: 3 });
    expect(first!.report).toContain('2020年政府信息公开工作年度报告');
    expect(first!.report.trimEnd()).toMatch(/山脚镇人民政府\n2020年12月30日$/);
  });

  it('replaces single rows of a table and keeps the group labels before them', () => {
    const [first] = examplesOf(page('right part=applications rows', '| （七）总计 | 1 | 2 | 3 | 4 | 5 | 6 | 7 |'));
    expect(first!.report).toMatch(/^\|.*\| （七）总计 \| 1 \| 2 \| 3 \| 4 \| 5 \| 6 \| 7 \|$/m);
    expect(first!.report).toContain('| 一、本年新收政府信息公开申请数量 |');
  });

  it.each([
    ['maybe part=title', 'line 3: “report” is followed by “wrong” or “right”, not by “maybe”.'],
    ['wrong', 'line 3: “part=” names one of title, preamble'],
    ['wrong part=signatur', 'not “signatur”.'],
    ['wrong part=title form=2020', 'line 3: there is no form 2020'],
    ['wrong part=title row', 'line 3: nobody knows what “row” means here.'],
    ['wrong part=applications rows', 'line 3: No row of the part has the label of'],
  ])('refuses “%s” in a sentence', (info, message) => {
    expect(() => examplesOf(page(info))).toThrow(message);
  });

  it('refuses a fence that is not closed', () => {
    expect(() => examplesOf('```report wrong part=title\n芦汀镇')).toThrow('line 1: the fence is not closed.');
  });
});
