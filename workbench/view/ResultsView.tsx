import { useMemo } from 'preact/hooks';
import { Button } from '../../ui/Button.js';
import { Select } from '../../ui/Select.js';
import { TextField } from '../../ui/TextField.js';
import type { Item, ItemState } from '../model.js';
import { type Arrangement, arrangeItems, isChecked, type SortKey, wholeList } from '../results/arrangeItems.js';
import { bodyOf } from '../results/bodyOf.js';
import { compareItems } from '../results/compareItems.js';
import type { ViewProps } from './context.js';
import { type Column, VirtualTable } from './VirtualTable.js';

export interface ResultsProps extends ViewProps {
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
  readonly onOpen: (item: Item) => void;
}

const states: readonly ItemState[] = ['done', 'manual', 'failed', 'running', 'waiting', 'undrawn'];

/** 结果: all reports in one list. */
export function ResultsView({ session, state, words, arrangement, onArrange, onOpen }: ResultsProps) {
  const { items, overview, earlier, run, runs, hello } = state;
  const { language } = session.host;
  const nameOf = (item: Item): string => bodyOf(item, overview);
  const shown = useMemo(() => arrangeItems(items, arrangement, nameOf), [items, arrangement, overview]);
  const changes = useMemo(() => compareItems(items, earlier), [items, earlier]);
  const years = useMemo(() => [...new Set(items.flatMap(({ row }) => row?.year ?? []))].sort((a, b) => b - a), [items]);
  const broken = useMemo(() => new Set(items.flatMap(({ row }) => Object.keys(row?.rules ?? {}))), [items]);
  const rules = (hello?.rules ?? []).filter(({ id }) => broken.has(id));
  const change = (part: Partial<Arrangement>): void => onArrange({ ...arrangement, ...part });
  const isWhole = shown.length === items.length;

  const sortable = (sort: SortKey, title: string) => {
    const isSorted = arrangement.sort === sort;
    return {
      title,
      sortLabel: words.sortBy(title),
      onSort: () =>
        change({ sort, isDescending: isSorted ? !arrangement.isDescending : sort !== 'name' && sort !== 'state' }),
      ...(isSorted && { sorted: arrangement.isDescending ? ('descending' as const) : ('ascending' as const) }),
    };
  };
  const number = (id: 'error' | 'warning' | 'info'): Column<Item> => ({
    id,
    kind: 'number',
    width: '4.75rem',
    ...sortable(id, words[id]),
    cell: (item) => (isChecked(item) ? item.row!.counts[id] : words.notKnown),
    className: (item) => (isChecked(item) && item.row!.counts[id] > 0 ? `wb-some wb-${id}` : 'wb-none'),
  });
  const columns: Column<Item>[] = [
    {
      id: 'name',
      kind: 'row',
      width: '28%',
      ...sortable('name', words.name),
      cell: (item) => <span title={item.row?.title ?? item.title ?? item.source}>{nameOf(item)}</span>,
    },
    {
      id: 'year',
      width: '4.75rem',
      ...sortable('year', words.yearFilter),
      cell: ({ row }) => (row?.status === 'checked' ? (row.year ?? words.unknownYear) : words.notKnown),
    },
    {
      id: 'state',
      width: '5.5rem',
      ...sortable('state', words.stateHead),
      cell: (item) => words.state[item.state],
      className: ({ state: own }) => `wb-state-${own}`,
    },
    number('error'),
    number('warning'),
    number('info'),
    {
      id: 'review',
      kind: 'number',
      width: '5.25rem',
      ...sortable('review', words.review),
      cell: (item) => (isChecked(item) ? item.row!.review : words.notKnown),
    },
    ...(run?.earlier == null
      ? []
      : [
          {
            id: 'change',
            title: words.change,
            width: '13rem',
            cell: (item: Item) => {
              const found = changes.get(item.id);
              return found ? words.changes(found.added, found.fixed, found.remaining) : words.notKnown;
            },
          },
        ]),
    {
      id: 'source',
      title: words.source,
      cell: ({ source, versions }) => (
        <span class="gk-code" title={source}>
          {source}
          {versions.length > 0 && ` · ${words.versions(versions.length)}`}
        </span>
      ),
    },
  ];

  if (items.length === 0) return <p class="gk-hint">{words.noResults}</p>;
  return (
    <section aria-label={words.tab.results}>
      <div class="wb-fields wb-filter">
        <TextField
          label={words.search}
          value={arrangement.search}
          placeholder={words.searchHint}
          onChange={(search) => change({ search })}
        />
        <Select
          label={words.only}
          value={arrangement.only}
          options={[
            { value: 'all', label: words.onlyAll },
            { value: 'error', label: words.onlyError },
            { value: 'problems', label: words.onlyProblems },
            { value: 'review', label: words.onlyReview },
            { value: 'clean', label: words.onlyClean },
          ]}
          onChange={(only) => change({ only })}
        />
        <Select
          label={words.stateFilter}
          value={arrangement.state}
          options={[
            { value: 'all', label: words.allStates },
            ...states.map((value) => ({ value, label: words.state[value] })),
          ]}
          onChange={(value) => change({ state: value })}
        />
        <Select
          label={words.yearFilter}
          value={arrangement.year === null ? '' : String(arrangement.year)}
          options={[
            { value: '', label: words.allYears },
            ...years.map((year) => ({ value: String(year), label: String(year) })),
          ]}
          onChange={(year) => change({ year: year === '' ? null : Number(year) })}
        />
        <Select
          label={words.ruleFilter}
          value={arrangement.rule ?? ''}
          options={[
            { value: '', label: words.allRules },
            ...rules.map(({ id, title }) => ({ value: id, label: title[language] })),
          ]}
          onChange={(rule) => change({ rule: rule === '' ? null : rule })}
        />
        <Select
          label={words.compareWith}
          value={run?.earlier == null ? '' : String(run.earlier)}
          options={[
            { value: '', label: words.noCompare },
            ...runs.filter(({ id }) => id !== run?.id).map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          onChange={(id) => void session.changeRun({ earlier: id === '' ? null : Number(id) })}
        />
      </div>
      <p class="gk-actions wb-line">
        <span role="status">{words.shown(shown.length, items.length)}</span>
        <span class="gk-soft">{words.tableKeys}</span>
        {!isWhole && (
          <Button
            kind="quiet"
            onClick={() => onArrange({ ...wholeList, sort: arrangement.sort, isDescending: arrangement.isDescending })}
          >
            {words.clear}
          </Button>
        )}
      </p>
      {shown.length === 0 ? (
        <p class="gk-hint">{words.noMatch}</p>
      ) : (
        <VirtualTable
          label={words.tab.results}
          rows={shown}
          columns={columns}
          keyOf={({ id }) => id}
          onOpen={onOpen}
          className="wb-tall"
        />
      )}
    </section>
  );
}
