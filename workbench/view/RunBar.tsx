import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.js';
import { Select } from '../../ui/Select.js';
import { TextField } from '../../ui/TextField.js';
import type { ViewProps } from './context.js';

/** Which run is shown, what it is called, and a new one. */
export function RunBar({ session, state, words }: ViewProps) {
  const { run, runs } = state;
  const [isAsking, setAsking] = useState(false);
  if (!run) return null;
  const thisYear = session.host.now().getFullYear();
  const years = Array.from({ length: 8 }, (_, index) => String(thisYear - index));
  return (
    <details class="wb-run">
      <summary>
        {words.run}
        {words.colon}
        <b>{run.name}</b>
      </summary>
      <div class="wb-fields">
        <Select
          label={words.run}
          value={String(run.id)}
          options={runs.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={(id) => void session.choose(runs.find((each) => String(each.id) === id)!)}
        />
        <TextField label={words.runName} value={run.name} onChange={(name) => void session.changeRun({ name })} />
        <TextField
          label={words.inspector}
          value={run.inspector}
          onChange={(inspector) => void session.changeRun({ inspector })}
        />
        <Select
          label={words.year}
          value={run.year === null ? '' : String(run.year)}
          options={[{ value: '', label: words.anyYear }, ...years.map((year) => ({ value: year, label: year }))]}
          onChange={(year) => void session.changeRun({ year: year === '' ? null : Number(year) })}
        />
      </div>
      <div class="gk-actions">
        <Button onClick={() => void session.newRun()}>{words.newRun}</Button>
        {isAsking ? (
          <>
            <span role="alert">{words.removeSure}</span>
            <Button
              onClick={() => {
                setAsking(false);
                void session.removeRun();
              }}
            >
              {words.yesRemove}
            </Button>
            <Button onClick={() => setAsking(false)}>{words.keep}</Button>
          </>
        ) : (
          <Button kind="quiet" onClick={() => setAsking(true)}>
            {words.removeRun}
          </Button>
        )}
      </div>
    </details>
  );
}
