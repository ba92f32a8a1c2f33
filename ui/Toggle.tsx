import type { ComponentChildren } from 'preact';

export interface ToggleProps {
  readonly children: ComponentChildren;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

/** A tick box with its label. */
export function Toggle({ children, checked, onChange, disabled }: ToggleProps) {
  return (
    <label class="gk-toggle">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
