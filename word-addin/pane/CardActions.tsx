import { useState } from 'preact/hooks';
import type { FileResult, PanelProblem } from '../../core/index.js';
import { Button } from '../../ui/Button.js';
import type { Controller } from './controller.js';
import { SettleForm } from './SettleForm.js';
import type { SettledKind } from './settlements.js';
import type { Wording } from './wording/wording.js';

export interface CardActionsProps {
  readonly problem: PanelProblem;
  readonly file: FileResult;
  readonly controller: Controller;
  readonly words: Wording;
  readonly canKeepInDocument: boolean;
}

/** What can be done about one problem: fix, fill in a proposed value, explain, ignore. */
export function CardActions({ problem, file, controller, words, canKeepInDocument }: CardActionsProps) {
  const [form, setForm] = useState<SettledKind | null>(null);
  const findings = problem.findings.flatMap((index) => file.findings[index] ?? []);
  const fixes = distinct(
    findings.flatMap(({ fingerprint, fixes: own }) => own.map((fix, index) => ({ fingerprint, fix, index }))),
    ({ fix }) => fix.title,
  );
  const suspects = distinct(
    findings.flatMap(({ suspects: own }) => own),
    ({ table, row, column, proposed }) => `${table} ${row} ${column} ${proposed}`,
  );
  return (
    <>
      <div class="gk-actions">
        {fixes.map(({ fingerprint, fix, index }) => (
          <Button
            key={fix.title}
            kind={fix.safe ? 'primary' : 'plain'}
            onClick={() => controller.fix(fingerprint, index, !fix.safe)}
          >
            {words.fix(fix.title)}
          </Button>
        ))}
        {fixes.some(({ fix }) => fix.safe) && (
          <Button onClick={() => controller.fix(fixes[0]!.fingerprint, fixes[0]!.index, true)}>{words.preview}</Button>
        )}
        {suspects.map(({ table, row, column, proposed }) => (
          <Button
            key={`${table} ${row} ${column} ${proposed}`}
            onClick={() => controller.fill({ table, row, column, value: proposed })}
          >
            {words.fill(proposed)}
          </Button>
        ))}
        {problem.settled ? (
          <Button kind="quiet" onClick={() => controller.unsettle(problem)}>
            {words.unsettle}
          </Button>
        ) : (
          <>
            <Button kind="quiet" onClick={() => setForm('explanations')}>
              {words.explain}
            </Button>
            {problem.severity !== 'error' && (
              <Button kind="quiet" onClick={() => setForm('ignores')}>
                {words.ignore}
              </Button>
            )}
          </>
        )}
      </div>
      {form && !problem.settled && (
        <SettleForm
          words={words}
          name={form === 'ignores' ? words.ignore : words.explain}
          canKeepInDocument={canKeepInDocument}
          onSave={(reason, keeper) => {
            setForm(null);
            return controller.settle(problem, form, reason, keeper);
          }}
          onCancel={() => setForm(null)}
        />
      )}
    </>
  );
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
