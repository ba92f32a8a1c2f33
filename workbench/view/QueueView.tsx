import { Button } from '../../ui/Button.js';
import { askHosts } from '../collecting/askHosts.js';
import type { Item, ItemState } from '../model.js';
import { timeLeft } from '../queue/timeLeft.js';
import { bodyOf } from '../results/bodyOf.js';
import type { Session, State } from '../session.js';
import type { Wording } from '../wording/wording.js';
import type { ViewProps } from './context.js';
import { sayTrouble } from './sayTrouble.js';
import { VirtualTable } from './VirtualTable.js';

const shown: readonly ItemState[] = ['waiting', 'running', 'done', 'manual', 'failed', 'undrawn'];

export interface QueueProps extends ViewProps {
  readonly onOpen: (item: Item) => void;
  /** The check is over, and the person wants to see what came of it. */
  readonly onResults: () => void;
}

/** 检查: the queue, its progress, and what it could not do. */
export function QueueView({ session, state, words, onOpen, onResults }: QueueProps) {
  const counts = new Map<ItemState, number>();
  for (const item of state.items) counts.set(item.state, (counts.get(item.state) ?? 0) + 1);
  const count = (of: ItemState): number => counts.get(of) ?? 0;
  const left = count('waiting') + count('running');
  const total = state.items.length - count('undrawn');
  const troubled = state.items.filter((item) => item.state === 'failed' || item.state === 'manual');
  const stuck = session.host.fetchPage
    ? 0
    : state.items.filter(({ kind, state: own, content }) => own === 'waiting' && kind === 'url' && content === null)
        .length;
  return (
    <div>
      <section class="wb-box" aria-labelledby="wb-queue">
        <h2 id="wb-queue">{words.tab.queue}</h2>
        <p role="status" class="wb-line">
          {sayProgress(state, words, total, left)}
        </p>
        <progress class="wb-progress" aria-labelledby="wb-queue" value={total - left} max={Math.max(1, total)} />
        <ul class="wb-counts">
          {shown.map((each) => (
            <li key={each} class={count(each) > 0 ? `wb-state-${each}` : 'wb-none'}>
              <b>{count(each)}</b> {words.state[each]}
            </li>
          ))}
        </ul>
        <div class="gk-actions">
          {state.isOn ? (
            <>
              <Button kind="primary" onClick={() => session.pause()}>
                {words.pause}
              </Button>
              <Button onClick={() => session.stop()}>{words.stop}</Button>
            </>
          ) : (
            <Button
              kind={left > 0 ? 'primary' : 'plain'}
              disabled={left - stuck <= 0 || state.isElsewhere || state.isBusy}
              onClick={() => session.start()}
            >
              {total > left ? words.resume : words.start}
            </Button>
          )}
          {!state.isOn && left === 0 && total > 0 && (
            <Button kind="primary" onClick={onResults}>
              {words.tab.results} →
            </Button>
          )}
          <Button
            disabled={count('failed') === 0 || state.isElsewhere}
            onClick={() => void session.again(state.items.filter((item) => item.state === 'failed'))}
          >
            {words.retry}
          </Button>
          <Button
            kind="quiet"
            disabled={troubled.length === 0 || state.isElsewhere}
            onClick={() => void session.again(troubled)}
          >
            {words.retryAll}
          </Button>
        </div>
        {stuck > 0 && <p class="gk-hint">{words.waitingAddresses(stuck)}</p>}
        {session.host.fetchPage && <p class="gk-hint">{words.polite}</p>}
      </section>
      {troubled.length > 0 && (
        <section class="wb-box" aria-labelledby="wb-troubles">
          <h2 id="wb-troubles">
            {words.troubles} <span class="gk-count">{troubled.length}</span>
          </h2>
          <VirtualTable
            label={words.troubles}
            rows={troubled}
            keyOf={({ id }) => id}
            onOpen={(item) => item.row && onOpen(item)}
            rowHeight={52}
            columns={[
              {
                id: 'name',
                title: words.name,
                kind: 'row',
                width: '32%',
                cell: (item) => (
                  <>
                    {bodyOf(item, state.overview)}
                    <br />
                    <span class="gk-code">{item.source}</span>
                  </>
                ),
              },
              { id: 'state', title: words.stateHead, width: '5rem', cell: (item) => words.state[item.state] },
              {
                id: 'reason',
                title: words.reason,
                cell: ({ trouble }) => (
                  <span title={trouble ? sayTrouble(trouble, words) : ''}>{trouble && sayTrouble(trouble, words)}</span>
                ),
              },
              {
                id: 'act',
                title: words.checkAgain,
                width: '11rem',
                cell: (item) => (
                  <>
                    <Button
                      kind="quiet"
                      label={`${words.checkAgain} ${item.source}`}
                      disabled={state.isElsewhere}
                      onClick={() => void session.again([item])}
                    >
                      {words.checkAgain}
                    </Button>
                    {item.trouble?.attachments && (
                      <Button
                        kind="quiet"
                        label={`${words.addAttachments(item.trouble.attachments.length)} ${item.source}`}
                        onClick={() => void addAttachments(session, item)}
                      >
                        {words.addAttachments(item.trouble.attachments.length)}
                      </Button>
                    )}
                    {item.kind === 'url' && session.host.open && (
                      <Button
                        kind="quiet"
                        label={`${words.openAddress} ${item.source}`}
                        onClick={() => session.host.open?.(item.source)}
                      >
                        {words.openAddress}
                      </Button>
                    )}
                  </>
                ),
              },
            ]}
          />
        </section>
      )}
    </div>
  );
}

/** Puts the files of a page into the queue; they stand where the person gave access to. */
async function addAttachments(session: Session, { trouble, title = '' }: Item): Promise<void> {
  const links = (trouble?.attachments ?? []).map(({ url, title: own }) => ({ url, title: title || own }));
  const refused = new Set(
    await askHosts(
      session.host,
      links.map(({ url }) => url),
    ),
  );
  await session.addLinks(links.filter(({ url }) => !refused.has(new URL(url).hostname)));
}

function sayProgress({ isOn, isBusy, isLooking, pace }: State, words: Wording, total: number, left: number): string {
  if (isLooking) return words.looking;
  if (!isOn && isBusy) return words.pausing;
  if (!isOn) {
    if (total === 0) return words.queueEmpty;
    return left === 0 ? words.queueDone : left === total ? words.queueIdle : words.queuePaused(left);
  }
  const seconds = timeLeft(pace.done, left, pace.elapsed);
  const rest =
    seconds === null
      ? ''
      : `，${words.timeLeft(seconds >= 90 ? words.minutes(Math.round(seconds / 60)) : words.seconds(Math.max(1, seconds)))}`;
  return words.queueRunning(total - left, total) + rest;
}
