import type { SectionNumber } from '../formats/form.js';

/** How preambles name the six parts, whatever the exact wording; from the variants of spec/report-format.md, 6.2. */
export const sectionNames: readonly { readonly section: SectionNumber; readonly words: RegExp }[] = [
  { section: 1, words: /总体情况|基本情况|概况|概述/ },
  { section: 2, words: /主动公开/ },
  { section: 3, words: /公开申请|依申请|申请情况|申请办理/ },
  { section: 4, words: /复议|诉讼/ },
  { section: 5, words: /问题|改进/ },
  { section: 6, words: /其[他它](?:需要)?(?:报告|事项|说明)|需要报告|其[他它]情况/ },
];

/** Things that are counted as a list in one word: 九大模块, 三个方面. */
export const counted = '模块|板块|方面|栏目|类别|渠道|环节|领域|大类|部分|章节';

/** Words that begin a list in front of its number. */
export const listOpeners = [
  '主要是分',
  '主要分为',
  '分为',
  '包括',
  '包含',
  '涵盖',
  '涉及',
  '主要是',
  '主要有',
  '分别是',
  '分别为',
  '由',
  '即',
  '有',
  '为',
  '是',
  '：',
  ':',
] as const;
