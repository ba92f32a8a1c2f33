import type { Wording } from './wording/wording.js';

export interface ProblemLinksProps {
  readonly ids: readonly number[];
  readonly words: Wording;
  readonly onProblem: (id: number) => void;
}

/** Buttons that lead to the cards of problems. */
export function ProblemLinks({ ids, words, onProblem }: ProblemLinksProps) {
  return (
    <>
      {ids.map((id) => (
        <button key={id} type="button" class="gk-link" onClick={() => onProblem(id)}>
          {words.seeProblem(id)}
        </button>
      ))}
    </>
  );
}
