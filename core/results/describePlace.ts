import type { Form, Label, TableId } from '../formats/form.js';
import type { Location } from './result.js';

type Language = 'zh' | 'en';

const sectionNumerals = ['', '一', '二', '三', '四', '五', '六'];

/** A part of the report in words: 第三部分; what precedes section 一 and follows section 六 is named by what stands there. */
export function describeSection(section: Location['section'], language: Language): string {
  if (section === 0) return language === 'zh' ? '标题和开头' : 'Title and opening';
  if (section === 7) return language === 'zh' ? '落款' : 'Sign-off';
  return language === 'zh' ? `第${sectionNumerals[section]}部分` : `Section ${section}`;
}

/**
 * A cell, row or column of a table in words: “（七）总计” 行 × 自然人 列. Labels are the form's; a key that the form does
 * not know stands as it is, and with no form all do.
 */
export function describeCell(
  cell: { readonly table: TableId; readonly row?: string; readonly column?: string },
  form: Form | null,
  language: Language,
): string {
  const single = form?.tables[cell.table].layout === 'single';
  const row = cell.row === undefined ? '' : rowLabel(form, cell.table, cell.row);
  const column = cell.column === undefined ? '' : columnLabel(form, cell.table, cell.row, cell.column);
  const parts =
    language === 'zh'
      ? [row && `“${row}” ${single ? '栏' : '行'}`, column && `${column} 列`]
      : [row && `${single ? 'group' : 'row'} “${row}”`, column && `column “${column}”`];
  return parts.filter((part) => part !== '').join(' × ');
}

/** A location in words: 第三部分 表 “（七）总计” 行 × 自然人 列. */
export function describePlace(location: Location, form: Form | null, language: Language): string {
  const section = describeSection(location.section, language);
  if (location.table === undefined) return section;
  const cell = describeCell({ ...location, table: location.table }, form, language);
  const table = language === 'zh' ? '表' : 'table';
  return [section, table, cell].filter((part) => part !== '').join(' ');
}

/** Label of a row with the group it stands in, where there is one below the table's outermost: 1. and 3. occur in several. */
function rowLabel(form: Form | null, id: TableId, key: string): string {
  const table = form?.tables[id];
  if (!table) return key;
  const merged = table.merged.find((row) => row.key === key);
  if (merged) return merged.text;
  const row = table.blocks.flatMap((block) => block.rows).find((each) => each.key === key);
  if (!row) return key;
  const group = table.layout === 'single' ? row.groups[0] : row.groups[1];
  return group === undefined ? row.text : `${group} ${row.text}`;
}

function columnLabel(form: Form | null, id: TableId, row: string | undefined, key: string): string {
  const blocks = form?.tables[id].blocks ?? [];
  const ofRow = blocks.filter((block) => block.rows.some((each) => each.key === row));
  const columns: readonly (Label & { key: string })[] = (ofRow.length > 0 ? ofRow : blocks).flatMap(
    (block) => block.columns,
  );
  return columns.find((column) => column.key === key)?.text ?? key;
}
