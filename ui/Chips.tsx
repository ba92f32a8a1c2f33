import { joinClasses } from './joinClasses.js';

export interface ChipsProps<Id extends string> {
  /** What they narrow, for screen readers. */
  readonly label: string;
  readonly chips: readonly {
    readonly id: Id;
    readonly label: string;
    readonly count: number;
    readonly sign: string;
  }[];
  /** Those that are on; none: nothing is narrowed. */
  readonly chosen: readonly Id[];
  readonly onChange: (chosen: readonly Id[]) => void;
}

/** Filters that are on or off, each with the number of those it lets through; the id gives the colour. */
export function Chips<Id extends string>({ label, chips, chosen, onChange }: ChipsProps<Id>) {
  return (
    <fieldset class="gk-chips">
      <legend class="gk-hidden">{label}</legend>
      {chips.map(({ id, label: name, count, sign }) => {
        const isOn = chosen.includes(id);
        return (
          <button
            key={id}
            type="button"
            class={joinClasses('gk-chip', `gk-tone-${id}`, count === 0 && 'gk-none')}
            aria-pressed={isOn}
            onClick={() => onChange(isOn ? chosen.filter((each) => each !== id) : [...chosen, id])}
          >
            {sign !== '' && (
              <span class="gk-sign" aria-hidden="true">
                {sign}
              </span>
            )}
            {name} <b>{count}</b>
          </button>
        );
      })}
    </fieldset>
  );
}
