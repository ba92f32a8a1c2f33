import { useEffect, useMemo, useState } from 'preact/hooks';
import { stripFigures } from '../../core/several/strip.js';
import { AuditView } from '../../ui/AuditView.js';
import { Button } from '../../ui/Button.js';
import { Notice } from '../../ui/Notice.js';
import { Progress } from '../../ui/Progress.js';
import type { Item, ReviewSheet } from '../model.js';
import { bodyOf } from '../results/bodyOf.js';
import { reportKey } from '../results/reportKey.js';
import { ReviewSheetBook } from '../results/reviewSheet.js';
import type { View } from '../worker/protocol.js';
import type { ViewProps } from './context.js';
import { sayTime } from './sayTime.js';
import { sayTrouble } from './sayTrouble.js';

export interface AuditPageProps extends ViewProps {
  readonly item: Item;
  /** The list it was opened from, for going on to the next one. */
  readonly list: readonly Item[];
  readonly onOpen: (item: Item) => void;
  readonly onBack: () => void;
}

interface Opened {
  readonly view: View | null;
  readonly sheet: ReviewSheet;
}

/** One report in full, in the same cards as the panel, with verdicts and notes. */
export function AuditPage({ session, state, words, item, list, onOpen, onBack }: AuditPageProps) {
  const { language } = session.host;
  const [opened, setOpened] = useState<Opened | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [selected, setSelected] = useState<number | null>(null);
  useEffect(() => {
    let isGone = false;
    setOpened(null);
    setFailed(false);
    Promise.all([item.row ? session.pool.call('view', item) : null, session.store.reviews(reportKey(item))]).then(
      ([view, sheet]) => !isGone && setOpened({ view, sheet }),
      () => !isGone && setFailed(true),
    );
    return () => {
      isGone = true;
    };
  }, [item.id, item.content, item.row]);
  const reviews = useMemo(
    () =>
      opened?.view &&
      new ReviewSheetBook(opened.view.findings, opened.sheet.entries, (entries) => {
        void session.store.putReviews({ report: opened.sheet.report, entries });
      }),
    [opened],
  );
  const at = list.findIndex(({ id }) => id === item.id);
  const before = list
    .slice(0, Math.max(0, at))
    .reverse()
    .find(({ row }) => row);
  const after = list.slice(at + 1).find(({ row }) => row);
  const body = bodyOf(item, state.overview);
  const strip = state.overview?.strips.find((each) => each.body === body);
  const questions = (state.overview?.questions ?? []).filter(({ sources }) => sources.includes(item.source));
  const { fetched, versions } = item;

  return (
    <div class="wb-audit">
      <div class="gk-actions">
        <Button onClick={onBack}>← {words.back}</Button>
        <Button disabled={!before} onClick={() => before && onOpen(before)}>
          {words.previous}
        </Button>
        <Button disabled={!after} onClick={() => after && onOpen(after)}>
          {words.next}
        </Button>
        {item.kind === 'url' && session.host.fetchPage && (
          <Button hint={words.checkAgainHint} disabled={state.isElsewhere} onClick={() => void session.again([item])}>
            {words.checkAgain}
          </Button>
        )}
        {item.kind === 'url' && session.host.open && (
          <Button onClick={() => session.host.open?.(item.source)}>{words.openAddress}</Button>
        )}
      </div>
      {item.trouble && (
        <Notice tone="warning" title={`${words.state[item.state]}${words.colon}${sayTrouble(item.trouble, words)}`} />
      )}
      {hasFailed && <Notice tone="error" title={words.failed} live />}
      {!opened && !hasFailed && <Progress language={language} text={words.viewing} />}
      {opened && !opened.view && <Notice tone="info" title={words.noView} />}
      {opened?.view && reviews && (
        <AuditView
          panel={opened.view.panel}
          language={language}
          selected={selected}
          onSelect={setSelected}
          reviews={reviews}
          onCopy={(text) => navigator.clipboard.writeText(text)}
        />
      )}
      {questions.length > 0 && (
        <section class="wb-box" aria-labelledby="wb-own-questions">
          <h2 id="wb-own-questions">{words.questions}</h2>
          <ul class="wb-list">
            {questions.map(({ kind, text }) => (
              <li key={kind + text.zh}>{text[language]}</li>
            ))}
          </ul>
        </section>
      )}
      {strip && (
        <section class="wb-box" aria-labelledby="wb-strip">
          <h2 id="wb-strip">{words.strip}</h2>
          <table class="wb-table wb-small">
            <thead>
              <tr>
                <th scope="col">{words.stripYear}</th>
                {stripFigures.map(({ key, label }) => (
                  <th key={key} scope="col">
                    {label[language]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {strip.years.map(({ year, source, figures }) => (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  {source === null ? (
                    <td colSpan={stripFigures.length}>{words.noReport}</td>
                  ) : (
                    stripFigures.map(({ key }) => <td key={key}>{figures[key] ?? words.notKnown}</td>)
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <section class="wb-box" aria-labelledby="wb-evidence">
        <h2 id="wb-evidence">{words.evidence}</h2>
        <dl class="wb-facts">
          <dt>{words.source}</dt>
          <dd>{item.source}</dd>
          {fetched?.finalUrl !== undefined && fetched.finalUrl !== item.source && (
            <>
              <dt>{words.finalAddress}</dt>
              <dd>{fetched.finalUrl}</dd>
            </>
          )}
          {fetched && (
            <>
              <dt>{words.fetchedAt}</dt>
              <dd>{sayTime(fetched.at)}</dd>
              <dt>{words.bytes}</dt>
              <dd>{fetched.bytes}</dd>
            </>
          )}
          {item.content !== null && (
            <>
              <dt>SHA-256</dt>
              <dd class="gk-code">{item.content}</dd>
            </>
          )}
          {versions.length > 0 && (
            <>
              <dt>{words.earlierVersions}</dt>
              <dd>
                {versions.map(({ sha256, at: time }) => (
                  <p key={sha256} class="gk-code">
                    {sayTime(time)} {sha256}
                  </p>
                ))}
              </dd>
            </>
          )}
        </dl>
      </section>
    </div>
  );
}
