import { marker } from '../generate/ruleHead.js';

/**
 * The files of a new rule. They compile, run and find the words `@fill-in`; every place that wants its author
 * carries that mark, and test/architecture.test.ts names each one that is left.
 */

const rule = (id) => `import { laws } from '../../formats/laws.js';
import { defineRule } from '../rule.js';

/** @fill-in One sentence: what is wrong with a report that this rule finds, and which source says so. */
export default defineRule({
  id: '${id}',
  title: { zh: '@fill-in 要求，几个字', en: '@fill-in the requirement in a few words' },
  severity: 'warning',
  basis: [laws.practice('@fill-in 出处；法规写 laws.regulation.article(50)', '@fill-in the source in English')],
  needs: ['report'],
  messages: {
    found: {
      zh: '@fill-in “{words}”哪里不对，为什么，怎么改。',
      en: '@fill-in what is wrong with “{words}”, why, and what to do.',
    },
  },
  *check({ report }) {
    for (const { paragraph } of report.lines) {
      const words = '@fill-in';
      const start = paragraph.text.indexOf(words);
      if (start < 0) continue;
      yield { messageId: 'found', at: { block: paragraph.id, start, end: start + words.length }, data: { words } };
    }
  },
});
`;

const test = (id) => `import { describe, expect, it } from 'vitest';
import { cleanParts, draft } from '../../support/draft.js';
import { findingsOf } from '../../support/findings.js';

const id = '${id}';

describe(id, () => {
  const { problems } = cleanParts();

  it('fires on @fill-in which words', async () => {
    const findings = await findingsOf(draft({ problems: \`\${problems}\\n@fill-in 有问题的一段\` }), id);
    expect(findings.map(({ location }) => location.text)).toEqual(['@fill-in']);
  });

  it('stays silent on @fill-in which words look alike but are right', async () => {
    expect(await findingsOf(draft({ problems: \`\${problems}\\n没有问题的一段\` }), id)).toEqual([]);
  });
});
`;

const page = () => `${marker}

## 为什么

@fill-in 为什么要查这一点，不改会怎样。

## 示例

错误的写法：

\`\`\`report wrong part=problems
五、存在的主要问题及改进情况
@fill-in 有问题的一段。
\`\`\`

正确的写法：

\`\`\`report right part=problems
五、存在的主要问题及改进情况
没有问题的一段。
\`\`\`

## 例外

@fill-in 哪些情形看起来像，但不提示。

## 怎么改

@fill-in 请填报人做什么。
`;

const englishPage = () => `${marker}

## Why

@fill-in why this is looked at.

## Not reported

- @fill-in what looks alike and is right.

## What to do

@fill-in what the author of the report does.
`;

/** Texts of the new files by path. */
export function skeletons(id) {
  return new Map([
    [`core/rules/${id}.ts`, rule(id)],
    [`test/rules/${id}.test.ts`, test(id)],
    [`docs/rules/${id}.md`, page()],
    [`docs/rules/en/${id}.md`, englishPage()],
  ]);
}
