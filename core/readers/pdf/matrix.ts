/** `[a b c d e f]` of a PDF: (x, y) goes to (ax + cy + e, bx + dy + f). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

/** Six finite numbers as a matrix; null for anything else, as broken files have it. */
export function matrixOf(values: unknown): Matrix | null {
  if (values === null || typeof values !== 'object') return null;
  const list = values as ArrayLike<unknown>;
  if (list.length !== 6) return null;
  const [a, b, c, d, e, f] = Array.from(list) as number[];
  const matrix: Matrix = [a!, b!, c!, d!, e!, f!];
  return matrix.every((each) => Number.isFinite(each)) ? matrix : null;
}
