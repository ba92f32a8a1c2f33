import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.js';
import { Notice } from '../../ui/Notice.js';
import { TextField } from '../../ui/TextField.js';
import { askHosts } from '../collecting/askHosts.js';
import { parseAddresses } from '../collecting/parseAddresses.js';
import type { ViewProps } from './context.js';

/** Takes pasted addresses. */
export function AddressBox({ session, words }: ViewProps) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState<{ tone: 'good' | 'warning'; lines: string[] } | null>(null);
  const add = async (): Promise<void> => {
    const { links, unused } = parseAddresses(text);
    const refused = new Set(
      await askHosts(
        session.host,
        links.map(({ url }) => url),
      ),
    );
    const allowed = links.filter(({ url }) => !refused.has(new URL(url).hostname));
    const added = await session.addLinks(allowed);
    const lines = [words.added(added.length)];
    if (added.length < allowed.length) lines.push(words.known(allowed.length - added.length));
    if (unused.length > 0) lines.push(words.unusedLines(unused.slice(0, 20).join('、')));
    if (refused.size > 0) lines.push(words.refusedAccess([...refused].slice(0, 5).join('、')));
    setSaid({ tone: unused.length + refused.size > 0 ? 'warning' : 'good', lines });
    if (refused.size === 0) setText('');
  };
  return (
    <section class="wb-box" aria-labelledby="wb-addresses">
      <h2 id="wb-addresses">{words.addresses}</h2>
      <TextField label={words.addressesHint} value={text} rows={4} onChange={setText} placeholder="https://…" />
      <div class="gk-actions">
        <Button disabled={text.trim() === ''} onClick={() => void add()}>
          {words.addAddresses}
        </Button>
        <span class="gk-soft">{session.host.requestHosts && words.access}</span>
      </div>
      {said && (
        <Notice tone={said.tone} title={said.lines[0]!} live>
          {said.lines.slice(1).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
    </section>
  );
}
