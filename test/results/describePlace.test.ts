import { describe, expect, it } from 'vitest';
import { form2019 } from '../../core/formats/2019.js';
import { form2021 } from '../../core/formats/2021.js';
import { describeCell, describePlace } from '../../core/results/describePlace.js';

describe('describePlace', () => {
  it('names a cell as the issue prescribes', () => {
    const place = { section: 3, table: 'applications', row: 'resultsTotal', column: 'naturalPerson' } as const;
    expect(describePlace(place, form2021, 'zh')).toBe('第三部分 表 “（七）总计” 行 × 自然人 列');
    expect(describePlace(place, form2021, 'en')).toBe('Section 3 table row “（七）总计” × column “自然人”');
  });

  it('names the group of a row whose label occurs in several', () => {
    const rows = ['deniedStateSecret', 'rejectedPetition', 'otherRest'].map((row) =>
      describeCell({ table: 'applications', row }, form2021, 'zh'),
    );
    expect(rows).toEqual([
      '“（三）不予公开 1.属于国家秘密” 行',
      '“（五）不予处理 1.信访举报投诉类申请” 行',
      '“（六）其他处理 3.其他” 行',
    ]);
  });

  it('takes the words of the form that the report is on', () => {
    const cell = { table: 'disclosure', row: 'normativeDocuments' } as const;
    expect(describeCell(cell, form2021, 'zh')).toBe('“行政规范性文件” 行');
    expect(describeCell(cell, form2019, 'zh')).toBe('“规范性文件” 行');
    expect(describeCell({ table: 'applications', row: 'otherResults' }, form2021, 'zh')).toBe('“（六）其他处理” 行');
  });

  it('takes the column of the block in which the row stands', () => {
    expect(describeCell({ table: 'disclosure', row: 'fees', column: 'amount' }, form2021, 'zh')).toContain(
      '本年收费金额',
    );
    expect(describeCell({ table: 'disclosure', row: 'procurement', column: 'amount' }, form2019, 'zh')).toContain(
      '采购总金额',
    );
  });

  it('calls the three parts of the disputes table columns, not rows', () => {
    const place = { section: 4, table: 'disputes', row: 'litigationDirect', column: 'total' } as const;
    expect(describePlace(place, form2021, 'zh')).toBe('第四部分 表 “行政诉讼 未经复议直接起诉” 栏 × 总计 列');
  });

  it('names sections and what lies around them', () => {
    expect(describePlace({ section: 0 }, null, 'zh')).toBe('标题和开头');
    expect(describePlace({ section: 5 }, null, 'zh')).toBe('第五部分');
    expect(describePlace({ section: 7 }, null, 'en')).toBe('Sign-off');
    expect(describePlace({ section: 2, table: 'disclosure' }, form2021, 'zh')).toBe('第二部分 表');
  });

  it('shows a key that the form does not know instead of failing', () => {
    expect(describeCell({ table: 'applications', row: 'unheardOf', column: 'x' }, form2021, 'zh')).toBe(
      '“unheardOf” 行 × x 列',
    );
    expect(describeCell({ table: 'applications', row: 'granted', column: 'total' }, null, 'zh')).toBe(
      '“granted” 行 × total 列',
    );
  });
});
