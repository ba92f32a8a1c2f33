import { useId, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.js';
import type { Keeper } from './settlements.js';
import type { Wording } from './wording/wording.js';

export interface SettleFormProps {
  readonly words: Wording;
  readonly name: string;
  readonly canKeepInDocument: boolean;
  readonly onSave: (reason: string, keeper: Keeper) => void;
  readonly onCancel: () => void;
}

/** Asks for a reason, and where it is to be kept. */
export function SettleForm({ words, name, canKeepInDocument, onSave, onCancel }: SettleFormProps) {
  const id = useId();
  const [reason, setReason] = useState('');
  const [keeper, setKeeper] = useState<Keeper>('machine');
  const [isMissing, setMissing] = useState(false);
  const save = (): void => {
    if (reason.trim() === '') setMissing(true);
    else onSave(reason, keeper);
  };
  return (
    <form
      class="gw-form"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label for={id}>{words.reason}</label>
      <input
        id={id}
        class="gk-input"
        value={reason}
        maxLength={500}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${id}-missing` : undefined}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      {isMissing && (
        <p id={`${id}-missing`} role="alert">
          {words.reasonNeeded}
        </p>
      )}
      {canKeepInDocument && (
        <fieldset>
          <legend>{words.keep}</legend>
          {(['machine', 'document'] as const).map((each) => (
            <label key={each}>
              <input type="radio" name={id} checked={keeper === each} onChange={() => setKeeper(each)} />
              {words.keepIn[each]}
            </label>
          ))}
        </fieldset>
      )}
      <div class="gk-actions">
        <Button kind="primary" onClick={save}>
          {words.save}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}
