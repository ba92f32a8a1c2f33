/** Every legal source that a rule may cite, once. Only what was read in a public source is law here; habit is `practice`. */

export type Tier = 'regulation' | 'format' | 'standard' | 'practice' | 'local';

/** A source as a result names it, in the language of the result. */
export interface Basis {
  readonly tier: Tier;
  readonly ref: string;
}

/** A source in both languages. In English a law keeps its Chinese name in brackets, by which it can be looked up. */
export interface Source extends Basis {
  readonly en: string;
}

const regulationName = '《中华人民共和国政府信息公开条例》（国务院令第711号）';
const regulationNameEn = 'Regulations on Open Government Information (State Council Decree No. 711)';

const chineseDigits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1–99 in Chinese numerals, as articles are numbered: 50 → 五十. */
export function inChinese(number: number): string {
  const tens = Math.floor(number / 10);
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${chineseDigits[tens]}十`;
  return head + chineseDigits[number % 10];
}

export const laws = {
  /** In force since 2019-05-15. */
  regulation: {
    whole: { tier: 'regulation', ref: regulationName, en: `${regulationNameEn} (${regulationName})` } satisfies Source,
    article: (number: number): Source => ({
      tier: 'regulation',
      ref: `${regulationName}第${inChinese(number)}条`,
      en: `${regulationNameEn}, art. ${number} (《条例》第${inChinese(number)}条)`,
    }),
  },
  /** Trial form; report years 2019 and 2020. */
  format2019: {
    tier: 'format',
    ref: '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）',
    en: 'Notice on matters concerning the annual reports, with the trial form (国办公开办函〔2019〕60号)',
  } satisfies Source,
  /** Form in force; report years from 2021. */
  format2021: {
    tier: 'format',
    ref: '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）',
    en: 'Notice issuing the form of the annual report (国办公开办函〔2021〕30号)',
  } satisfies Source,
  /** Levels 一、（一）1.（1） of headings in official documents. */
  documentLayout: {
    tier: 'standard',
    ref: 'GB/T 9704《党政机关公文格式》结构层次序数',
    en: 'GB/T 9704 (《党政机关公文格式》), numbering of levels',
  } satisfies Source,
  /** Tables whose statutory note does not spell out the sum: the heading 总计 does. */
  totals: {
    tier: 'format',
    ref: '年度报告统一格式表格“总计”栏',
    en: 'The column or row “总计” (total) of the form',
  } satisfies Source,
  /** Document number 国办发〔2021〕30号: issuer, year in 〔〕, number. */
  documentNumber: {
    tier: 'standard',
    ref: 'GB/T 9704《党政机关公文格式》发文字号',
    en: 'GB/T 9704 (《党政机关公文格式》), document numbers',
  } satisfies Source,
  punctuation: {
    tier: 'standard',
    ref: 'GB/T 15834《标点符号用法》',
    en: 'GB/T 15834 (《标点符号用法》), use of punctuation marks',
  } satisfies Source,
  /** What is usual, in Chinese and in English; no norm. */
  practice: (ref: string, en: string): Source => ({ tier: 'practice', ref, en }),
} as const;
