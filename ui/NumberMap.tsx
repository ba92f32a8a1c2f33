import { useRef, useState } from 'preact/hooks';
import type { Panel, PanelNumber } from '../core/index.js';
import type { Target } from './audit.js';
import { Chips } from './Chips.js';
import { Sentence } from './Sentence.js';
import { numberSigns } from './signs.js';
import type { Wording } from './wording/wording.js';

export interface NumberMapProps {
  readonly panel: Panel;
  readonly words: Wording;
  readonly onProblem: (id: number) => void;
  readonly onShow: ((target: Target) => void) | undefined;
}

type NumberOutcome = PanelNumber['outcome'];

const outcomes: readonly NumberOutcome[] = ['contradicted', 'verified', 'unverifiable'];
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Every figure of the running text in its sentence, coloured and underlined by what came of checking it. */
export function NumberMap({ panel, words, onProblem, onShow }: NumberMapProps) {
  const { numbers, sentences } = panel;
  const view = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<readonly NumberOutcome[]>([]);
  const [here, setHere] = useState<number | null>(null);
  const [picked, setPicked] = useState<number | null>(null);
  const counts = panel.counts.numbers;
  if (!counts) return <p class="gk-hint">{words.numbersUnknown}</p>;
  if (counts.total === 0) return <p class="gk-hint">{words.noNumbers}</p>;

  const isChosen = (index: number | null): boolean =>
    index !== null && (chosen.length === 0 || chosen.includes(numbers[index]!.outcome));
  const shown = sentences.filter(({ runs }) => runs.some(({ number }) => isChosen(number)));
  const inOrder = shown.flatMap(({ runs }) => runs.flatMap(({ number }) => (number === null ? [] : [number])));
  const inTabOrder = [here, picked, inOrder[0]].find((index) => index != null && inOrder.includes(index)) ?? null;
  const headings = [...new Set(shown.map(({ heading }) => heading))];

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.altKey || event.ctrlKey || event.metaKey ? undefined : steps[event.key];
    const at = inOrder.indexOf(Number((event.target as Element).getAttribute('data-number') ?? -1));
    const to = step === undefined || at < 0 ? undefined : inOrder[at + step];
    if (to === undefined) return;
    event.preventDefault();
    view.current?.querySelector<HTMLElement>(`[data-number="${to}"]`)?.focus();
  };
  const onPick = (index: number): void => {
    setPicked(index);
    onShow?.({ kind: 'number', index });
  };
  return (
    <>
      <p class="gk-hint">{words.numbersHint}</p>
      <div class="gk-filter">
        <Chips
          label={words.outcomes}
          chips={outcomes.map((id) => ({
            id,
            label: words.numberOutcome[id],
            count: counts[id],
            sign: numberSigns[id],
          }))}
          chosen={chosen}
          onChange={setChosen}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it */}
      <div ref={view} onKeyDown={onKeyDown}>
        {headings.map((heading) => (
          <section key={heading} class="gk-group">
            <h3>{heading}</h3>
            <ul class="gk-sentences">
              {shown
                .filter((sentence) => sentence.heading === heading)
                .map((sentence) => (
                  <Sentence
                    key={`${sentence.block} ${sentences.indexOf(sentence)}`}
                    sentence={sentence}
                    numbers={numbers}
                    picked={picked}
                    inTabOrder={inTabOrder}
                    words={words}
                    onFocus={setHere}
                    onPick={onPick}
                    onProblem={onProblem}
                    canShow={onShow !== undefined}
                  />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
