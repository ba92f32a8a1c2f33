import { useCallback, useMemo } from 'preact/hooks';
import { AuditView } from '../../ui/AuditView.js';
import type { Language, Target } from '../../ui/audit.js';
import { Button } from '../../ui/Button.js';
import { Notice } from '../../ui/Notice.js';
import { Toggle } from '../../ui/Toggle.js';
import { browser } from '../browser.js';
import type { Obstacle, Shown } from '../messages.js';
import { wordings } from '../wording/chooseWording.js';
import type { Wording } from '../wording/wording.js';
import { ExportBox } from './ExportBox.js';
import type { Session } from './session.js';
import type { Audit, Line } from './state.js';
import { WorkbenchButton } from './WorkbenchButton.js';

export interface AuditPaneProps {
  readonly audit: Audit;
  readonly selected: number | null;
  readonly line: Line | null;
  /** What is marked on the page; null: the result is a file's, which has no marks there. */
  readonly shown: Shown | null;
  readonly session: Session;
  readonly tabId: number;
  readonly language: Language;
}

/** The result of one page or file, with what can be done with it. */
export function AuditPane({ audit, selected, line, shown, session, tabId, language }: AuditPaneProps) {
  const words = wordings[language];
  const reviews = session.shown?.reviews;
  const onSelect = useCallback((problem: number | null) => session.select(problem), [session]);
  const onShow = useCallback((target: Target) => session.show(target), [session]);
  const onCopy = useCallback((text: string) => navigator.clipboard.writeText(text), []);
  const toolbar = useMemo(
    () => (
      <>
        {shown && (
          <>
            <Toggle checked={shown.problems} onChange={(problems) => session.setShown({ ...shown, problems })}>
              {words.marks}
            </Toggle>
            <Toggle checked={shown.numbers} onChange={(numbers) => session.setShown({ ...shown, numbers })}>
              {words.numberMarks}
            </Toggle>
            <Button onClick={() => void session.open()}>{words.again}</Button>
          </>
        )}
        <ExportBox session={session} tabId={tabId} language={language} hasPlaces={shown !== null} />
        <Button kind="quiet" onClick={() => void browser.runtime.openOptionsPage()}>
          {words.options}
        </Button>
        <WorkbenchButton language={language} />
      </>
    ),
    [session, shown, words, tabId, language],
  );
  return (
    <>
      <p class="panel-line" role="status">
        {line && say(line, words)}
      </p>
      {audit.attachment && <Notice tone="info" title={words.attachment.noMarks(audit.attachment.name)} />}
      {audit.configProblems.length > 0 && (
        <Notice tone="warning" title={words.configUnused}>
          {audit.configProblems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Notice>
      )}
      {!audit.attachment &&
        audit.page.obstacles.map((obstacle) => <Incomplete key={obstacle} obstacle={obstacle} words={words} />)}
      {audit.earlier && (
        <Notice
          tone="info"
          title={words.earlier(Object.keys(audit.earlier.entries).length)}
          actions={<Button onClick={() => session.adoptEarlier()}>{words.adopt}</Button>}
        />
      )}
      <AuditView
        panel={audit.panel}
        language={language}
        selected={selected}
        onSelect={onSelect}
        {...(shown && { onShow })}
        {...(reviews && { reviews })}
        onCopy={onCopy}
        toolbar={toolbar}
      />
    </>
  );
}

function Incomplete({ obstacle, words }: { readonly obstacle: Obstacle; readonly words: Wording }) {
  const sentence = words.incomplete[obstacle];
  return sentence === undefined ? null : <Notice tone="warning" title={sentence} />;
}

function say(line: Line, { line: words }: Wording): string {
  switch (line.kind) {
    case 'rechecked':
      return words.rechecked(line.lost);
    case 'not-found':
      return words.notFound;
    case 'reviews-dropped':
      return words.reviewsDropped(line.reports);
    case 'save-failed':
      return words.saveFailed;
  }
}
