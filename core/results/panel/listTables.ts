import type { Form, TableId } from '../../formats/form.js';
import type { Report } from '../../report/report.js';
import type { FoundProblem } from '../problems.js';
import type { FileResult } from '../result.js';
import { textWording } from '../textWording.js';
import { type Cells, gridOf } from './gridOf.js';
import { markCells } from './markCells.js';
import type { CellState, PanelTable, PanelTableBlock } from './model.js';
import { panelWording } from './panelWording.js';

const ids: readonly TableId[] = ['disclosure', 'applications', 'disputes'];

/**
 * The three tables as grids of the form.
 * @param report recognition's reading, which knows what stands in the cells; null: only the values are at hand
 */
export function listTables(
  file: FileResult,
  report: Report | null,
  problems: readonly FoundProblem[],
  form: Form | null,
  language: 'zh' | 'en',
): PanelTable[] {
  return ids.flatMap((id) => {
    const values = file.report?.tables[id];
    const spec = form?.tables[id];
    const cells: Cells | null = report?.tables[id] ?? (values && spec ? { spec, rows: values } : null);
    const formId = cells && 'form' in cells ? cells.form.id : form?.id;
    if (!formId) return [];
    const state = !cells ? 'unread' : 'legible' in cells && !cells.legible ? 'partial' : 'read';
    const grid = cells ? gridOf(cells, markCells(problems, id), language) : [];
    const blocks = state === 'partial' ? withoutVerdict(grid, language) : grid;
    const words = panelWording[language];
    return [
      {
        id,
        heading: words.table[id],
        form: textWording[language].formName(formId),
        state,
        note: words.tableState[state],
        blocks,
        counts: count(blocks),
      } as const,
    ];
  });
}

/** In a table that was not read completely a row that was not found is unread, not missing. */
function withoutVerdict(blocks: readonly PanelTableBlock[], language: 'zh' | 'en'): PanelTableBlock[] {
  return blocks.map((block) => ({
    ...block,
    rows: block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        cell.state === 'missing'
          ? { ...cell, state: 'unread' as const, stateLabel: panelWording[language].cell.unread }
          : cell,
      ),
    })),
  }));
}

function count(blocks: readonly PanelTableBlock[]): Record<CellState, number> {
  const counts = { ok: 0, suspect: 0, broken: 0, blank: 0, unread: 0, missing: 0 };
  for (const { rows } of blocks) for (const { cells } of rows) for (const { state } of cells) counts[state]++;
  return counts;
}
