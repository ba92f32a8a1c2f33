import type { Language } from '../../ui/audit.js';
import { Button } from '../../ui/Button.js';
import { wordings } from '../wording/chooseWording.js';
import type { AttachedFile, FileStep } from './attachments/attachedFile.js';
import type { Session } from './session.js';
import type { View } from './state.js';

export interface FileControlProps {
  readonly url: string;
  readonly language: Language;
  readonly session: Session;
  readonly view: View;
}

/** What can be done with one file behind a link, how far that has come, and why it did not. */
export function FileControl({ url, language, session, view }: FileControlProps) {
  const words = wordings[language].attachment;
  const file = view.files.find(({ link }) => link.url === url);
  if (!file) return null;
  const notes = isSettled(file) ? (view.notes.get(url) ?? []) : [];
  return (
    <div class="panel-file">
      <Deed file={file} language={language} session={session} />
      <div role="status" class="panel-file-said">
        {/* A file that was read and gave no report was not checked: its note says why. */}
        {(file.step.phase !== 'read' || view.reports.some((report) => report.url === url)) && say(file.step, language)}
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      {file.step.phase === 'fetching' && (
        <progress
          aria-label={words.checkOf(file.name)}
          value={file.step.total === null ? undefined : file.step.received}
          max={file.step.total ?? undefined}
        />
      )}
    </div>
  );
}

function Deed({ file, language, session }: Pick<FileControlProps, 'language' | 'session'> & { file: AttachedFile }) {
  const words = wordings[language].attachment;
  const { name, step, link } = file;
  const ask = (): void => session.askFiles([link.url]);
  switch (step.phase) {
    case 'unasked':
      return (
        <Button label={words.checkOf(name)} onClick={ask}>
          {words.check}
        </Button>
      );
    case 'failed':
      return (
        <Button label={words.retryOf(name)} onClick={ask}>
          {words.retry}
        </Button>
      );
    case 'read':
      return null;
    default:
      return (
        <Button label={words.stopOf(name)} onClick={() => session.stopFile(link.url)}>
          {words.stop}
        </Button>
      );
  }
}

function isSettled({ step }: AttachedFile): boolean {
  return step.phase === 'read' || step.phase === 'failed';
}

function say(step: FileStep, language: Language): string | null {
  const words = wordings[language].attachment;
  switch (step.phase) {
    case 'asking':
      return words.asking;
    case 'fetching':
      return words.fetching(kilobytes(step.received), step.total === null ? null : kilobytes(step.total));
    case 'reading':
      return words.reading(step.done, step.total);
    case 'read':
      return words.read;
    default:
      return null;
  }
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1024);
}
