import type { Wording } from './rule.js';

/** What the sum rules say about a broken equation, and about one that they could not judge. */
export type BrokenMessage =
  | 'cell'
  | 'cells'
  | 'swap'
  | 'split'
  | 'shift'
  | 'several'
  | 'many'
  | 'unknown'
  | 'fix'
  | 'unread'
  | 'unsure';

/** What follows the two sides: the cause, as far as the figures show it. */
const endings: Readonly<Record<Exclude<BrokenMessage, 'fix' | 'unread' | 'unsure'>, Wording>> = {
  cell: {
    zh: '多半是{cell}的 {current} 应为 {proposed}，请对照原始数据核对。',
    en: 'Most likely {cellEn} should be {proposed}, not {current}; check it against the records.',
  },
  cells: {
    zh: '须同时改正几格才能相符：{changes}。请对照原始数据核对。',
    en: 'It takes several changes together: {changesEn}. Check them against the records.',
  },
  swap: {
    zh: '似乎有数字填错了位置，对调后相符：{changes}。请对照原始数据核对。',
    en: 'Figures seem to stand in one another’s place: {changesEn}. Check them against the records.',
  },
  split: {
    zh: '似乎把 {number} 拆开填进了相邻两格，合并后相符：{changes}。请对照原始数据核对。',
    en: 'The number {number} seems to be split over two cells: {changesEn}. Check them against the records.',
  },
  shift: {
    zh: '似乎有一串数字错开了一格，整体移回（{arrow}）后相符：{changes}。请对照原始数据核对。',
    en: 'A run of figures seems to stand one place off; moved back ({arrow}) they agree: {changesEn}. Check them against the records.',
  },
  several: {
    zh: '有 {count} 种改法都能使各项相符，单凭表内数字不能断定是哪一种：{options}。请对照原始数据核对。',
    en: 'There are {count} ways to make it agree, and the figures do not tell which is right: {optionsEn}. Check them against the records.',
  },
  many: {
    zh: '改法不止 {count} 种，单凭表内数字不能断定错在哪里，例如：{options}。请对照原始数据核对。',
    en: 'There are more than {count} ways to make it agree, and the figures do not tell which is right, for instance: {optionsEn}. Check them against the records.',
  },
  unknown: {
    zh: '不相符之处较多，单凭表内数字推断不出错在哪几格，请逐格对照原始数据核对。',
    en: 'Too much disagrees for the figures to tell which cells are wrong; check them one by one against the records.',
  },
};

/**
 * The messages of a rule about one kind of equation.
 * @param fact what does not agree, as a sentence with the slots {line}, {left} and {right}; the cause follows it.
 * @param subject what the equation is about, for the notes to a person who has to look.
 */
export function brokenMessages(fact: Wording, subject: Wording): Readonly<Record<BrokenMessage, Wording>> {
  const whole = (id: keyof typeof endings): Wording => ({
    zh: fact.zh + endings[id].zh,
    en: `${fact.en} ${endings[id].en}`,
  });
  return {
    cell: whole('cell'),
    cells: whole('cells'),
    swap: whole('swap'),
    split: whole('split'),
    shift: whole('shift'),
    several: whole('several'),
    many: whole('many'),
    unknown: whole('unknown'),
    fix: { zh: '改正：{changes}', en: 'Correct: {changesEn}' },
    unread: {
      zh: `有 {count} 处没有读出数字，涉及这些数字的${subject.zh}没有核对：{cells}。请人工核对。`,
      en: `{count} places hold no number that could be read, so that ${subject.en} could not be checked there: {cellsEn}.`,
    },
    unsure: {
      zh: `表格没有读完整，${subject.zh}不相符（{lines}），可能是读取有误，请人工核对。`,
      en: `The table was not read completely; ${subject.en} does not agree ({lines}), which may be a misreading.`,
    },
  };
}
