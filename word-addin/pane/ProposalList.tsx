import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.js';
import type { InsertOffer, Offer } from '../check/protocol.js';
import type { Outline } from '../document/outline.js';
import type { Proposal } from './state.js';
import type { Wording } from './wording/wording.js';

export interface ProposalListProps {
  readonly proposal: Proposal;
  readonly outline: Outline;
  readonly words: Wording;
  readonly isBusy: boolean;
  readonly onApply: (offers: readonly (Offer | InsertOffer)[]) => void;
  readonly onCancel: () => void;
}

/** What is about to be changed, each with a box to leave it out. */
export function ProposalList({ proposal, outline, words, isBusy, onApply, onCancel }: ProposalListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    setLeft(new Set());
    heading.current?.focus();
  }, [proposal]);
  const chosen = proposal.offers.filter(({ key }) => !left.has(key));
  const toggle = (key: string): void => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  return (
    <section class="gk gw-proposal" aria-labelledby="gw-proposal">
      <h2 id="gw-proposal" tabIndex={-1} ref={heading}>
        {proposal.title}
      </h2>
      <ul>
        {proposal.offers.map((offer) => (
          <li key={offer.key}>
            <label>
              <input type="checkbox" checked={!left.has(offer.key)} onChange={() => toggle(offer.key)} />
              <span>{offer.title}</span>
            </label>
            {'edits' in offer && <Changes offer={offer} outline={outline} />}
            {'notes' in offer && offer.notes.map((note) => <p class="gk-hint">{note}</p>)}
          </li>
        ))}
      </ul>
      {proposal.refused.length > 0 && (
        <>
          <h3>{words.notDone}</h3>
          <ul class="gw-refused">
            {proposal.refused.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      <div class="gk-actions">
        <Button kind="primary" disabled={isBusy || chosen.length === 0} onClick={() => onApply(chosen)}>
          {words.apply(chosen.length)}
        </Button>
        <Button disabled={isBusy} onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}

/** Characters shown beside a change. */
const around = 10;

/** Old and new words of each edit with what stands around them. Cells say all in their title. */
function Changes({ offer, outline }: { readonly offer: Offer; readonly outline: Outline }) {
  const shown = offer.edits.filter(({ old, text }) => old + text !== '' && !offer.title.includes(' → '));
  return (
    <>
      {shown.map(({ block, start, end, old, text }) => {
        const own = outline.find(
          (each) => each.block === block && start >= each.at && end <= each.at + each.text.length,
        );
        const from = start - (own?.at ?? 0);
        const to = end - (own?.at ?? 0);
        return (
          <p class="gw-change" key={`${block} ${start}`}>
            {own?.text.slice(Math.max(from - around, 0), from)}
            {old !== '' && <del>{old}</del>}
            {text.trim() !== '' && <ins>{text.trim()}</ins>}
            {own?.text.slice(to, to + around)}
          </p>
        );
      })}
    </>
  );
}
