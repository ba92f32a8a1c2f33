import { useRef, useState } from 'preact/hooks';
import type { PanelCell, PanelRow, PanelTableBlock } from '../core/index.js';
import { joinClasses } from './joinClasses.js';
import { cellSigns } from './signs.js';
import type { Wording } from './wording/wording.js';

export interface TableGridProps {
  readonly block: PanelTableBlock;
  readonly name: string;
  readonly words: Wording;
  readonly picked: { readonly row: string; readonly column: string } | null;
  readonly onPick: (row: string, cell: PanelCell) => void;
}

/** Values proposed for one cell that are shown in it; the note on the cell has all. */
const mostProposed = 2;

/** One part of a table with a colour and a sign on each cell that is not in order; arrow keys move, Enter and click pick. */
export function TableGrid({ block, name, words, picked, onPick }: TableGridProps) {
  const { columns, rows, caption } = block;
  const table = useRef<HTMLTableElement>(null);
  const [[row, column], setHere] = useState<readonly [number, number]>([0, 0]);

  const go = (toRow: number, toColumn: number): void => {
    const to = [clamp(toRow, rows.length), clamp(toColumn, columns.length)] as const;
    setHere(to);
    table.current?.querySelector<HTMLElement>(`[data-at="${to[0]} ${to[1]}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = destination(event.key, row, column, columns.length);
    const here = rows[row]?.cells[column];
    if (to) go(...to);
    else if ((event.key === 'Enter' || event.key === ' ') && here) onPick(rows[row]!.key, here);
    else return;
    event.preventDefault();
  };
  return (
    <div class="gk-scroll">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that arrow keys move in
        role="grid"
        aria-label={name}
        class={`gk-heat gk-width-${columns.length}`}
        lang="zh-CN"
        ref={table}
        onKeyDown={onKeyDown}
      >
        {caption !== null && <caption>{caption}</caption>}
        <thead>
          <tr>
            <th scope="col" lang={words.lang}>
              {words.item}
            </th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {runsOf(rows).map(({ group, from, own }) => (
          <tbody key={from}>
            {group !== '' && (
              <tr class="gk-heat-group">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  {group}
                </th>
              </tr>
            )}
            {own.map((each, index) => (
              <tr key={each.key}>
                <th scope="row">{each.label}</th>
                {each.cells.map((cell, at) => (
                  <Cell
                    key={cell.column}
                    cell={cell}
                    words={words}
                    at={`${from + index} ${at}`}
                    isHere={from + index === row && at === column}
                    isPicked={picked?.row === each.key && picked.column === cell.column}
                    onPick={() => {
                      setHere([from + index, at]);
                      onPick(each.key, cell);
                    }}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface CellProps {
  readonly cell: PanelCell;
  readonly words: Wording;
  readonly at: string;
  readonly isHere: boolean;
  readonly isPicked: boolean;
  readonly onPick: () => void;
}

function Cell({ cell, words, at, isHere, isPicked, onPick }: CellProps) {
  const { state, stateLabel, text, value, proposed, problems } = cell;
  const isQuiet = state === 'ok' && problems.length === 0;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table takes the keys of all its cells
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: what a cell of a grid is anyway
      role="gridcell"
      data-at={at}
      tabIndex={isHere ? 0 : -1}
      aria-selected={isPicked}
      class={joinClasses(`gk-cell-${state}`, isQuiet && value === 0 && 'gk-soft')}
      onClick={onPick}
    >
      {text}
      {proposed.length > 0 && (
        <span class="gk-proposed">
          {' → '}
          {proposed.slice(0, mostProposed).join('/')}
          {proposed.length > mostProposed && '…'}
        </span>
      )}
      {!isQuiet && (
        <span class="gk-ref">
          {cellSigns[state] !== '' && <span aria-hidden="true">{cellSigns[state]}</span>}
          <span class="gk-hidden" lang={words.lang}>
            {stateLabel}
          </span>
          {problems.map((id) => (
            <span key={id}>[{id}]</span>
          ))}
        </span>
      )}
    </td>
  );
}

function destination(key: string, row: number, column: number, width: number): readonly [number, number] | null {
  switch (key) {
    case 'ArrowUp':
      return [row - 1, column];
    case 'ArrowDown':
      return [row + 1, column];
    case 'ArrowLeft':
      return [row, column - 1];
    case 'ArrowRight':
      return [row, column + 1];
    case 'Home':
      return [row, 0];
    case 'End':
      return [row, width - 1];
    default:
      return null;
  }
}

function clamp(index: number, length: number): number {
  return Math.min(Math.max(index, 0), length - 1);
}

/** Rows that follow one another in one group, each run with the index of its first row. */
function runsOf(rows: readonly PanelRow[]): { group: string; from: number; own: PanelRow[] }[] {
  const runs: { group: string; from: number; own: PanelRow[] }[] = [];
  rows.forEach((row, from) => {
    const group = row.groups.join(' · ');
    const last = runs[runs.length - 1];
    if (last?.group === group) last.own.push(row);
    else runs.push({ group, from, own: [row] });
  });
  return runs;
}
