/**
 * Phrases that law, form or habit make everyone write, so that a sentence around them may stand twice, or in two reports, without
 * having been copied. One line each, without punctuation (folded); source: the Regulation, 〔2019〕60号, 〔2021〕30号, 国办函〔2020〕109号
 * and the standing sentences of published reports.
 */
export const statutoryPhrases: readonly string[] = [
  // Legal basis and make-up of the report.
  '根据中华人民共和国政府信息公开条例',
  '按照中华人民共和国政府信息公开条例',
  '依据中华人民共和国政府信息公开条例',
  '政府信息公开工作年度报告格式',
  '政府信息公开工作年度报告有关事项的通知',
  '数据的统计期限',
  '数据统计期限',
  '勾稽关系',
  // Standing sentences on fees and other matters.
  '信息处理费',
  '需要报告的事项',
  '需要报告的其他事项',
  // Nothing to report: section 一 says it of an aspect, sections 三 and 四 say it of their table.
  '没有收到',
  '未收到',
  '未发生',
  '没有发生',
  '未出现',
  '没有因政府信息公开',
  '无因政府信息公开',
  '无行政复议',
  '无政府信息公开申请',
  '未被申请行政复议',
  '未被提起行政诉讼',
  '未引起行政复议',
  // Where to find the report and whom to ask.
  '电子版',
  '联系电话',
  '如对本报告有疑问',
  '如对本年度报告有疑问',
];
