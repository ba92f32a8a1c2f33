import { foldName } from './bodyNames.js';
import { UnitIndex } from './matchUnits.js';
import type { SeenReport } from './seen.js';
import type { Unit } from './unit.js';

/** Whose report each one is. */
export interface Assignment {
  /** Null: no unit, or not certain which. */
  readonly unit: Unit | null;
  /** Units that it may be of: similar names, or several with its name. */
  readonly maybe: readonly Unit[];
  /** What reports of one body have in common; null where the body is not known. */
  readonly owner: string | null;
}

/** Assigns reports to the units of a list (none: every body by its own name). */
export function assignReports(reports: readonly SeenReport[], units: readonly Unit[]): Assignment[] {
  const index = new UnitIndex(units);
  return reports.map(({ digest, unit }): Assignment => {
    if (unit) return { unit, maybe: [], owner: ownerOf(unit) };
    if (!digest?.body) return { unit: null, maybe: [], owner: null };
    const match = index.match(digest.body.name);
    if (match.kind === 'unit') return { unit: match.unit, maybe: [], owner: ownerOf(match.unit) };
    const maybe = match.kind === 'several' ? match.units : match.similar;
    // With two units of one name even two years of “one” body may be two bodies.
    return { unit: null, maybe, owner: match.kind === 'several' ? null : `\u0001${foldName(digest.body.name)}` };
  });
}

function ownerOf({ name, parent = '' }: Unit): string {
  return `${foldName(parent)}\u0001${foldName(name)}`;
}
