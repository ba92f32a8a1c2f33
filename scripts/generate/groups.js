/** Rule groups of the catalogue, in its order, with what they are called in the documentation. */
export const groups = {
  structure: '结构：标题、六个部分、编号',
  table: '表格：行、列、单元格',
  sum: '勾稽关系：表内的加总',
  claim: '文表一致：正文里的数与表',
  date: '日期与期限',
  text: '正文残留与重复',
  language: '文字与标点',
  citation: '引用的法规和文件',
  privacy: '个人信息与涉密标志',
  page: '发布页面',
  history: '与往年报告比较',
  aggregate: '上级与下级汇总',
  local: '本地要求',
};
