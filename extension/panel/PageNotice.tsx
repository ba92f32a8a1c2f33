import type { Language } from '../../ui/audit.js';
import { Button } from '../../ui/Button.js';
import { ErrorBox } from '../../ui/ErrorBox.js';
import { Notice as NoticeBox } from '../../ui/Notice.js';
import { wordings } from '../wording/chooseWording.js';
import { LinkList } from './LinkList.js';
import type { Notice } from './notice.js';
import type { Session } from './session.js';
import type { View } from './state.js';
import { WorkbenchButton } from './WorkbenchButton.js';

export interface PageNoticeProps {
  readonly notice: Notice;
  readonly language: Language;
  readonly onAgain?: () => void;
  /** Has a page checked although not all of the report, or more than it, was read. */
  readonly onAnyway?: () => void;
  /** With them the files of the page can be checked. */
  readonly files?: { readonly session: Session; readonly view: View };
}

/** Why there is no result, what to do next, and where the report may be. */
export function PageNotice({ notice, language, onAgain, onAnyway, files }: PageNoticeProps) {
  const words = wordings[language];
  const { kind, page, mayCheck, detail } = notice;
  const { title, next } = words.notice[kind];
  if (kind === 'failed') {
    return (
      <ErrorBox
        language={language}
        title={title}
        next={next}
        detail={detail ?? ''}
        {...(onAgain && { onRetry: onAgain })}
      />
    );
  }
  const actions = (
    <>
      {onAgain && kind !== 'closed' && <Button onClick={onAgain}>{words.again}</Button>}
      {onAnyway && mayCheck && <Button onClick={onAnyway}>{words.checkAnyway}</Button>}
      <WorkbenchButton language={language} />
    </>
  );
  return (
    <>
      <NoticeBox tone={kind === 'not-a-report' ? 'info' : 'warning'} title={title} live actions={actions}>
        <p>{next}</p>
      </NoticeBox>
      {page && files && <LinkList links={page.links} language={language} {...files} />}
    </>
  );
}
