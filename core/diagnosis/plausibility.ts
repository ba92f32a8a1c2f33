import type { Delta, Ledger } from './ledger.js';

/**
 * How likely a set of changes is what happened, for ordering sets of the same size; greater is likelier. A sum added up
 * wrong comes first, then slips at the keyboard (one digit wrong, lost or doubled, two transposed), then a figure written
 * into the wrong cell. A cell that holds something is likelier than an empty one.
 */
export function plausibility(ledger: Ledger, deltas: readonly Delta[]): number {
  let score = isSwap(ledger, deltas) ? 3 : 0;
  for (const { cell, delta } of deltas) {
    const current = ledger.values[cell]!;
    if (isWrongSum(ledger, cell)) score += 4;
    if (isTypingSlip(String(current), String(current + delta))) score += 2;
    if (current !== 0) score += 0.5;
  }
  return score;
}

/** The cell is what an equation adds up to, and every such equation of it is broken. */
function isWrongSum({ touching, residuals, grid }: Ledger, cell: number): boolean {
  const sums = touching[cell]!.filter(({ instance }) => {
    const { cells, leftCount } = grid.instances[instance]!;
    return leftCount === 1 && cells[0] === cell;
  });
  return sums.length > 0 && sums.every(({ instance }) => residuals[instance] !== 0);
}

/** Two cells of one row or column take one another's figure. */
export function isSwap({ values, grid }: Ledger, deltas: readonly Delta[]): boolean {
  const [a, b] = deltas;
  if (!a || !b || deltas.length !== 2 || a.delta !== -b.delta) return false;
  const width = grid.columns.length;
  const inLine = Math.floor(a.cell / width) === Math.floor(b.cell / width) || a.cell % width === b.cell % width;
  return inLine && values[a.cell] === values[b.cell]! + b.delta;
}

/** Numbers of two digits or more that differ by one digit, by two neighbours transposed, or by a digit too few or too many. */
export function isTypingSlip(written: string, meant: string): boolean {
  if (Math.max(written.length, meant.length) < 2) return false;
  if (written.length === meant.length) {
    const differing = [...written]
      .map((digit, index) => (digit === meant[index] ? -1 : index))
      .filter((index) => index >= 0);
    const [first = -1, second = -1] = differing;
    if (differing.length === 1) return true;
    return (
      differing.length === 2 &&
      second === first + 1 &&
      written[first] === meant[second] &&
      written[second] === meant[first]
    );
  }
  const [short, long] = written.length < meant.length ? [written, meant] : [meant, written];
  if (long.length !== short.length + 1) return false;
  return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}
