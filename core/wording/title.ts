/**
 * The title of a report. No national pattern could be read; `<机关全称><YYYY>年政府信息公开工作年度报告` is by far the most frequent
 * in published reports, and the words are the name that 《条例》第四十九条 gives the document.
 */
export const titleWords = '政府信息公开工作年度报告';

/** What a title holds besides the body's name; longer ones first, since each is taken out in turn. */
export const titleFillers: readonly string[] = [
  titleWords,
  '政府信息公开',
  '政务信息公开',
  '政府信息',
  '政务公开',
  '信息公开',
  '工作总结',
  '工作报告',
  '年度报告',
  '年度工作',
  '年报',
  '年度',
  '工作',
  '报告',
  '总结',
  '情况',
  '附件',
  '关于',
  '有关',
];
