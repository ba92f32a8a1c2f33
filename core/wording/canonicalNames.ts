/**
 * Names of this field as they stand in their sources, and the wrong forms seen in published reports. Only names that were
 * read in a public source are here (report-format.md: [REG], [F19-a], [F21-三门峡], [N-109号]); rules say nothing on others.
 */

/** The name of a law or rule in 《》. */
export interface CanonicalTitle {
  readonly title: string;
  /** A name that holds all of these and differs by a few characters is meant to be this one. */
  readonly holds: readonly string[];
  /** At most so many characters may differ; other laws differ by more. */
  readonly within: number;
}

export const canonicalTitles: readonly CanonicalTitle[] = [
  { title: '中华人民共和国政府信息公开条例', holds: ['中华人民共和国', '公开'], within: 3 },
  { title: '政府信息公开信息处理费管理办法', holds: ['政府信息', '处理费'], within: 3 },
];

/** A wrong name that is not written in 《》, or stands inside a longer title. */
export interface WrongName {
  readonly wrong: string;
  readonly right: string;
  /** Where it was seen, or the name that it is set against. */
  readonly source: string;
}

export const wrongNames: readonly WrongName[] = [
  { wrong: '中华人民共和国政务信息公开条例', right: '中华人民共和国政府信息公开条例', source: '[REG]' },
  { wrong: '中华人民共和国信息公开条例', right: '中华人民共和国政府信息公开条例', source: '[W-安庆]' },
  { wrong: '中华人民共和国政务公开条例', right: '中华人民共和国政府信息公开条例', source: '[REG]' },
  { wrong: '中华人民共和国政府信息公开法', right: '中华人民共和国政府信息公开条例', source: '[REG]' },
  { wrong: '国务院办公厅信息与政务公开办公室', right: '国务院办公厅政府信息与政务公开办公室', source: '[W-綦江]' },
  {
    wrong: '国务院办公厅信息公开与政务公开办公室',
    right: '国务院办公厅政府信息与政务公开办公室',
    source: '[F21-三门峡]',
  },
  {
    wrong: '国务院办公厅政府信息公开与政务公开办公室',
    right: '国务院办公厅政府信息与政务公开办公室',
    source: '[F21-三门峡]',
  },
  {
    wrong: '国务院办公厅政务信息与政务公开办公室',
    right: '国务院办公厅政府信息与政务公开办公室',
    source: '[F21-三门峡]',
  },
  {
    wrong: '国务院办公厅政府信息和政务公开办公室',
    right: '国务院办公厅政府信息与政务公开办公室',
    source: '[F21-三门峡]',
  },
  { wrong: '政府信息于政务公开', right: '政府信息与政务公开', source: '[W-瓯海]' },
  {
    wrong: '中华人民共和国政府信息工作年度报告格式',
    right: '中华人民共和国政府信息公开工作年度报告格式',
    source: '[W-东宝]',
  },
  {
    wrong: '中华人民共和国政府信息年度报告格式',
    right: '中华人民共和国政府信息公开工作年度报告格式',
    source: '[W-兴安]',
  },
  {
    wrong: '中华人民共和国政府信息公开年度报告格式',
    right: '中华人民共和国政府信息公开工作年度报告格式',
    source: '[F21-三门峡]',
  },
  {
    wrong: '中华人民共和国政府信息公开工作年报格式',
    right: '中华人民共和国政府信息公开工作年度报告格式',
    source: '[F21-三门峡]',
  },
  { wrong: '《政府信息工作年度报告格式》', right: '《政府信息公开工作年度报告格式》', source: '[W-东宝]' },
  { wrong: '《政府信息年度报告格式》', right: '《政府信息公开工作年度报告格式》', source: '[W-兴安]' },
  { wrong: '政府信息工作年度报告有关事项的通知', right: '政府信息公开工作年度报告有关事项的通知', source: '[F19-a]' },
];

/** A notice by its number. The words of its title tell it from others of the same number by another office. */
export interface CanonicalNumber {
  readonly code: string;
  readonly year: string;
  readonly number: string;
  /** Words of the title in front of the number, or of what is said about it. */
  readonly topic: string;
  /** A title that holds all of these is that of the other notice on the topic. */
  readonly notInTitle?: readonly string[];
}

export const canonicalNumbers: readonly CanonicalNumber[] = [
  { code: '国办公开办函', year: '2021', number: '30', topic: '年度报告', notInTitle: ['年度报告有关事项'] },
  { code: '国办公开办函', year: '2019', number: '60', topic: '年度报告', notInTitle: ['关于印发', '格式'] },
  { code: '国办函', year: '2020', number: '109', topic: '处理费' },
];

/** Number of the order of the Regulation in force, and of the text of 2007 which it replaced. */
export const orderInForce = '711';
export const orderOf2007 = '492';
