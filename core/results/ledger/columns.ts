import type { Wording } from '../../rules/rule.js';

/** A column of a ledger’s sheet; its id is the key in the JSON output. */
export interface LedgerColumn extends Wording {
  readonly id: string;
  readonly width: number;
  readonly wrap?: true;
}

const column = (id: string, zh: string, en: string, width: number, wrap?: 'wrap'): LedgerColumn => ({
  id,
  zh,
  en,
  width,
  ...(wrap && { wrap: true }),
});

/** 问题清单（台账）; those behind `shot` are blank, for the body, those behind `finishedOn` for the reviewer. */
export const problemColumns = [
  column('number', '序号', 'No.', 6),
  column('unit', '被检查单位', 'Body', 22, 'wrap'),
  column('level', '行政层级/上级', 'Level / parent', 16, 'wrap'),
  column('year', '报告年度', 'Report year', 8),
  column('title', '报告标题', 'Title', 30, 'wrap'),
  column('url', '网址', 'Address', 28, 'wrap'),
  column('publishedOn', '发布日期', 'Published', 12),
  column('checkedAt', '检查时间', 'Checked (UTC+8)', 20),
  column('category', '问题类别', 'Category', 10),
  column('severity', '严重程度', 'Severity', 9),
  column('place', '位置', 'Place', 26, 'wrap'),
  column('quote', '原文摘录', 'Words of the report', 26, 'wrap'),
  column('problem', '问题描述', 'Problem', 40, 'wrap'),
  column('basis', '依据', 'Basis', 34, 'wrap'),
  column('proposal', '整改建议', 'Proposal', 30, 'wrap'),
  column('verdict', '核实结论', 'Verdict', 9),
  column('shot', '截图编号', 'Screenshot', 9),
  column('responsibleUnit', '责任单位', 'Responsible', 14, 'wrap'),
  column('responsiblePerson', '责任人', 'Person', 9),
  column('measure', '整改措施', 'Measure', 20, 'wrap'),
  column('deadline', '整改时限', 'Due', 12),
  column('outcome', '整改情况', 'What was done', 20, 'wrap'),
  column('link', '整改链接', 'Link', 24, 'wrap'),
  column('finishedOn', '完成时间', 'Done on', 12),
  column('reviewResult', '复核结果', 'Review', 12, 'wrap'),
  column('reviewer', '复核人', 'Reviewer', 9),
  column('reviewedOn', '复核时间', 'Reviewed on', 12),
  column('closed', '是否销号', 'Closed', 9),
  column('remark', '备注', 'Remark', 24, 'wrap'),
] as const satisfies readonly LedgerColumn[];

/** 单位汇总. */
export const unitColumns = [
  column('unit', '单位', 'Body', 28, 'wrap'),
  column('timely', '是否按时发布', 'In time', 16),
  column('error', '错误', 'Errors', 8),
  column('warning', '警告', 'Warnings', 8),
  column('info', '提示', 'Infos', 8),
  column('review', '需人工', 'For a person', 8),
  column('before', '上次问题数', 'Last time', 11),
  column('fixed', '已改', 'Fixed', 8),
  column('remaining', '仍在', 'Still there', 8),
] as const satisfies readonly LedgerColumn[];

/** 抽查说明. */
export const runColumns = [
  column('item', '项目', 'Item', 24),
  column('content', '内容', 'Content', 90, 'wrap'),
] as const satisfies readonly LedgerColumn[];

/** 证据清单. */
export const evidenceColumns = [
  column('number', '序号', 'No.', 6),
  column('unit', '被检查单位', 'Body', 22, 'wrap'),
  column('snapshot', '截图/快照文件名', 'Copy', 30, 'wrap'),
  column('url', '网址', 'Address', 36, 'wrap'),
  column('finalUrl', '最终网址', 'Final address', 36, 'wrap'),
  column('status', 'HTTP状态', 'HTTP status', 10),
  column('fetchedAt', '抓取时间(UTC+8)', 'Fetched (UTC+8)', 20),
  column('bytes', '字节数', 'Bytes', 11),
  column('sha256', 'SHA-256', 'SHA-256', 36, 'wrap'),
  column('publishedOn', '页面发布日期', 'PubDate', 13),
] as const satisfies readonly LedgerColumn[];

/** 规则依据. */
export const ruleColumns = [
  column('rule', '规则', 'Rule', 32),
  column('title', '要求', 'Requirement', 40, 'wrap'),
  column('basis', '依据', 'Basis', 80, 'wrap'),
  column('problems', '问题数', 'Problems', 9),
] as const satisfies readonly LedgerColumn[];

/** 需人工核实: what was not read is never passed over. */
export const reviewColumns = [
  column('unit', '被检查单位', 'Body', 24, 'wrap'),
  column('file', '文件', 'File', 30, 'wrap'),
  column('requirement', '事项', 'Requirement', 32, 'wrap'),
  column('reason', '需要人工核实的原因', 'Why a person must look', 80, 'wrap'),
] as const satisfies readonly LedgerColumn[];

/** 待核对的疑问: what several reports together make one ask. */
export const questionColumns = [
  column('kind', '类别', 'Kind', 18),
  column('unit', '单位', 'Body', 24, 'wrap'),
  column('year', '年度', 'Year', 8),
  column('question', '疑问', 'Question', 80, 'wrap'),
  column('files', '文件', 'Files', 40, 'wrap'),
] as const satisfies readonly LedgerColumn[];

/** 相同段落, side by side. */
export const passageColumns = [
  column('number', '序号', 'No.', 6),
  column('files', '文件', 'Files', 30, 'wrap'),
  column('a', '甲', 'First', 60, 'wrap'),
  column('b', '乙', 'Second', 60, 'wrap'),
] as const satisfies readonly LedgerColumn[];

/** A row: a value for each column by its id; what is absent is blank. */
export type LedgerRow<Columns extends readonly LedgerColumn[]> = Partial<
  Record<Columns[number]['id'], string | number | null>
>;
