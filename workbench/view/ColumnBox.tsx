import { useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.js';
import { Notice } from '../../ui/Notice.js';
import { Progress } from '../../ui/Progress.js';
import { TextField } from '../../ui/TextField.js';
import { Toggle } from '../../ui/Toggle.js';
import { askHosts } from '../collecting/askHosts.js';
import { type Collected, collectReports } from '../collecting/collectReports.js';
import type { ColumnLink } from '../collecting/readColumn.js';
import type { ViewProps } from './context.js';

/** Links that were not taken and are shown for choosing. */
const mostLeft = 200;

/** Finds the reports of a column page; a person corrects what was taken and what was left. */
export function ColumnBox({ session, words }: ViewProps) {
  const [address, setAddress] = useState('');
  const [withFolders, setFolders] = useState(true);
  const [progress, setProgress] = useState<{ read: number; taken: number } | null>(null);
  const [found, setFound] = useState<Collected | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState<{ tone: 'good' | 'error'; text: string } | null>(null);
  const stopping = useRef<AbortController | null>(null);

  const collect = async (): Promise<void> => {
    setFound(null);
    setSaid(null);
    const url = addressOf(address);
    if (url === null) return setSaid({ tone: 'error', text: words.badAddress });
    const [refused] = await askHosts(session.host, [url]);
    if (refused !== undefined) return setSaid({ tone: 'error', text: words.refusedAccess(refused) });
    const controller = new AbortController();
    stopping.current = controller;
    setProgress({ read: 0, taken: 0 });
    const collected = await collectReports(url, {
      fetchPage: session.host.fetchPage!,
      gate: session.gate,
      signal: controller.signal,
      withFolders,
      onProgress: (read, taken) => setProgress({ read, taken }),
    });
    setProgress(null);
    setFound(collected);
    setChosen(new Set(collected.taken.map(({ url: link }) => link)));
  };
  const add = async (): Promise<void> => {
    const links = [...found!.taken, ...found!.left].filter(({ url }) => chosen.has(url));
    const refused = new Set(
      await askHosts(
        session.host,
        links.map(({ url }) => url),
      ),
    );
    const added = await session.addLinks(links.filter(({ url }) => !refused.has(new URL(url).hostname)));
    if (refused.size > 0) return setSaid({ tone: 'error', text: words.refusedAccess([...refused].join('、')) });
    setSaid({ tone: 'good', text: words.added(added.length) });
    setFound(null);
  };
  const toggle = (url: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(url);
    else next.delete(url);
    setChosen(next);
  };

  return (
    <section class="wb-box" aria-labelledby="wb-column">
      <h2 id="wb-column">{words.column}</h2>
      <p class="gk-hint">{words.columnHint}</p>
      <TextField label={words.columnAddress} value={address} onChange={setAddress} placeholder="https://…" />
      <div class="gk-actions">
        <Button disabled={address.trim() === '' || progress !== null} onClick={() => void collect()}>
          {words.collect}
        </Button>
        <Toggle checked={withFolders} onChange={setFolders}>
          {words.withFolders}
        </Toggle>
      </div>
      {progress && (
        <Progress
          language={session.host.language}
          text={words.collecting(progress.read, progress.taken)}
          onCancel={() => stopping.current?.abort()}
        />
      )}
      {said && <Notice tone={said.tone} title={said.text} live />}
      {found && (
        <div class="wb-found">
          <Notice
            tone={found.taken.length > 0 ? 'info' : 'warning'}
            title={found.taken.length > 0 ? words.collected(found.taken.length, found.read) : words.nothingCollected}
            live
          >
            {found.unread > 0 && <p>{words.unread(found.unread)}</p>}
            {found.troubles.map(({ url, trouble }) => (
              <p key={url}>
                {url}
                {words.colon}
                {words.trouble[trouble.code]}
              </p>
            ))}
          </Notice>
          <Links label={words.taken} links={found.taken} chosen={chosen} onToggle={toggle} />
          {found.left.length > 0 && (
            <details class="gk-fold">
              <summary>{words.left(found.left.length)}</summary>
              <Links
                label={words.left(found.left.length)}
                links={found.left.slice(0, mostLeft)}
                chosen={chosen}
                onToggle={toggle}
              />
            </details>
          )}
          <Button kind="primary" disabled={chosen.size === 0} onClick={() => void add()}>
            {words.addTaken(chosen.size)}
          </Button>
        </div>
      )}
    </section>
  );
}

interface LinksProps {
  readonly label: string;
  readonly links: readonly ColumnLink[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (url: string, isChosen: boolean) => void;
}

function Links({ label, links, chosen, onToggle }: LinksProps) {
  return (
    <ul class="wb-links" aria-label={label}>
      {links.map(({ url, title, date }) => (
        <li key={url}>
          <Toggle checked={chosen.has(url)} onChange={(isChosen) => onToggle(url, isChosen)}>
            {title} <span class="gk-soft">{date}</span>
            <span class="gk-code wb-url">{url}</span>
          </Toggle>
        </li>
      ))}
    </ul>
  );
}

function addressOf(text: string): string | null {
  try {
    const url = new URL(/^https?:\/\//i.test(text.trim()) ? text.trim() : `http://${text.trim()}`);
    return url.hostname.includes('.') || url.hostname === 'localhost' ? url.href : null;
  } catch {
    return null;
  }
}
