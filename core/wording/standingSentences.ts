/**
 * Sentences that every report says in nearly the same words because the form or the law asks for them, beyond those with a phrase
 * of statutoryPhrases; that they return the next year is no sign of copying. Compared without white space and punctuation.
 * Source: sections 一, 五 and 六 of published reports.
 */
export const standingSentences: readonly RegExp[] = [
  // 没有发出收费通知 (form of 2021, section 六)
  /收费通知/,
  // 没有其他需要报告的事项
  /(?:没有|无|暂无|未有).{0,6}需要?报告/,
  // 没有结转下年度的申请, 未受理申请
  /(?:未|没有|无|零).{0,8}(?:收到|接到|受理|结转).{0,12}(?:申请|年)/,
  // 未因政府信息公开工作被申请行政复议、提起行政诉讼
  /(?:未|没有|无).{0,20}(?:复议|诉讼)/,
  /(?:复议|诉讼).{0,12}(?:未|没有|无|零|0)/,
  // 未启动责任追究 (article 50: 工作考核、社会评议和责任追究)
  /(?:未|没有|无).{0,12}(?:责任追究|追究责任)/,
  /(?:责任追究|追究责任).{0,8}(?:未|没有|无|零|0)/,
];
