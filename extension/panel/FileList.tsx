import type { Language } from '../../ui/audit.js';
import { Button } from '../../ui/Button.js';
import { wordings } from '../wording/chooseWording.js';
import { FileControl } from './FileControl.js';
import type { Session } from './session.js';
import type { Audit, View } from './state.js';

export interface FileListProps {
  readonly view: View;
  readonly session: Session;
  readonly language: Language;
}

/** The files that hang on a report's page, above its result; nothing where there are none. */
export function FileList({ view, session, language }: FileListProps) {
  const words = wordings[language];
  // Links beside the article lead to other reports; one that was asked for stays, wherever it stands.
  const files = view.files.filter(({ link, step }) => link.inArticle || step.phase !== 'unasked');
  if (files.length === 0) return null;
  const unasked = files.filter(({ step }) => step.phase === 'unasked').map(({ link }) => link.url);
  return (
    <section class="panel-files" aria-labelledby="files">
      <h2 id="files" class="panel-heading">
        {words.attachment.heading}
      </h2>
      <ul class="panel-links">
        {files.map(({ link, name }) => (
          <li key={link.url} class="panel-file-item">
            <a href={link.url} target="_blank" rel="noopener noreferrer" title={link.url} lang="zh-CN">
              {name}
            </a>
            <span class="gk-soft">{words.linkKind[link.kind]}</span>
            <FileControl url={link.url} language={language} session={session} view={view} />
          </li>
        ))}
      </ul>
      {unasked.length > 0 && <p class="gk-soft">{words.attachment.hint}</p>}
      {unasked.length > 1 && <Button onClick={() => session.askFiles(unasked)}>{words.attachment.checkAll}</Button>}
      {view.page.phase === 'audit' && <Compared audit={view.page.audit} language={language} />}
    </section>
  );
}

/** What came of holding the page against its files; nothing before a file was held against it. */
function Compared({ audit, language }: { readonly audit: Audit; readonly language: Language }) {
  const words = wordings[language].attachment;
  const requirement = audit.file.requirements.find(({ id }) => id === 'page/attachment-differs');
  const { outcome = 'not-applicable', findings = [], notes = [] } = requirement ?? {};
  return (
    <div role="status" class="panel-compared">
      {(outcome === 'pass' || outcome === 'fail') && <p>{words.differences(findings.length)}</p>}
      {(outcome === 'fail' || outcome === 'needs-review') && notes.length > 0 && <p>{words.notCompared}</p>}
    </div>
  );
}
