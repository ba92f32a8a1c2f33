import { useId, useRef, useState } from 'preact/hooks';
import type { AuditProps } from './audit.js';
import { KeyHelp } from './KeyHelp.js';
import { NumberMap } from './NumberMap.js';
import { ProblemsView } from './ProblemsView.js';
import { RequirementList } from './RequirementList.js';
import { TableMap } from './TableMap.js';
import { Tabs } from './Tabs.js';
import { useAuditKeys } from './useAuditKeys.js';
import { useLatest } from './useLatest.js';
import { useProblemList } from './useProblemList.js';
import { useReveal } from './useReveal.js';
import type { TabId } from './wording/wording.js';
import { wordings } from './wording/wordings.js';

/** The views of a checked report, one at a time, and the keys that work in all of them. */
export function AuditTabs(props: AuditProps) {
  const { panel, language, selected } = props;
  const words = wordings[language];
  const root = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const [tab, setTab] = useState<TabId>('problems');
  const [isHelpOpen, setHelpOpen] = useState(false);
  const list = useProblemList(panel, words, props.reviews);

  const onSelect = useLatest(props.onSelect);
  const reveal = useReveal(root, selected, (id) => {
    setTab('problems');
    list.uncover(id);
  });
  const pick = useLatest((id: number): void => {
    reveal(id);
    onSelect(id);
  });
  useAuditKeys(root, {
    order: list.order,
    selected,
    isListShown: tab === 'problems',
    onPick: pick,
    onCollapse: () => onSelect(null),
    onSearch: () => setTab('problems'),
    onHelp: () => setHelpOpen((isOpen) => !isOpen),
  });

  const { problems, requirements, numbers } = panel.counts;
  const counts: Readonly<Record<TabId, number | null>> = {
    problems: problems.error + problems.warning + problems.info,
    requirements: Object.values(requirements).reduce((sum, count) => sum + count, 0),
    tables: null,
    numbers: numbers?.total ?? null,
  };
  const tabs = (['problems', 'requirements', 'tables', 'numbers'] as const).map((id) => ({
    id,
    label: words.tab[id],
    count: counts[id],
  }));
  return (
    <div ref={root}>
      <Tabs label={words.views} tabs={tabs} current={tab} onChange={setTab} prefix={prefix} />
      <div class="gk-panel" role="tabpanel" id={`${prefix}-panel`} aria-labelledby={`${prefix}-tab-${tab}`}>
        {tab === 'problems' && (
          <ProblemsView
            {...props}
            list={list}
            words={words}
            onPick={pick}
            onRequirements={() => setTab('requirements')}
            onHelp={() => setHelpOpen(true)}
          />
        )}
        {tab === 'requirements' && <RequirementList panel={panel} words={words} onProblem={pick} />}
        {tab === 'tables' && <TableMap panel={panel} words={words} onProblem={pick} onShow={props.onShow} />}
        {tab === 'numbers' && <NumberMap panel={panel} words={words} onProblem={pick} onShow={props.onShow} />}
      </div>
      {isHelpOpen && <KeyHelp words={words} onClose={() => setHelpOpen(false)} />}
    </div>
  );
}
