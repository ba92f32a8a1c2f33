import type { PanelCell, PanelRow } from '../core/index.js';
import type { Target } from './audit.js';
import { Button } from './Button.js';
import { ProblemLinks } from './ProblemLinks.js';
import type { Wording } from './wording/wording.js';

export interface CellNoteProps {
  readonly row: PanelRow;
  readonly column: string;
  readonly cell: PanelCell;
  readonly words: Wording;
  readonly onProblem: (id: number) => void;
  readonly onShow: ((target: Target) => void) | undefined;
}

/** What is known of one cell, in words. */
export function CellNote({ row, column, cell, words, onProblem, onShow }: CellNoteProps) {
  const { stateLabel, text, proposed, problems, block } = cell;
  const [open, close] = words.quotes;
  const said = text === '' ? words.emptyCell : open + text + close;
  const advice = proposed.length > 0 ? words.semicolon + words.proposed(proposed.join(' / ')) : '';
  return (
    <div class="gk-cell-note">
      <p>
        <strong>{words.cell(row.label, column)}</strong>
        {words.colon}
        {said}
        {words.comma}
        {stateLabel}
        {advice}
        {words.stop}
      </p>
      <div class="gk-actions">
        <ProblemLinks ids={problems} words={words} onProblem={onProblem} />
        {onShow && block !== null && <Button onClick={() => onShow({ kind: 'cell', block })}>{words.showCell}</Button>}
      </div>
    </div>
  );
}
