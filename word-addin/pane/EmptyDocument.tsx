import { useId, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.js';
import { Notice } from '../../ui/Notice.js';
import type { Controller } from './controller.js';
import type { Wording } from './wording/wording.js';

/** The report that is written now is on last year. */
const lastYear = (): number => new Date().getFullYear() - 1;

/** For a document without text: a year's form to begin with. */
export function EmptyDocument({
  controller,
  words,
  isBusy,
}: {
  readonly controller: Controller;
  readonly words: Wording;
  readonly isBusy: boolean;
}) {
  const id = useId();
  const [year, setYear] = useState(lastYear);
  return (
    <Notice
      tone="info"
      title={words.wholeForm}
      actions={
        <>
          <Button kind="primary" disabled={isBusy} onClick={() => controller.insertForm(year)}>
            {words.insertForm(year)}
          </Button>
          <Button disabled={isBusy} onClick={() => controller.check()}>
            {words.recheck}
          </Button>
        </>
      }
    >
      <p>{words.wholeFormHint}</p>
      <label for={id}>{words.year}</label>{' '}
      <input
        id={id}
        class="gk-input"
        type="number"
        min={2019}
        max={2099}
        value={year}
        onInput={(event) => setYear(Number(event.currentTarget.value))}
      />
    </Notice>
  );
}
