/** Labels that several tables have, or that stand as headings elsewhere: they tell no table from another. */
export const sharedLabels = new Set([
  '其他',
  '总计',
  '合计',
  '小计',
  '信息内容',
  '行政处罚',
  '行政许可',
  '行政强制',
  '行政复议',
  '行政诉讼',
]);
