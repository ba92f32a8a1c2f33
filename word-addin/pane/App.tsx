import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PanelProblem } from '../../core/index.js';
import { docxType } from '../../core/readers/detect.js';
import { AuditView } from '../../ui/AuditView.js';
import { Button } from '../../ui/Button.js';
import { ErrorBox } from '../../ui/ErrorBox.js';
import { Notice } from '../../ui/Notice.js';
import { Progress } from '../../ui/Progress.js';
import { saveFile } from '../../ui/saveFile.js';
import type { Checker } from '../check/protocol.js';
import type { DocumentHost } from '../document/host.js';
import { CardActions } from './CardActions.js';
import type { Controller } from './controller.js';
import { copyText } from './copyText.js';
import { EmptyDocument } from './EmptyDocument.js';
import { LinkedEdit } from './LinkedEdit.js';
import { ProposalList } from './ProposalList.js';
import type { PaneState } from './state.js';
import { Toolbar } from './Toolbar.js';
import { wordings } from './wording/wordings.js';

export interface AppProps {
  readonly controller: Controller;
  readonly checker: Checker;
  readonly host: DocumentHost;
  readonly language: 'zh' | 'en';
}

/** The whole pane for one document. */
export function App({ controller, checker, host, language }: AppProps) {
  const [state, setState] = useState<PaneState>(controller.state);
  useEffect(() => controller.subscribe(() => setState(controller.state)), [controller]);
  const words = wordings[language];
  const { reply, message, proposal } = state;
  const select = useCallback((id: number | null) => void controller.select(id), [controller]);
  const sheet = async (format: 'html' | 'docx'): Promise<void> => {
    const now = new Date();
    const madeAt = now.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB');
    const { name, bytes } = await checker.sheet({ format, language, madeAt, writtenAt: now.toISOString() });
    // Web views of Word do not save every download: a Word file opens beside the draft.
    if (format === 'html' || !(await host.openCopy(bytes)))
      saveFile(name, bytes.slice(), format === 'html' ? 'text/html' : docxType);
  };
  const outline = reply && reply.status !== 'unreadable' ? reply.outline : [];
  const file = reply?.status === 'checked' ? reply.file : null;
  const cardActions = useCallback(
    (problem: PanelProblem) =>
      file && (
        <CardActions
          problem={problem}
          file={file}
          controller={controller}
          words={words}
          canKeepInDocument={host.settings.isAvailable}
        />
      ),
    [file, controller, words, host],
  );
  return (
    <main class={state.cell ? 'gw-pane gw-has-cell' : 'gw-pane'} aria-busy={state.isBusy}>
      <h1 class="gk gk-hidden">{words.title}</h1>
      {state.phase === 'reading' && <Progress language={language} text={words.checking} />}
      {state.phase === 'failed' && (
        <ErrorBox
          language={language}
          title={words.failed}
          next={words.failedNext}
          detail={state.failure ?? ''}
          onRetry={() => controller.check()}
        />
      )}
      {message && (
        <Notice
          live
          tone={message.tone}
          title={message.title}
          actions={<Button onClick={() => controller.dismissMessage()}>{words.close}</Button>}
        >
          {message.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
      {proposal && (
        <ProposalList
          proposal={proposal}
          outline={outline}
          words={words}
          isBusy={state.isBusy}
          onApply={(offers) => controller.apply(offers)}
          onCancel={() => controller.dismiss()}
        />
      )}
      {state.phase === 'ready' && reply?.status === 'unreadable' && (
        <Unread controller={controller} state={state} host={host} language={language} />
      )}
      {state.phase === 'ready' && reply?.status === 'not-a-report' && (
        <Notice
          tone="warning"
          title={words.noReport}
          actions={<Button onClick={() => controller.check()}>{words.recheck}</Button>}
        >
          <p>{reply.file.problem?.message}</p>
        </Notice>
      )}
      {state.phase === 'ready' && reply?.status === 'checked' && (
        <>
          {reply.kind === 'paragraphs' && <Notice tone="warning" title={words.asParagraphs} />}
          <AuditView
            panel={reply.panel}
            language={language}
            selected={state.selected}
            onSelect={select}
            onShow={(target) => controller.show(target)}
            onCopy={copyText}
            cardActions={cardActions}
            toolbar={
              <Toolbar
                controller={controller}
                state={state}
                abilities={host.abilities}
                words={words}
                onSheet={(format) => void sheet(format)}
              />
            }
          />
          {state.cell && <LinkedEdit cell={state.cell} panel={reply.panel} controller={controller} words={words} />}
        </>
      )}
    </main>
  );
}

/** Why there is nothing to show; an empty document can be filled with a form. */
function Unread({ controller, state, host, language }: Omit<AppProps, 'checker'> & { readonly state: PaneState }) {
  const words = wordings[language];
  if (state.reply?.status !== 'unreadable') return null;
  const { problem } = state.reply;
  if (problem.code === 'empty' && host.abilities.canInsert && host.abilities.tier !== 'file') {
    return <EmptyDocument controller={controller} words={words} isBusy={state.isBusy} />;
  }
  return (
    <Notice
      tone="error"
      title={words.cannotCheck}
      actions={<Button onClick={() => controller.check()}>{words.recheck}</Button>}
    >
      <p>{problem.message}</p>
    </Notice>
  );
}
