/** How supervisors sort what they find (hosts.md B4): 缺项、格式、数据勾稽、文字、时效、可访问. */
export type Category = 'missing' | 'form' | 'figures' | 'words' | 'time' | 'access';

const ofRule: Readonly<Record<string, Category>> = {
  'structure/section-missing': 'missing',
  'structure/section-empty': 'missing',
  'structure/overview-aspect-missing': 'missing',
  'structure/government-duties-missing': 'missing',
  'structure/fee-statement-missing': 'missing',
  'structure/signoff-missing': 'missing',
  'table/missing': 'missing',
  'table/row-missing': 'missing',
  'table/column-missing': 'missing',
  'table/cell-empty': 'missing',
  'claim/missing-number': 'missing',
  'table/cell-implausible': 'figures',
  'history/similarity': 'words',
  'aggregate/missing-unit': 'time',
};

const ofGroup: Readonly<Record<string, Category>> = {
  structure: 'form',
  table: 'form',
  sum: 'figures',
  claim: 'figures',
  history: 'figures',
  aggregate: 'figures',
  date: 'time',
  page: 'access',
};

/** The category of a rule’s findings; what is about neither form, figures, time nor the page is about words. */
export function categoryOf(ruleId: string): Category {
  return ofRule[ruleId] ?? ofGroup[ruleId.split('/')[0] ?? ''] ?? 'words';
}
