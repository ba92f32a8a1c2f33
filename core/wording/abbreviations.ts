/** Short names of laws and rules in 《》 that mean nothing before they are introduced. 《指南》《目录》《年报》 speak for themselves. */
export const abbreviations: readonly string[] = [
  '条例',
  '办法',
  '规定',
  '细则',
  '实施办法',
  '实施细则',
  '实施意见',
  '暂行办法',
  '暂行规定',
  '管理办法',
];

/** Everybody in the field knows which regulation is meant. */
export const wellKnown = '条例';

/** 印发《办法》: the report speaks of a document that has no longer name here, or of one just issued. */
export const issuingVerbs: readonly string[] = [
  '印发',
  '制定',
  '制订',
  '出台',
  '下发',
  '发布',
  '修订',
  '起草',
  '转发',
  '公布',
  '印制',
  '编制',
];
