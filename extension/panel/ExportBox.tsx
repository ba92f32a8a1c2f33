import { useRef, useState } from 'preact/hooks';
import type { Language } from '../../ui/audit.js';
import { Button } from '../../ui/Button.js';
import { ErrorBox } from '../../ui/ErrorBox.js';
import { Progress } from '../../ui/Progress.js';
import { Toggle } from '../../ui/Toggle.js';
import type { ExportFormat, ExportOutcome } from '../export/exportAudit.js';
import { wordings } from '../wording/chooseWording.js';
import type { Session } from './session.js';

export interface ExportBoxProps {
  readonly session: Session;
  readonly tabId: number;
  readonly language: Language;
  /** The problems stand on the page, where a picture of them can be taken. */
  readonly hasPlaces: boolean;
}

const formats: readonly ExportFormat[] = ['html', 'xlsx', 'csv', 'json'];

const formatNames: Readonly<Record<ExportFormat, string>> = { html: 'HTML', xlsx: 'Excel', csv: 'CSV', json: 'JSON' };

type Work =
  | { readonly phase: 'idle' }
  | { readonly phase: 'busy'; readonly taken: number; readonly total: number }
  | { readonly phase: 'done'; readonly outcome: ExportOutcome }
  | { readonly phase: 'failed'; readonly detail: string };

/** Export of the result, folded away until it is wanted. */
export function ExportBox({ session, tabId, language, hasPlaces }: ExportBoxProps) {
  const words = wordings[language];
  const [withPictures, setWithPictures] = useState(false);
  const [work, setWork] = useState<Work>({ phase: 'idle' });
  const cancelled = useRef(false);
  const run = async (format: ExportFormat): Promise<void> => {
    cancelled.current = false;
    setWork({ phase: 'busy', taken: 0, total: 0 });
    try {
      const { exportAudit } = await import('../export/exportAudit.js');
      const outcome = await exportAudit(session, format, {
        tabId,
        language,
        withPictures: withPictures && hasPlaces && format === 'html',
        progress: (taken, total) => setWork({ phase: 'busy', taken, total }),
        isCancelled: () => cancelled.current,
      });
      setWork({ phase: 'done', outcome });
    } catch (error) {
      setWork({ phase: 'failed', detail: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <details class="panel-export">
      <summary>{words.export}</summary>
      <section class="panel-export-body" aria-label={words.exportHint}>
        <div class="gk-actions">
          {formats.map((format) => (
            <Button
              key={format}
              label={`${words.export} ${formatNames[format]}`}
              disabled={work.phase === 'busy'}
              onClick={() => void run(format)}
            >
              {formatNames[format]}
            </Button>
          ))}
        </div>
        {hasPlaces && (
          <>
            <Toggle checked={withPictures} onChange={setWithPictures} disabled={work.phase === 'busy'}>
              {words.pictures}
            </Toggle>
            <p class="gk-soft">{words.picturesHint}</p>
          </>
        )}
        {work.phase === 'busy' && withPictures && (
          <Progress
            language={language}
            text={words.taking}
            {...(work.total > 0 && { done: work.taken, total: work.total })}
            onCancel={() => {
              cancelled.current = true;
            }}
          />
        )}
        <div role="status">{work.phase === 'done' && <Outcome outcome={work.outcome} language={language} />}</div>
        {work.phase === 'failed' && <ErrorBox language={language} {...words.exportFailed} detail={work.detail} />}
      </section>
    </details>
  );
}

function Outcome({ outcome, language }: { readonly outcome: ExportOutcome; readonly language: Language }) {
  const words = wordings[language];
  if (outcome.name === null) return <p>{words.cancelled}</p>;
  const { pictures } = outcome;
  return (
    <>
      <p>{words.exported(outcome.name)}</p>
      {pictures?.taken === null && <p>{words.notVisible}</p>}
      {pictures && pictures.limit < pictures.places && <p>{words.tooMany(pictures.limit, pictures.places)}</p>}
    </>
  );
}
