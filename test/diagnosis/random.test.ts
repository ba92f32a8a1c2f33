import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cause, type Change, diagnoseTable } from '../../core/diagnosis/diagnose.js';
import { columnsOf, type Figures, filled, rowsOf, tableOf } from './tableOf.js';

const rows = rowsOf('applications');
const columns = columnsOf('applications');
const results = rows.slice(2, -2);

/** A table that balances: the results, what is carried over and forward are free, the rest is added up. */
const consistent = (most: number): fc.Arbitrary<Figures> => {
  const row = fc.array(fc.oneof(fc.constant(0), fc.nat(most)), { minLength: 6, maxLength: 6 });
  return fc
    .record({
      free: fc.array(row, { minLength: results.length, maxLength: results.length }),
      carried: row,
      forward: row,
    })
    .map(({ free, carried, forward }) => {
      const sums = forward.map((_, column) => free.reduce((sum, each) => sum + each[column]!, 0));
      const over = carried.map((value, column) => Math.min(value, sums[column]! + forward[column]!));
      const received = sums.map((sum, column) => sum + forward[column]! - over[column]!);
      const lines = [received, over, ...free, sums, forward];
      return Object.fromEntries(rows.map((key, index) => [key, [...lines[index]!, total(lines[index]!)]]));
    });
};

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Up to `count` different cells, each with a figure that it does not hold. */
const planted = (count: number, most: number) =>
  fc.tuple(
    consistent(most),
    fc.uniqueArray(
      fc.record({
        row: fc.constantFrom(...rows),
        column: fc.nat(6),
        by: fc.integer({ min: 1, max: most }),
        up: fc.boolean(),
      }),
      {
        minLength: count,
        maxLength: count,
        selector: ({ row, column }) => `${row} ${column}`,
      },
    ),
  );

function plant(truth: Figures, slips: readonly { row: string; column: number; by: number; up: boolean }[]): Figures {
  const figures = structuredClone(truth);
  for (const { row, column, by, up } of slips) {
    const value = figures[row]![column]!;
    figures[row]![column] = up || value < by ? value + by : value - by;
  }
  return figures;
}

const causesOf = (figures: Figures): readonly Cause[] => diagnoseTable(tableOf('applications', figures)).causes;

function repaired(figures: Figures, changes: readonly Change[]): Figures {
  const copy = structuredClone(figures);
  for (const { row, column, proposed } of changes) copy[row]![columns.indexOf(column)] = proposed;
  return copy;
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

describe('random tables', () => {
  it('have no cause while they balance', () => {
    fc.assert(
      fc.property(consistent(999), (figures) => {
        expect(causesOf(figures)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([3, 40, 999])('with one wrong cell: it is found, alone, with its true value (figures up to %i)', (most) => {
    const property = fc.property(planted(1, most), ([truth, slips]) => {
      const found = causesOf(plant(truth, slips));
      const [slip] = slips;
      expect(found).toHaveLength(1);
      expect(found[0]?.more).toBe(false);
      expect(
        found[0]?.explanations.map(({ changes }) =>
          changes.map(({ row, column, proposed }) => [row, column, proposed]),
        ),
      ).toEqual([[[slip!.row, columns[slip!.column], truth[slip!.row]![slip!.column]]]]);
    });
    fc.assert(property, { numRuns: 80 });
  });

  it.each([
    [2, 3],
    [2, 999],
    [3, 3],
    [3, 999],
  ])('with %i wrong cells: each explanation repairs all, with no more cells (figures up to %i)', (count, most) => {
    const property = fc.property(planted(count, most), ([truth, slips]) => {
      const wrong = plant(truth, slips);
      const found = causesOf(wrong);
      const simple = found.every(({ explanations }) => explanations[0]?.kind === 'cells');
      if (simple)
        expect(total(found.map(({ explanations }) => explanations[0]!.changes.length))).toBeLessThanOrEqual(count);
      expect(found.length).toBeLessThanOrEqual(count);
      for (const cause of found) {
        const others = found.filter((each) => each !== cause).flatMap(({ explanations }) => explanations[0]!.changes);
        for (const { changes } of cause.explanations) {
          expect(changes.every(({ current, proposed }) => isCount(proposed) && proposed !== current)).toBe(true);
          expect(causesOf(repaired(wrong, [...others, ...changes]))).toEqual([]);
        }
      }
    });
    fc.assert(property, { numRuns: 80 });
  });

  it('name each broken equation in just one cause, and never a negative or broken count, whatever they hold', () => {
    const anything = fc.array(fc.array(fc.oneof(fc.constant(0), fc.nat(4)), { minLength: 7, maxLength: 7 }), {
      minLength: rows.length,
      maxLength: rows.length,
    });
    const property = fc.property(anything, (lines) => {
      const found = causesOf(
        filled('applications', Object.fromEntries(rows.map((row, index) => [row, lines[index]!]))),
      );
      const names = found.flatMap(({ broken }) => broken.map(({ equation, line }) => `${equation.rule} ${line}`));
      expect(new Set(names).size).toBe(names.length);
      expect(found.flatMap(({ broken }) => broken).every(({ leftSum, rightSum }) => leftSum !== rightSum)).toBe(true);
      const changes = found.flatMap(({ explanations }) => explanations.flatMap((each) => each.changes));
      expect(changes.every(({ proposed }) => isCount(proposed))).toBe(true);
    });
    fc.assert(property, { numRuns: 80 });
  });
});
