import { useRef, useState } from 'preact/hooks';
import { decode } from '../../core/readers/decode.js';
import { Button } from '../../ui/Button.js';
import { Notice } from '../../ui/Notice.js';
import { Progress } from '../../ui/Progress.js';
import { saveFile } from '../../ui/saveFile.js';
import { TextField } from '../../ui/TextField.js';
import type { ExportFormat, TickAnswer } from '../worker/protocol.js';
import type { ViewProps } from './context.js';

const formats: readonly ExportFormat[] = [
  'xlsx',
  'notices',
  'bulletin',
  'rectifications',
  'html',
  'csv',
  'json',
  'ndjson',
];

/** 导出与整改: files for others, and the 整改 files that come back. */
export function ExportView({ session, state, words }: ViewProps) {
  const { language } = session.host;
  const [deadline, setDeadline] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ tone: 'good' | 'error' | 'info'; text: string } | null>(null);
  const count = state.items.filter(({ row }) => row).length;

  const save = async (format: ExportFormat): Promise<void> => {
    const { run } = state;
    if (!run) return;
    const due = deadline.trim();
    if (due !== '' && !isDay(due)) return setSaid({ tone: 'error', text: words.badDeadline });
    setBusy(true);
    setSaid(null);
    try {
      const now = session.host.now().toISOString();
      const file = await session.pool.call('export', {
        format,
        run,
        now,
        language,
        ...(due !== '' && { deadline: due }),
      });
      if (file.count === 0) return setSaid({ tone: 'info', text: words.exportedNothing });
      const name = `${run.name.replace(/[^\p{L}\p{N}（）()-]/gu, '').slice(0, 40)} ${file.name}`.trim();
      saveFile(name, file.bytes, file.mediaType);
      setSaid({ tone: 'good', text: words.exported(name) });
    } catch {
      setSaid({ tone: 'error', text: words.failed });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div>
      <section class="wb-box" aria-labelledby="wb-export">
        <h2 id="wb-export">{words.exportOf(count)}</h2>
        <p class="gk-hint">{words.exportHint}</p>
        <div class="wb-fields">
          <TextField label={words.deadline} value={deadline} onChange={setDeadline} placeholder="2026-03-31" />
          <TextField
            label={words.inspector}
            value={state.run?.inspector ?? ''}
            onChange={(inspector) => void session.changeRun({ inspector })}
          />
        </div>
        <ul class="wb-exports">
          {formats.map((format) => (
            <li key={format}>
              <Button
                kind={format === 'xlsx' ? 'primary' : 'plain'}
                disabled={count === 0 || isBusy}
                onClick={() => void save(format)}
              >
                {words.formats[format]}
              </Button>
            </li>
          ))}
        </ul>
        {isBusy && <Progress language={language} text={words.exporting} />}
        {said && <Notice tone={said.tone} title={said.text} live />}
      </section>
      <TickBox session={session} state={state} words={words} />
    </div>
  );
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A 整改 file that came back, item by item against the result of now. */
function TickBox({ session, state, words }: ViewProps) {
  const input = useRef<HTMLInputElement>(null);
  const [answer, setAnswer] = useState<TickAnswer | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const read = async (element: HTMLInputElement): Promise<void> => {
    const [file] = element.files ?? [];
    if (!file || !state.run) return;
    setAnswer(null);
    setFailed(false);
    try {
      const json = decode(new Uint8Array(await file.arrayBuffer()));
      setAnswer(await session.pool.call('tickOff', { run: state.run.id, json }));
    } catch {
      setFailed(true);
    } finally {
      element.value = '';
    }
  };
  return (
    <section class="wb-box" aria-labelledby="wb-tick">
      <h2 id="wb-tick">{words.tick}</h2>
      <p class="gk-hint">{words.tickHint}</p>
      <Button onClick={() => input.current?.click()}>{words.chooseTick}</Button>
      <input
        ref={input}
        type="file"
        accept=".json"
        hidden
        aria-label={words.chooseTick}
        onChange={(event) => void read(event.currentTarget)}
      />
      {hasFailed && <Notice tone="error" title={words.failed} live />}
      {answer && <Ticked answer={answer} words={words} language={session.host.language} />}
    </section>
  );
}

interface TickedProps {
  readonly answer: TickAnswer;
  readonly words: ViewProps['words'];
  readonly language: 'zh' | 'en';
}

function Ticked({ answer, words, language }: TickedProps) {
  if ('problem' in answer) return <Notice tone="error" title={answer.problem[language]} live />;
  const { file, ticked } = answer;
  const name = [file.body ?? file.title ?? file.source, file.year].filter((each) => each !== null).join(' ');
  if (!ticked) return <Notice tone="warning" title={`${name}${words.colon}${words.tickNoItem}`} live />;
  if (!ticked.comparable)
    return <Notice tone="warning" title={`${name}${words.colon}${words.tickNotComparable}`} live />;
  const count = (state: 'fixed' | 'remaining' | 'unknown'): number =>
    ticked.items.filter((each) => each.state === state).length;
  const summary = words.tickSummary(count('fixed'), count('remaining'), count('unknown'), ticked.added.length);
  return (
    <>
      <Notice
        tone={count('fixed') === ticked.items.length ? 'good' : 'info'}
        title={`${name}${words.colon}${summary}`}
        live
      />
      <table class="wb-table wb-small wb-ticks">
        <thead>
          <tr>
            <th scope="col">{words.stateHead}</th>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.problem}</th>
            <th scope="col">{words.answer}</th>
          </tr>
        </thead>
        <tbody>
          {ticked.items.map(({ item, state }) => (
            <tr key={item.number}>
              <td class={`wb-tick-${state}`}>{words.tickState[state]}</td>
              <td>{item.place}</td>
              <td>{item.problem}</td>
              <td>
                {[
                  words.answerState[item.response.state],
                  item.response.measure,
                  item.response.outcome,
                  item.response.link,
                ]
                  .filter((each) => each !== '')
                  .join('；')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ticked.added.length > 0 && (
        <>
          <h3>{words.tickAdded}</h3>
          <ul class="wb-list">
            {ticked.added.map(({ fingerprint, message }) => (
              <li key={fingerprint}>{message}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
