export interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  /** The label is for screen readers only: the options explain themselves. */
  readonly labelHidden?: boolean;
}

/** A choice of one among few, with its label. */
export function Select<Value extends string>({ label, value, options, onChange, labelHidden }: SelectProps<Value>) {
  return (
    <label class="gk-field">
      <span class={labelHidden ? 'gk-hidden' : 'gk-field-label'}>{label}</span>
      <select class="gk-select" value={value} onChange={(event) => onChange(event.currentTarget.value as Value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
