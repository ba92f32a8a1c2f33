import type { Panel, SectionIndex } from '../core/index.js';
import { Button } from './Button.js';
import { Chips } from './Chips.js';
import type { Grouping } from './groupProblems.js';
import { isNarrow, noFilter, type ProblemFilter } from './problemFilter.js';
import { Select } from './Select.js';
import { kindSigns } from './signs.js';
import { Toggle } from './Toggle.js';
import type { ProblemList } from './useProblemList.js';
import type { ProblemKind, Wording } from './wording/wording.js';

export interface FilterBarProps {
  readonly panel: Panel;
  readonly list: ProblemList;
  readonly words: Wording;
  readonly hasReviews: boolean;
  readonly isExpanded: boolean;
  readonly onExpand: (isExpanded: boolean) => void;
  readonly onHelp: () => void;
}

const verdicts = ['confirmed', 'false-alarm', 'pending'] as const;

/** Counts by severity that are filters at once, search, section, verdict and grouping; below, how many are shown. */
export function FilterBar({ panel, list, words, hasReviews, isExpanded, onExpand, onHelp }: FilterBarProps) {
  const { filter, setFilter, grouping, setGrouping, order, total } = list;
  const change = (changes: Partial<ProblemFilter>): void => setFilter({ ...filter, ...changes });
  const { findings, problems, ignored } = panel.counts;
  const counted = problems.error + problems.warning + problems.info;
  const sameCause = findings > counted && ignored === 0 && !isNarrow(filter) ? words.causes(findings) : '';
  return (
    <section class="gk-filter" aria-label={words.filter}>
      <KindChips panel={panel} words={words} kinds={filter.kinds} onChange={(kinds) => change({ kinds })} />
      <div class="gk-selects">
        <input
          class="gk-search"
          type="search"
          value={filter.words}
          aria-label={words.search}
          placeholder={words.searchHint}
          onInput={(event) => change({ words: event.currentTarget.value })}
        />
        <Select
          label={words.section}
          labelHidden
          value={filter.section === null ? '' : String(filter.section)}
          options={[
            { value: '', label: words.allSections },
            ...panel.sections.map(({ section, heading }) => ({ value: String(section), label: heading })),
          ]}
          onChange={(value) => change({ section: value === '' ? null : (Number(value) as SectionIndex) })}
        />
        {hasReviews && (
          <Select<NonNullable<ProblemFilter['verdict']> | ''>
            label={words.verdict}
            labelHidden
            value={filter.verdict ?? ''}
            options={[
              { value: '', label: words.allVerdicts },
              ...verdicts.map((value) => ({ value, label: words.review[value] })),
              { value: 'none', label: words.noVerdict },
            ]}
            onChange={(value) => change({ verdict: value === '' ? null : value })}
          />
        )}
        <Select<Grouping>
          label={words.group}
          labelHidden
          value={grouping}
          options={[
            { value: 'section', label: words.bySection },
            { value: 'severity', label: words.bySeverity },
          ]}
          onChange={setGrouping}
        />
      </div>
      <div class="gk-filter-foot">
        <span role="status" class="gk-soft">
          {words.shown(order.length, total)}
          {sameCause}
        </span>
        {isNarrow(filter) && (
          <Button kind="quiet" onClick={() => setFilter(noFilter)}>
            {words.clearFilter}
          </Button>
        )}
        <Toggle checked={isExpanded} onChange={onExpand}>
          {words.expandAll}
        </Toggle>
        <Button kind="quiet" onClick={onHelp}>
          {words.keys}
        </Button>
      </div>
    </section>
  );
}

interface KindChipsProps {
  readonly panel: Panel;
  readonly words: Wording;
  readonly kinds: readonly ProblemKind[];
  readonly onChange: (kinds: readonly ProblemKind[]) => void;
}

function KindChips({ panel, words, kinds, onChange }: KindChipsProps) {
  const { problems, ignored } = panel.counts;
  const counts: readonly (readonly [ProblemKind, number])[] = [
    ['error', problems.error],
    ['warning', problems.warning],
    ['info', problems.info],
    ...(ignored > 0 ? [['ignored', ignored] as const] : []),
  ];
  return (
    <Chips
      label={words.kinds}
      chips={counts.map(([id, count]) => ({ id, label: words.kind[id], count, sign: kindSigns[id] }))}
      chosen={kinds}
      onChange={onChange}
    />
  );
}
