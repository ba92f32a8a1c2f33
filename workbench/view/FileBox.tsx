import { useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.js';
import { joinClasses } from '../../ui/joinClasses.js';
import { Notice } from '../../ui/Notice.js';
import { Progress } from '../../ui/Progress.js';
import { chosenFiles, droppedFiles, type HandedIn } from '../collecting/droppedFiles.js';
import type { TakenFile } from '../worker/protocol.js';
import type { ViewProps } from './context.js';

/** Reasons that are shown one by one. */
const mostReasons = 8;

interface Taken {
  readonly added: number;
  readonly known: number;
  readonly lost: readonly TakenFile[];
  readonly skipped: number;
}

/** Takes files, folders and archives, by drop or by choice. */
export function FileBox({ session, words }: ViewProps) {
  const [isOver, setOver] = useState(false);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = async (handed: Promise<HandedIn> | HandedIn): Promise<void> => {
    setTaken(null);
    setFailed(false);
    setProgress({ done: 0, total: 0 });
    try {
      const { files: wanted, skipped } = await handed;
      const total = wanted.length;
      setProgress({ done: 0, total });
      setTaken({ ...(await session.addFiles(wanted, (done) => setProgress({ done, total }))), skipped });
    } catch {
      setFailed(true);
    } finally {
      setProgress(null);
    }
  };
  const onChosen = (input: HTMLInputElement): void => {
    const handed = chosenFiles(input.files);
    // The same file can be chosen again.
    input.value = '';
    void take(handed);
  };
  return (
    <section
      class={joinClasses('wb-box', 'wb-drop', isOver && 'wb-over')}
      aria-labelledby="wb-files"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (event.dataTransfer) void take(droppedFiles(event.dataTransfer));
      }}
    >
      <h2 id="wb-files">{words.files}</h2>
      <p class="gk-hint">{words.filesHint}</p>
      <div class="gk-actions">
        <Button kind="primary" onClick={() => files.current?.click()}>
          {words.chooseFiles}
        </Button>
        <Button onClick={() => folder.current?.click()}>{words.chooseFolder}</Button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={words.chooseFiles}
        onChange={(event) => onChosen(event.currentTarget)}
      />
      <input
        ref={(element) => {
          folder.current = element;
          element?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        aria-label={words.chooseFolder}
        onChange={(event) => onChosen(event.currentTarget)}
      />
      {progress && <Progress language={session.host.language} text={words.taking} {...progress} />}
      {hasFailed && <Notice tone="error" title={words.failed} live />}
      {taken && (
        <Notice tone={taken.lost.length > 0 ? 'warning' : 'good'} title={words.added(taken.added)} live>
          {taken.known > 0 && <p>{words.known(taken.known)}</p>}
          {taken.skipped > 0 && <p>{words.skipped(taken.skipped)}</p>}
          {taken.lost.length > 0 && (
            <>
              <p>{words.notTaken(taken.lost.length)}</p>
              <ul>
                {taken.lost.slice(0, mostReasons).map(({ source, problem }) => (
                  <li key={source}>
                    {source}
                    {words.colon}
                    {problem}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      )}
    </section>
  );
}
