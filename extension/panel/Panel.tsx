import { useEffect, useMemo, useState } from 'preact/hooks';
import { Progress } from '../../ui/Progress.js';
import type { Settings } from '../store/parseSettings.js';
import { watchSettings } from '../store/settings.js';
import { chooseLanguage, wordings } from '../wording/chooseWording.js';
import { AuditPane } from './AuditPane.js';
import { FileList } from './FileList.js';
import { FrontSwitch } from './FrontSwitch.js';
import { PageNotice } from './PageNotice.js';
import { Session } from './session.js';
import type { View } from './state.js';

export interface PanelProps {
  /** Null: the window has no tab that could be read. */
  readonly tabId: number | null;
  readonly stored: Settings;
  /** As the browser speaks, `zh-CN`. */
  readonly browserLanguage: string;
}

/** The whole panel of one tab. */
export function Panel({ tabId, stored, browserLanguage }: PanelProps) {
  const [settings, setSettings] = useState(stored);
  const [view, setView] = useState<View>(nothing);
  const language = chooseLanguage(settings.language, browserLanguage);
  const words = wordings[language];
  const session = useMemo(
    () =>
      tabId === null ? null : new Session(tabId, stored, chooseLanguage(stored.language, browserLanguage), setView),
    [tabId],
  );
  useEffect(() => session?.start(), [session]);
  useEffect(
    () =>
      watchSettings((changed) => {
        setSettings(changed);
        void session?.apply(changed, chooseLanguage(changed.language, browserLanguage));
      }),
    [session],
  );
  useEffect(() => {
    document.documentElement.lang = words.lang;
    document.title = words.name;
  }, [words]);
  const { page: state, front } = view;
  const shown = front ?? (state.phase === 'audit' ? state : null);
  return (
    <main class="gk panel">
      <h1 class="gk-hidden">{words.name}</h1>
      {!session || tabId === null ? (
        <PageNotice notice={{ kind: 'internal', page: null, mayCheck: false, detail: null }} language={language} />
      ) : shown ? (
        <>
          <FrontSwitch view={view} session={session} language={language} />
          {!front && <FileList view={view} session={session} language={language} />}
          <AuditPane
            key={front?.id ?? ''}
            audit={shown.audit}
            selected={shown.selected}
            line={shown.line}
            shown={!front && state.phase === 'audit' ? state.shown : null}
            session={session}
            tabId={tabId}
            language={language}
          />
        </>
      ) : state.phase === 'reading' ? (
        <Progress language={language} text={words.reading} />
      ) : state.phase === 'notice' ? (
        <>
          <FrontSwitch view={view} session={session} language={language} />
          <PageNotice
            notice={state.notice}
            language={language}
            onAgain={() => void session.open()}
            onAnyway={() => void session.checkAnyway()}
            files={{ session, view }}
          />
        </>
      ) : null}
    </main>
  );
}

const nothing: View = { page: { phase: 'reading' }, files: [], reports: [], notes: new Map(), front: null };
