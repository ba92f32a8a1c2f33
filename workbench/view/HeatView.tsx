import { useMemo } from 'preact/hooks';
import type { Item } from '../model.js';
import { isChecked } from '../results/arrangeItems.js';
import { bodyOf } from '../results/bodyOf.js';
import type { ViewProps } from './context.js';
import { type Column, VirtualTable } from './VirtualTable.js';

/** Rules that are shown, the most frequent first. */
const mostRules = 40;

/** 一览图: reports by rules. */
export function HeatView({ session, state, words, onOpen }: ViewProps & { readonly onOpen: (item: Item) => void }) {
  const { items, hello, overview } = state;
  const { language } = session.host;
  const checked = useMemo(() => items.filter(isChecked), [items]);
  const rules = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { row } of checked) {
      for (const id of Object.keys(row!.rules)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return (hello?.rules ?? [])
      .filter(({ id }) => counts.has(id))
      .sort((a, b) => counts.get(b.id)! - counts.get(a.id)!)
      .slice(0, mostRules);
  }, [checked, hello]);
  if (checked.length === 0) return <p class="gk-hint">{words.noResults}</p>;
  if (rules.length === 0) return <p class="gk-hint">{words.heatEmpty}</p>;
  const columns: Column<Item>[] = [
    {
      id: 'name',
      title: words.name,
      kind: 'row',
      width: '14rem',
      cell: (item) => `${bodyOf(item, overview)} ${item.row!.year ?? ''}`,
    },
    ...rules.map(
      ({ id, title }): Column<Item> => ({
        id,
        title: title[language],
        width: '2.5rem',
        className: ({ row }) => heatClass(row!.rules[id], row!.errors.includes(id)),
        cell: (item) => {
          const value = item.row!.rules[id];
          if (value === undefined) return '';
          return (
            <button
              type="button"
              class="wb-cell"
              tabIndex={-1}
              aria-label={words.heatCell(bodyOf(item, overview), title[language], String(value))}
              onClick={() => onOpen(item)}
            >
              {value}
            </button>
          );
        },
      }),
    ),
  ];
  return (
    <section aria-label={words.tab.heat}>
      <p class="gk-hint">{words.heatHint}</p>
      <VirtualTable
        label={words.tab.heat}
        rows={checked}
        columns={columns}
        keyOf={({ id }) => id}
        onOpen={onOpen}
        className="wb-heat wb-tall"
      />
    </section>
  );
}

function heatClass(value: number | '?' | undefined, isError: boolean): string {
  if (value === undefined) return '';
  return value === '?' ? 'wb-heat-review' : isError ? 'wb-heat-error' : 'wb-heat-warning';
}
