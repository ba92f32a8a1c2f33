import type { Review, ReviewVerdict } from './audit.js';
import { Button } from './Button.js';
import { TextField } from './TextField.js';
import type { Wording } from './wording/wording.js';

export interface ReviewFormProps extends Review {
  /** Number of the problem. */
  readonly id: number;
  readonly words: Wording;
  /** At every key in the note, so that nothing is lost when the panel closes; a host that writes slowly waits by itself. */
  readonly onChange: (review: Review) => void;
}

const verdicts: readonly ReviewVerdict[] = ['confirmed', 'false-alarm', 'pending'];

/** The person's verdict, taken back by a second click, and a note. */
export function ReviewForm({ id, verdict, note, words, onChange }: ReviewFormProps) {
  return (
    <fieldset class="gk-review">
      <legend>
        {words.verdict} <span class="gk-hidden">{words.seeProblem(id)}</span>
      </legend>
      <div class="gk-actions">
        {verdicts.map((each) => (
          <Button
            key={each}
            pressed={verdict === each}
            onClick={() => onChange({ verdict: verdict === each ? null : each, note })}
          >
            {words.review[each]}
          </Button>
        ))}
      </div>
      <TextField label={words.note} value={note} rows={2} onChange={(text) => onChange({ verdict, note: text })} />
    </fieldset>
  );
}
