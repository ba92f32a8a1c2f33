import { Button } from '../../ui/Button.js';
import type { Abilities } from '../document/host.js';
import type { Controller } from './controller.js';
import type { PaneState } from './state.js';
import type { Wording } from './wording/wording.js';

export interface ToolbarProps {
  readonly controller: Controller;
  readonly state: PaneState;
  readonly abilities: Abilities;
  readonly words: Wording;
  readonly onSheet: (format: 'html' | 'docx') => void;
}

/** What can be done about the whole document. */
export function Toolbar({ controller, state, abilities, words, onSheet }: ToolbarProps) {
  const { isBusy, canUndo, marked } = state;
  return (
    <>
      <Button kind="primary" hint={words.fixAllHint} disabled={isBusy} onClick={() => controller.fixAll()}>
        {words.fixAll}
      </Button>
      {abilities.canSelect && (
        <>
          <Button onClick={() => controller.step(-1)}>{words.previous}</Button>
          <Button onClick={() => controller.step(1)}>{words.next}</Button>
        </>
      )}
      <Button disabled={isBusy} onClick={() => controller.check()}>
        {words.recheck}
      </Button>
      {state.isStale && <span class="gk-soft">{words.stale}</span>}
      {canUndo && (
        <Button disabled={isBusy} onClick={() => controller.undo()}>
          {words.undo}
        </Button>
      )}
      <details class="gk-fold gw-more">
        <summary>{words.more}</summary>
        <div class="gk-actions">
          <Button disabled={isBusy} onClick={() => controller.fillTotals()}>
            {words.totals}
          </Button>
          {abilities.canInsert && (
            <Button disabled={isBusy} onClick={() => controller.offerInsertions()}>
              {words.insert}
            </Button>
          )}
        </div>
        {abilities.marks.length > 0 && (
          <div class="gk-actions">
            <span class="gk-soft">{words.marks}</span>
            {abilities.marks.map((kind) => (
              <Button key={kind} disabled={isBusy} pressed={marked === kind} onClick={() => controller.mark(kind)}>
                {words.mark[kind]}
              </Button>
            ))}
            <Button disabled={isBusy} onClick={() => controller.clearMarks()}>
              {words.clearMarks}
            </Button>
          </div>
        )}
        <div class="gk-actions">
          <span class="gk-soft">{words.sheet}</span>
          {(['docx', 'html'] as const).map((format) => (
            <Button key={format} onClick={() => onSheet(format)}>
              {words.sheetAs[format]}
            </Button>
          ))}
        </div>
      </details>
    </>
  );
}
