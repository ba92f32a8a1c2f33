/**
 * Words that fill a place and say nothing, compared without white space and punctuation.
 * Source: sections 五 and 六 of published reports.
 */
export const nilWords: ReadonlySet<string> = new Set([
  '无',
  '略',
  '没有',
  '暂无',
  '暂缺',
  '不存在',
  '无内容',
  '暂无内容',
  '无相关情况',
  '无相关内容',
  '无此情况',
]);
