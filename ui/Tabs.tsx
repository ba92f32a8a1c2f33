import { useRef } from 'preact/hooks';

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly label: string; readonly count: number | null }[];
  readonly current: Id;
  readonly onChange: (id: Id) => void;
  /** Prefix of the ids: `${prefix}-tab-${id}` labels `${prefix}-panel`. */
  readonly prefix: string;
}

/** A row of tabs; arrow keys, Home and End move and show at once. */
export function Tabs<Id extends string>({ label, tabs, current, onChange, prefix }: TabsProps<Id>) {
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = tabs.findIndex(({ id }) => id === current);
    const last = tabs.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: at === 0 ? last : at - 1,
      ArrowRight: at === last ? 0 : at + 1,
      Home: 0,
      End: last,
    };
    const to = steps[event.key];
    const next = to === undefined ? undefined : tabs[to];
    if (to === undefined || !next) return;
    event.preventDefault();
    onChange(next.id);
    (row.current?.children[to] as HTMLElement | undefined)?.focus();
  };
  return (
    <div class="gk-tabs" role="tablist" aria-label={label} ref={row} onKeyDown={onKeyDown}>
      {tabs.map(({ id, label: name, count }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`${prefix}-tab-${id}`}
          aria-selected={id === current}
          aria-controls={id === current ? `${prefix}-panel` : undefined}
          tabIndex={id === current ? 0 : -1}
          onClick={() => onChange(id)}
        >
          {name}
          {count !== null && <span class="gk-count">{count}</span>}
        </button>
      ))}
    </div>
  );
}
