import { useId, useState } from 'preact/hooks';
import type { Outcome, Panel, PanelRequirement } from '../core/index.js';
import { Chips } from './Chips.js';
import { ProblemLinks } from './ProblemLinks.js';
import { outcomeSigns } from './signs.js';
import type { Wording } from './wording/wording.js';

export interface RequirementListProps {
  readonly panel: Panel;
  readonly words: Wording;
  readonly onProblem: (id: number) => void;
}

/** What a person must act on stands first. */
const outcomes: readonly Outcome[] = ['fail', 'needs-review', 'not-checked', 'pass', 'not-applicable'];

/** Everything that was required of the report, by outcome, with the reasons; the chips narrow it to some outcomes. */
export function RequirementList({ panel, words, onProblem }: RequirementListProps) {
  const [chosen, setChosen] = useState<readonly Outcome[]>([]);
  const { requirements, counts } = panel;
  const shown = outcomes.filter((outcome) => chosen.length === 0 || chosen.includes(outcome));
  const groups = shown
    .map((outcome) => ({ outcome, own: requirements.filter((each) => each.outcome === outcome) }))
    .filter(({ own }) => own.length > 0);
  return (
    <>
      <div class="gk-filter">
        <Chips
          label={words.outcomes}
          chips={outcomes.map((id) => ({
            id,
            label: words.outcome[id],
            count: counts.requirements[id],
            sign: outcomeSigns[id],
          }))}
          chosen={chosen}
          onChange={setChosen}
        />
      </div>
      <div role="status">{groups.length === 0 && <p class="gk-hint">{words.noRequirements}</p>}</div>
      {groups.map(({ outcome, own }) => (
        <section key={outcome} class="gk-group">
          <h3>
            {words.outcome[outcome]} <span class="gk-count">{own.length}</span>
          </h3>
          <ul class="gk-requirements">
            {own.map((each) => (
              <Requirement key={each.id} requirement={each} words={words} onProblem={onProblem} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface RequirementProps {
  readonly requirement: PanelRequirement;
  readonly words: Wording;
  readonly onProblem: (id: number) => void;
}

/** Title with the problems it failed by, and the reasons; the sources are asked for by a button, or the list would be long. */
function Requirement({ requirement, words, onProblem }: RequirementProps) {
  const [isOpen, setOpen] = useState(false);
  const basisId = useId();
  const { id, title, outcome, outcomeLabel, notes, problems, basis } = requirement;
  return (
    <li class={`gk-requirement gk-tone-${outcome}`}>
      <div class="gk-requirement-line">
        <span class="gk-sign" aria-hidden="true">
          {outcomeSigns[outcome]}
        </span>
        <span class="gk-hidden">
          {outcomeLabel}
          {words.colon}
        </span>
        <span class="gk-requirement-title">
          {title} <ProblemLinks ids={problems} words={words} onProblem={onProblem} />
        </span>
        {basis.length > 0 && (
          <button
            type="button"
            class="gk-link"
            aria-expanded={isOpen}
            aria-controls={isOpen ? basisId : undefined}
            aria-label={`${words.basis}${words.colon}${title}`}
            onClick={() => setOpen(!isOpen)}
          >
            {words.basis}
          </button>
        )}
      </div>
      {[...new Set(notes)].map((note) => (
        <p key={note} class="gk-note">
          {note}
        </p>
      ))}
      {isOpen && (
        <div id={basisId} class="gk-note">
          {basis.map((each) => (
            <p key={each}>{each}</p>
          ))}
          <p class="gk-code">{id}</p>
        </div>
      )}
    </li>
  );
}
