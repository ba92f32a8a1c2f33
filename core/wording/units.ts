/**
 * Units of figures in annual reports, longest first. A number without one of them is no figure: it may be a year, an
 * address, a telephone number. From the reports listed in spec/report-format.md, section 7.
 */
export const units = [
  '万元',
  '人次',
  '篇次',
  '件次',
  '条次',
  '批次',
  '场次',
  '户次',
  '余件',
  '余条',
  '件',
  '条',
  '次',
  '份',
  '篇',
  '个',
  '期',
  '人',
  '户',
  '场',
  '元',
  '项',
  '宗',
  '起',
  '家',
  '批',
  '本',
  '部',
  '张',
  '幅',
  '组',
  '名',
  '类',
  '块',
  '页',
  '台',
  '则',
  '例',
] as const;

/** After these, `个` or the number itself counts time or order, not things: 3个月, 20个工作日. */
export const notAfterCounter = ['月', '工作日', '自然日', '小时', '季度', '年', '百分点'] as const;

/** Units that a Chinese numeral must carry to be a figure; 一个, 两手, 三级 are ways of speaking. */
export const unitsOfChinese = ['件', '条', '份', '篇', '期', '户', '场', '项', '宗', '起', '次', '人次', '人'] as const;

/** Ways of speaking that begin like a figure: no count is meant. */
export const notFigures = [
  '一次性',
  '一条龙',
  '一件事',
  '一件一件',
  '一条一条',
  '一项一项',
  '一份份',
  '一件件',
  '一项项',
  '一条条',
  '一个人',
  '一人一',
  '一户一',
  '一事一',
  '一件不',
  '一次办',
  '一场疫',
  '一条心',
  '一起',
] as const;

/** Words beside a number that make it a rough one. */
export const roughBefore = ['近', '约', '大约', '将近', '超', '超过', '逾', '不少于'] as const;
export const roughAfter = ['余', '多', '左右', '以上'] as const;
