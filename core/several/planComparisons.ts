import { type Assignment, assignReports } from './assignReports.js';
import { foldName } from './bodyNames.js';
import { listPublications } from './publications.js';
import type { SeenReport } from './seen.js';
import type { Unit } from './unit.js';

/** What one report is to be checked against, once all have been read; indexes in the list of reports. */
export interface Comparison {
  readonly report: number;
  /** Last year's report of the same body: turns history/* on. */
  readonly previous: number | null;
  /** Reports of its members: turns aggregate/* on. Null: sums would accuse wrongly, see below. */
  readonly members: readonly number[] | null;
  /** The units that these members are to be complete by. */
  readonly units: readonly Unit[];
}

/**
 * The reports that are worth a second check, and with what. A body with two different reports of a year has no certain predecessor.
 * Sums are only judged where the list names the body's own office and nothing at hand is left unassigned: a member that merely was
 * not read, or work that no member reports, would look like a fault of the sum. `addUp` shows the others in neutral words.
 */
export function planComparisons(reports: readonly SeenReport[], units: readonly Unit[]): Comparison[] {
  const assignments = assignReports(reports, units);
  const byYear = indexByYear(reports, assignments);
  const childrenOf = indexChildren(units);
  return reports.flatMap((seen, report): Comparison[] => {
    const { owner, unit } = assignments[report]!;
    const year = seen.digest?.year;
    if (owner === null || year == null) return [];
    const before = byYear.get(`${owner}\u0001${year - 1}`) ?? [];
    const previous = before.length === 1 ? before[0]! : null;
    const children = unit ? childrenOf(unit) : [];
    const members = children.length > 0 ? membersOf(children, year, reports, assignments) : null;
    return previous === null && members === null ? [] : [{ report, previous, members, units: members ? children : [] }];
  });
}

function indexByYear(reports: readonly SeenReport[], assignments: readonly Assignment[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  const contents = new Set<string>();
  for (const [at, { digest, file }] of reports.entries()) {
    const { owner } = assignments[at]!;
    if (owner === null || digest?.year == null) continue;
    const key = `${owner}\u0001${digest.year}`;
    // The same file under two names is one report.
    if (contents.has(`${key}\u0001${file.sha256}`) && file.sha256 !== null) continue;
    contents.add(`${key}\u0001${file.sha256}`);
    index.set(key, [...(index.get(key) ?? []), at]);
  }
  return index;
}

/** Finds the units whose parent a unit is; made once for a list, because every unit of it is asked for. */
export function indexChildren(units: readonly Unit[]): (unit: Unit) => readonly Unit[] {
  const byParent = new Map<string, Unit[]>();
  for (const unit of units) {
    if (unit.parent === undefined) continue;
    const parent = foldName(unit.parent);
    const known = byParent.get(parent);
    if (known) known.push(unit);
    else byParent.set(parent, [unit]);
  }
  return (unit) => {
    const names = new Set([unit.name, ...(unit.aliases ?? [])].map(foldName));
    return [...names].flatMap((name) => byParent.get(name) ?? []).filter((each) => each !== unit);
  };
}

function membersOf(
  children: readonly Unit[],
  year: number,
  reports: readonly SeenReport[],
  assignments: readonly Assignment[],
): number[] | null {
  if (!children.some(({ kind }) => kind === 'office')) return null;
  const publications = listPublications(reports, assignments, children, year);
  if (publications.some(({ state, reports: own }) => state === 'unsure' || own.length > 1)) return null;
  // A body may have another name by now than the list has: while one is left over, none is certainly missing.
  const isLeftOver = reports.some(({ digest }, index) => digest?.year === year && assignments[index]!.unit === null);
  if (isLeftOver && publications.some(({ state }) => state === 'missing')) return null;
  return publications.flatMap(({ reports: own }) => own);
}
