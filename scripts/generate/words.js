/** How the Chinese documentation says what the rules declare; englishWords.js has the same in English. */

export const severityNames = { error: '错误', warning: '警告', info: '提示' };

/** In the order in which sources are listed. */
export const tierNames = { regulation: '法规', format: '格式', standard: '标准', practice: '惯例', local: '地方规定' };

/** Why a need may be absent; the rule is then not checked. Needs that every report has name no reason. */
export const absences = {
  document: [],
  report: [],
  tables: [],
  title: ['没有识别出标题'],
  body: ['没有识别出行政机关名称'],
  bodyKind: ['没有识别出行政机关类别'],
  year: ['没有识别出报告年度'],
  certainYear: ['标题、统计期限和落款不能确定报告年度'],
  form: ['没有识别出表格所用的格式'],
  formOfYear: ['没有识别出报告年度', '报告年度为2018年及以前，没有统一格式'],
  applicationsSums: ['没有读到第三部分的表格'],
  disputesSums: ['没有读到第四部分的表格'],
  claims: [],
  figures: [],
  partsLists: [],
  shares: [],
  shareLists: [],
  period: ['没有识别出统计期限'],
  settings: [],
  longNumbers: [],
  publishedOn: ['没有识别出发布日期'],
  signedOn: ['没有识别出落款日期'],
  previous: ['没有提供上年度的报告'],
  members: ['没有提供下级机关的报告'],
  units: ['没有提供应当编制报告的机关名单'],
  attachments: ['没有提供页面的附件'],
  lackingUnits: [],
};
