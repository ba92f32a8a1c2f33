import { applicationsTable } from './applications.js';
import { disputesTable } from './disputes.js';
import type { Column, Form, Row, TableBlock } from './form.js';
import { laws } from './laws.js';
import { sections } from './sections.js';

const basis = laws.format2021;

const row = (key: string, text: string): Row => ({ key, text, groups: [] });

const block = (item: string, columns: readonly Column[], rows: readonly Row[]): TableBlock => ({
  caption: { text: `第二十条第（${item}）项` },
  corner: { text: '信息内容' },
  columnGroups: [],
  columns,
  groups: [],
  rows,
});

const documents: readonly Column[] = [
  { key: 'issued', text: '本年制发件数', kind: 'count' },
  { key: 'repealed', text: '本年废止件数', kind: 'count' },
  { key: 'inForce', text: '现行有效件数', kind: 'count' },
];
const decided: readonly Column[] = [{ key: 'decisions', text: '本年处理决定数量', kind: 'count' }];
const charged: readonly Column[] = [{ key: 'amount', text: '本年收费金额（单位：万元）', kind: 'amount' }];

/** 《政府信息公开工作年度报告格式》, 国办公开办函〔2021〕30号; still applied to report year 2025. */
export const form2021: Form = {
  id: '2021',
  from: 2021,
  to: null,
  basis,
  sections: sections(basis),
  tables: {
    disclosure: {
      id: 'disclosure',
      section: 2,
      layout: 'rows',
      blocks: [
        block('一', documents, [row('regulations', '规章'), row('normativeDocuments', '行政规范性文件')]),
        block('五', decided, [row('permits', '行政许可')]),
        block('六', decided, [row('penalties', '行政处罚'), row('coercion', '行政强制')]),
        block('八', charged, [row('fees', '行政事业性收费')]),
      ],
      merged: [],
      equations: [],
    },
    applications: applicationsTable('2021', basis),
    disputes: disputesTable,
  },
};
