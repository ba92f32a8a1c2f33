import { useState } from 'preact/hooks';
import type { CellState, Panel, PanelTable } from '../core/index.js';
import type { Target } from './audit.js';
import { CellNote } from './CellNote.js';
import { cellSigns } from './signs.js';
import { TableGrid } from './TableGrid.js';
import type { Wording } from './wording/wording.js';

export interface TableMapProps {
  readonly panel: Panel;
  readonly words: Wording;
  readonly onProblem: (id: number) => void;
  readonly onShow: ((target: Target) => void) | undefined;
}

const marked: readonly CellState[] = ['suspect', 'broken', 'blank', 'unread', 'missing'];

/** The three tables of the report as heat maps, with a legend of the marks that occur. */
export function TableMap({ panel, words, onProblem, onShow }: TableMapProps) {
  const { tables } = panel;
  if (tables.length === 0) return <p class="gk-hint">{words.noTables}</p>;
  const labels = new Map(
    tables.flatMap(({ blocks }) =>
      blocks.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => [cell.state, cell.stateLabel]))),
    ) as [CellState, string][],
  );
  return (
    <>
      <p class="gk-hint">{words.gridHint}</p>
      <p class="gk-legend">
        {words.legend}
        {words.colon}
        {marked
          .filter((state) => labels.has(state))
          .map((state) => (
            <span key={state} class={`gk-key gk-cell-${state}`}>
              <span aria-hidden="true">{cellSigns[state]} </span>
              {labels.get(state)}
            </span>
          ))}
        <span class="gk-soft">{words.inOrder}</span>
      </p>
      {tables.map((table) => (
        <Table key={table.id} table={table} words={words} onProblem={onProblem} onShow={onShow} />
      ))}
    </>
  );
}

interface TableProps extends Omit<TableMapProps, 'panel'> {
  readonly table: PanelTable;
}

function Table({ table, words, onProblem, onShow }: TableProps) {
  const [picked, setPicked] = useState<{ block: number; row: string; column: string } | null>(null);
  const { heading, form, note, blocks } = table;
  const block = picked === null ? undefined : blocks[picked.block];
  const row = block?.rows.find(({ key }) => key === picked?.row);
  const cell = row?.cells.find(({ column }) => column === picked?.column);
  const column = block?.columns.find(({ key }) => key === picked?.column);
  return (
    <section class="gk-group">
      <h3>
        {heading} <small class="gk-soft">{form}</small>
      </h3>
      {note !== '' && <p class="gk-hint">{note}</p>}
      {blocks.map((each, index) => (
        <TableGrid
          key={index}
          block={each}
          name={each.caption ?? heading}
          words={words}
          picked={picked?.block === index ? picked : null}
          onPick={(key, found) => {
            setPicked({ block: index, row: key, column: found.column });
            if (found.block !== null) onShow?.({ kind: 'cell', block: found.block });
          }}
        />
      ))}
      <div role="status" class="gk-cell-noted">
        {row && cell && column && (
          <CellNote row={row} column={column.label} cell={cell} words={words} onProblem={onProblem} onShow={onShow} />
        )}
      </div>
    </section>
  );
}
