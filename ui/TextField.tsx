import { useId } from 'preact/hooks';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /** At every key. */
  readonly onChange: (value: string) => void;
  /** More than one: a box for several lines. */
  readonly rows?: number;
  readonly placeholder?: string;
}

/** A text with its label above it. */
export function TextField({ label, value, onChange, rows = 1, placeholder }: TextFieldProps) {
  const id = useId();
  const given = { id, class: 'gk-input', value, placeholder };
  return (
    <div class="gk-field">
      <label class="gk-field-label" for={id}>
        {label}
      </label>
      {rows > 1 ? (
        <textarea {...given} rows={rows} onInput={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <input {...given} type="text" onInput={(event) => onChange(event.currentTarget.value)} />
      )}
    </div>
  );
}
