import { useEffect, useId, useState } from 'preact/hooks';
import type { Panel } from '../../core/index.js';
import { Button } from '../../ui/Button.js';
import type { Controller } from './controller.js';
import type { Wording } from './wording/wording.js';

export interface LinkedEditProps {
  /** Block of the cell. */
  readonly cell: string;
  readonly panel: Panel;
  readonly controller: Controller;
  readonly words: Wording;
}

/** Changes the table cell shown last, with all that depends on it. */
export function LinkedEdit({ cell, panel, controller, words }: LinkedEditProps) {
  const id = useId();
  const [value, setValue] = useState('');
  useEffect(() => setValue(''), [cell]);
  const found = findCell(panel, cell);
  if (!found) return null;
  return (
    <form
      class="gk gw-form gw-cell"
      onSubmit={(event) => {
        event.preventDefault();
        void controller.link(value);
      }}
    >
      <label for={id}>{words.cell(found.row, found.column, found.text)}</label>
      <input
        id={id}
        class="gk-input"
        inputMode="decimal"
        value={value}
        maxLength={16}
        onInput={(event) => setValue(event.currentTarget.value)}
      />
      <Button onClick={() => controller.link(value)}>{words.link}</Button>
    </form>
  );
}

/** Labels and text of a cell; null where it is no cell of a statutory table. */
function findCell({ tables }: Panel, block: string): { row: string; column: string; text: string } | null {
  for (const { columns, rows } of tables.flatMap((table) => table.blocks)) {
    for (const { label, cells } of rows) {
      const index = cells.findIndex((cell) => cell.block === block);
      if (index >= 0) return { row: label, column: columns[index]!.label, text: cells[index]!.text };
    }
  }
  return null;
}
