/**
 * The statement on the processing fee in section 六.
 * Source of the fee: 《条例》第四十二条, 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号). That the report states it is practice
 * of every published report that was read, not a norm that was read.
 */
export const feeStatement = {
  regulation: '《政府信息公开信息处理费管理办法》',
  practice: '各地年度报告第六部分均说明信息处理费收取情况（《政府信息公开信息处理费管理办法》，国办函〔2020〕109号）',
  practiceEn:
    'Section 6 usually says whether the processing fee was charged (《政府信息公开信息处理费管理办法》，国办函〔2020〕109号)',
  /** Any of them in section 六 says something about the fee, also 未收取任何费用. */
  words: ['处理费', '收费通知', '收费', '收取费用', '费用'],
  /** Words that hold one of the above and mean another fee. */
  others: ['行政事业性收费', '事业性收费'],
} as const;
