import type { Column, Equation, FormId, FormTable, Label, MergedRow, Row } from './form.js';
import { laws, type Source } from './laws.js';

/** Table of section 三: 7 columns; 25 rows in the form of 2021, 23 in that of 2019, which has one row for （六）. */

const columns: readonly Column[] = [
  { key: 'naturalPerson', text: '自然人', kind: 'count' },
  { key: 'commercial', text: '商业企业', kind: 'count' },
  { key: 'research', text: '科研机构', kind: 'count' },
  { key: 'publicInterest', text: '社会公益组织', kind: 'count' },
  { key: 'legalService', text: '法律服务机构', kind: 'count' },
  { key: 'otherOrganization', text: '其他', kind: 'count' },
  { key: 'total', text: '总计', kind: 'count' },
];

const results = '三、本年度办理结果';
const denied = '（三）不予公开';
const unavailable = '（四）无法提供';
const rejected = '（五）不予处理';
const other = '（六）其他处理';

const row = (key: string, text: string, ...groups: string[]): Row => ({ key, text, groups });

const beforeOther: readonly Row[] = [
  row('newlyReceived', '一、本年新收政府信息公开申请数量'),
  row('carriedOver', '二、上年结转政府信息公开申请数量'),
  row('granted', '（一）予以公开', results),
  {
    ...row('partlyGranted', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', results),
    accepted: ['（二）部分公开'],
  },
  row('deniedStateSecret', '1.属于国家秘密', results, denied),
  row('deniedByLaw', '2.其他法律行政法规禁止公开', results, denied),
  row('deniedSafetyStability', '3.危及“三安全一稳定”', results, denied),
  row('deniedThirdParty', '4.保护第三方合法权益', results, denied),
  row('deniedInternalAffairs', '5.属于三类内部事务信息', results, denied),
  row('deniedProcessInformation', '6.属于四类过程性信息', results, denied),
  row('deniedEnforcementFile', '7.属于行政执法案卷', results, denied),
  row('deniedAdministrativeInquiry', '8.属于行政查询事项', results, denied),
  row('unavailableNotHeld', '1.本机关不掌握相关政府信息', results, unavailable),
  row('unavailableNeedsCreation', '2.没有现成信息需要另行制作', results, unavailable),
  row('unavailableUnclear', '3.补正后申请内容仍不明确', results, unavailable),
  row('rejectedPetition', '1.信访举报投诉类申请', results, rejected),
  row('rejectedDuplicate', '2.重复申请', results, rejected),
  row('rejectedPublication', '3.要求提供公开出版物', results, rejected),
  row('rejectedExcessive', '4.无正当理由大量反复申请', results, rejected),
  row('rejectedReconfirmation', '5.要求行政机关确认或重新出具已获取信息', results, rejected),
];

const otherRows2021: readonly Row[] = [
  row('otherOverdueCorrection', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', results, other),
  row('otherOverdueFee', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', results, other),
  row('otherRest', '3.其他', results, other),
];
const otherRow2019: Row = row('otherResults', other, results);

const afterOther: readonly Row[] = [
  row('resultsTotal', '（七）总计', results),
  row('carriedForward', '四、结转下年度继续办理'),
];

const balanceBasis = (basis: Source): Source => ({
  tier: 'format',
  ref: `${basis.ref}表注“第一项加第二项之和，等于第三项加第四项之和”`,
  en: `${basis.en}, note in the table: items 1 and 2 make items 3 and 4`,
});

function equations(resultRows: readonly string[], basis: Source): readonly Equation[] {
  return [
    {
      rule: 'sum/applications-balance',
      along: 'column',
      left: ['newlyReceived', 'carriedOver'],
      right: ['resultsTotal', 'carriedForward'],
      expression: {
        zh: '一 + 二 = 三（七） + 四',
        en: 'newly received (一) + carried over (二) = total of results (三（七）) + carried forward (四)',
      },
      basis: balanceBasis(basis),
    },
    {
      rule: 'sum/results-total',
      along: 'column',
      left: ['resultsTotal'],
      right: resultRows,
      expression: {
        zh: '三（七）总计 = （一）至（六）各项之和',
        en: 'total of results (三（七）) = sum of the results (（一）至（六）)',
      },
      basis: laws.totals,
    },
    {
      rule: 'sum/applicant-total',
      along: 'row',
      left: ['total'],
      right: columns.slice(0, -1).map((column) => column.key),
      expression: {
        zh: '总计 = 自然人 + 法人或其他组织各类',
        en: 'total (总计) = natural persons (自然人) + all kinds of organisations (法人或其他组织)',
      },
      basis: laws.totals,
    },
  ];
}

/** The table of section 三 as the given form prescribes it. */
export function applicationsTable(form: FormId, basis: Source): FormTable {
  const otherRows = form === '2021' ? otherRows2021 : [otherRow2019];
  const rows = [...beforeOther, ...otherRows, ...afterOther];
  const groups: Label[] = [results, denied, unavailable, rejected, ...(form === '2021' ? [other] : [])].map((text) => ({
    text,
  }));
  const merged: MergedRow[] =
    form === '2021' ? [{ ...otherRow2019, standsFor: otherRows2021.map((each) => each.key) }] : [];
  const resultRows = [...beforeOther.slice(2), ...otherRows].map((each) => each.key);
  return {
    id: 'applications',
    section: 3,
    layout: 'rows',
    blocks: [
      {
        corner: { text: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）' },
        columnGroups: [{ text: '申请人情况' }, { text: '法人或其他组织' }],
        columns,
        groups,
        rows,
      },
    ],
    merged,
    equations: equations(resultRows, basis),
  };
}
