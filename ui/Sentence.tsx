import type { PanelNumber, PanelSentence } from '../core/index.js';
import { Button } from './Button.js';
import { joinClasses } from './joinClasses.js';
import { ProblemLinks } from './ProblemLinks.js';
import { numberSigns } from './signs.js';
import type { Wording } from './wording/wording.js';

export interface SentenceProps {
  readonly sentence: PanelSentence;
  readonly numbers: readonly PanelNumber[];
  /** Index of the figure whose explanation is asked for. */
  readonly picked: number | null;
  /** Index of the one figure that the tab key reaches. */
  readonly inTabOrder: number | null;
  readonly words: Wording;
  readonly onFocus: (index: number) => void;
  readonly onPick: (index: number) => void;
  readonly onProblem: (id: number) => void;
  readonly canShow: boolean;
}

/** One sentence with its figures as buttons. What is wrong with a figure is always said; the rest when it is picked. */
export function Sentence(props: SentenceProps) {
  const { sentence, numbers, picked, inTabOrder, words, onFocus, onPick, onProblem, canShow } = props;
  const own = sentence.runs.flatMap(({ number }) => (number === null ? [] : [number]));
  const explained = own.filter((index) => index === picked || numbers[index]!.outcome === 'contradicted');
  return (
    <li>
      <p lang="zh-CN">
        {sentence.runs.map(({ text, number }) => {
          if (number === null) return text;
          const { outcome, outcomeLabel } = numbers[number]!;
          return (
            <button
              key={number}
              type="button"
              class={`gk-number gk-number-${outcome}`}
              data-number={number}
              aria-pressed={number === picked}
              tabIndex={number === inTabOrder ? 0 : -1}
              onFocus={() => onFocus(number)}
              onClick={() => onPick(number)}
            >
              {text}
              {numberSigns[outcome] !== '' && <sup aria-hidden="true">{numberSigns[outcome]}</sup>}
              <span class="gk-hidden" lang={words.lang}>
                {` ${outcomeLabel}`}
              </span>
            </button>
          );
        })}
      </p>
      <div role="status">
        {explained.map((index) => (
          <div key={index} class={joinClasses('gk-reason', `gk-tone-${numbers[index]!.outcome}`)}>
            <span>
              <b lang="zh-CN">{numbers[index]!.text}</b>
              {words.colon}
              {numbers[index]!.explanation}
            </span>
            <ProblemLinks ids={numbers[index]!.problems} words={words} onProblem={onProblem} />
            {canShow && index === picked && <Button onClick={() => onPick(index)}>{words.showNumber}</Button>}
          </div>
        ))}
      </div>
    </li>
  );
}
