import type { Report } from '../report/report.js';
import { isSameBody } from './isSameBody.js';
import type { Unit } from './unit.js';

/**
 * The units whose report of the report's year is not among the members. The body itself and the units of other parents
 * are not looked for; without a year nothing is.
 */
export function findLackingUnits({ body, year }: Report, members: readonly Report[], units: readonly Unit[]): Unit[] {
  if (!year) return [];
  const present = members.flatMap((each) => (each.body && each.year?.value === year.value ? [each.body.name] : []));
  return units.filter((unit) => {
    const names = [unit.name, ...(unit.aliases ?? [])];
    const isMeant = (name: string): boolean => names.some((each) => isSameBody(each, name));
    if (body && (isMeant(body.name) || (unit.parent !== undefined && !isSameBody(unit.parent, body.name))))
      return false;
    return !present.some(isMeant);
  });
}
