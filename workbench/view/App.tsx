import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.js';
import { ErrorBox } from '../../ui/ErrorBox.js';
import { Notice } from '../../ui/Notice.js';
import { Progress } from '../../ui/Progress.js';
import { Tabs } from '../../ui/Tabs.js';
import type { Item } from '../model.js';
import { type Arrangement, arrangeItems, wholeList } from '../results/arrangeItems.js';
import { bodyOf } from '../results/bodyOf.js';
import type { Session } from '../session.js';
import { wordings } from '../wording/wording.js';
import { AuditPage } from './AuditPage.js';
import { ExportView } from './ExportView.js';
import { HeatView } from './HeatView.js';
import { QuestionsView } from './QuestionsView.js';
import { QueueView } from './QueueView.js';
import { ResultsView } from './ResultsView.js';
import { RunBar } from './RunBar.js';
import { SampleView } from './SampleView.js';
import { SourcesView } from './SourcesView.js';

type Tab = 'sources' | 'sample' | 'queue' | 'results' | 'heat' | 'questions' | 'output';
const tabs: readonly Tab[] = ['sources', 'sample', 'queue', 'results', 'heat', 'questions', 'output'];

/** The whole workbench. */
export function App({ session }: { readonly session: Session }) {
  const [state, setState] = useState(session.state);
  useEffect(() => {
    const stop = session.subscribe(() => setState(session.state));
    setState(session.state);
    return stop;
  }, [session]);
  const [tab, setTab] = useState<Tab>('sources');
  const [opened, setOpened] = useState<number | null>(null);
  const [arrangement, setArrangement] = useState<Arrangement>(wholeList);
  const { language } = session.host;
  const words = wordings[language];

  if (state.phase === 'opening') return <Progress language={language} text={words.opening} />;
  if (state.phase === 'failed') {
    return (
      <ErrorBox
        language={language}
        title={words.openFailed}
        next={words.openFailedNext}
        onRetry={() => location.reload()}
      />
    );
  }

  const given = { session, state, words };
  const open = (item: Item): void => {
    setOpened(item.id);
    scrollTo(0, 0);
  };
  const go = (to: Tab): void => {
    setOpened(null);
    setTab(to);
  };
  const item = opened === null ? undefined : state.items.find(({ id }) => id === opened);
  const drawn = state.items.filter((each) => each.state !== 'undrawn').length;
  const counts: Readonly<Record<Tab, number | null>> = {
    sources: state.items.length,
    sample: state.run?.sample ? drawn : null,
    queue: state.items.filter((each) => each.state === 'waiting' || each.state === 'running').length || null,
    results: state.items.filter(({ row }) => row !== null).length,
    heat: null,
    questions: state.overview?.questions.length ?? null,
    output: null,
  };

  return (
    <div class="gk wb" lang={words.lang}>
      <header class="wb-head">
        <div>
          <h1>{words.title}</h1>
          <p class="gk-soft">{session.host.fetchPage ? words.tagline : words.taglineOffline}</p>
        </div>
        <RunBar {...given} />
      </header>
      <main class="wb-main">
        {state.isElsewhere && (
          <Notice tone="warning" title={words.elsewhere}>
            <p>{words.elsewhereNext}</p>
          </Notice>
        )}
        {state.failure && (
          <ErrorBox
            language={language}
            title={state.failure === 'store' ? words.storeFailed : words.failed}
            {...(state.failure === 'store' && { next: words.storeFailedNext })}
            onClose={() => session.dismiss()}
          />
        )}
        <Tabs
          label={words.steps}
          prefix="wb"
          current={tab}
          onChange={go}
          tabs={tabs.map((id) => ({ id, label: words.tab[id], count: counts[id] }))}
        />
        <div id="wb-panel" role="tabpanel" aria-labelledby={`wb-tab-${tab}`}>
          {item ? (
            <AuditPage
              key={item.id}
              {...given}
              item={item}
              list={arrangeItems(state.items, arrangement, (each) => bodyOf(each, state.overview))}
              onOpen={open}
              onBack={() => setOpened(null)}
            />
          ) : (
            <>
              {tab === 'sources' && <SourcesView {...given} />}
              {tab === 'sample' && <SampleView {...given} />}
              {tab === 'queue' && <QueueView {...given} onOpen={open} onResults={() => go('results')} />}
              {tab === 'results' && (
                <ResultsView {...given} arrangement={arrangement} onArrange={setArrangement} onOpen={open} />
              )}
              {tab === 'heat' && <HeatView {...given} onOpen={open} />}
              {tab === 'questions' && <QuestionsView {...given} onOpen={open} />}
              {tab === 'output' && <ExportView {...given} />}
            </>
          )}
          {tab === 'sources' && !item && state.items.length > 0 && (
            <p class="gk-actions wb-next">
              <Button kind="primary" onClick={() => go('queue')}>
                {words.tab.queue} →
              </Button>
            </p>
          )}
        </div>
      </main>
    </div>
  );
}
