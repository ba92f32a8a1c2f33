import type { Wording } from '../rules/rule.js';
import type { SharedPassage } from './findCopies.js';

/** What several reports together make a supervisor ask. None of these is a finding: nothing is counted against a body for it. */
export type QuestionKind =
  | 'copied'
  | 'foreign-name'
  | 'dates-differ'
  | 'zero-run'
  | 'sudden-zero'
  | 'members-differ'
  | 'missing'
  | 'unsure'
  | 'late'
  | 'twice'
  | 'wrong-year'
  | 'image-only'
  | 'pdf-only'
  | 'unassigned';

export interface Question {
  readonly kind: QuestionKind;
  /** The body asked; null where it concerns several, or nobody knows which. */
  readonly body: string | null;
  readonly year: number | null;
  /** Names of the files it rests on. */
  readonly sources: readonly string[];
  readonly text: Wording;
  /** Of a copy: the repeated passages side by side. */
  readonly passages?: readonly SharedPassage[];
}

/** What each kind is called in a list. */
export const questionKinds: Readonly<Record<QuestionKind, Wording>> = {
  copied: { zh: '内容雷同', en: 'Same text' },
  'foreign-name': { zh: '出现其他单位名称', en: 'Another body named' },
  'dates-differ': { zh: '日期不一致', en: 'Dates differ' },
  'zero-run': { zh: '连续为0', en: 'Zero for years' },
  'sudden-zero': { zh: '突然归零', en: 'Suddenly zero' },
  'members-differ': { zh: '汇总与各单位合计', en: 'Sum of members' },
  missing: { zh: '未见报告', en: 'No report found' },
  unsure: { zh: '未能确认是否有报告', en: 'Not known whether there is a report' },
  late: { zh: '发布晚于期限', en: 'Published late' },
  twice: { zh: '同一年度多份', en: 'Several for one year' },
  'wrong-year': { zh: '只有其他年度', en: 'Other years only' },
  'image-only': { zh: '表格为图片', en: 'Tables as pictures' },
  'pdf-only': { zh: '只有PDF', en: 'PDF only' },
  unassigned: { zh: '未能归属单位', en: 'Assigned to no body' },
};
