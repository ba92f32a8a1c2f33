import { applicationsTable } from './applications.js';
import { disputesTable } from './disputes.js';
import type { Column, Form, Row, TableBlock } from './form.js';
import { laws } from './laws.js';
import { sections } from './sections.js';

const basis = laws.format2019;

const row = (key: string, text: string, accepted?: readonly string[]): Row =>
  accepted ? { key, text, groups: [], accepted } : { key, text, groups: [] };

const block = (item: string, columns: readonly Column[], rows: readonly Row[]): TableBlock => ({
  caption: { text: `第二十条第（${item}）项` },
  corner: { text: '信息内容' },
  columnGroups: [],
  columns,
  groups: [],
  rows,
});

const made: readonly Column[] = [
  { key: 'newlyMade', text: '本年新制作数量', kind: 'count' },
  { key: 'newlyDisclosed', text: '本年新公开数量', kind: 'count' },
  { key: 'totalDisclosed', text: '对外公开总数量', kind: 'count' },
];
const items: readonly Column[] = [
  { key: 'previousItems', text: '上一年项目数量', kind: 'count' },
  { key: 'change', text: '本年增/减', kind: 'change' },
];
const decided: readonly Column[] = [...items, { key: 'decisions', text: '处理决定数量', kind: 'count' }];
const bought: readonly Column[] = [
  { key: 'items', text: '采购项目数量', kind: 'count' },
  { key: 'amount', text: '采购总金额', kind: 'amount' },
];

/** 《政府信息公开工作年度报告格式（试行）》, 国办公开办函〔2019〕60号. */
export const form2019: Form = {
  id: '2019',
  from: 2019,
  to: 2020,
  basis,
  sections: sections(basis),
  tables: {
    disclosure: {
      id: 'disclosure',
      section: 2,
      layout: 'rows',
      blocks: [
        block('一', made, [row('regulations', '规章'), row('normativeDocuments', '规范性文件')]),
        block('五', decided, [
          row('permits', '行政许可'),
          row('otherServices', '其他对外管理服务事项', ['其它对外管理服务事项']),
        ]),
        block('六', decided, [row('penalties', '行政处罚'), row('coercion', '行政强制')]),
        block('八', items, [row('fees', '行政事业性收费')]),
        block('九', bought, [row('procurement', '政府集中采购')]),
      ],
      merged: [],
      equations: [],
    },
    applications: applicationsTable('2019', basis),
    disputes: disputesTable,
  },
};
