import { bodyNames, foldName } from '../../core/several/bodyNames.js';
import type { Unit } from '../../core/several/unit.js';

/**
 * The unit that the title of a link, the name of a file or a body's name speaks of: the one whose name stands in it, the longest where
 * several do. The territory of the parent may be left out. Only for strata and for showing; whose report it is decides the report itself.
 */
export function guessUnit(text: string, units: readonly Unit[]): Unit | null {
  const folded = foldName(text);
  let best: { unit: Unit; length: number } | null = null;
  let isTied = false;
  for (const unit of units) {
    for (const name of [...bodyNames(unit), ...shortNames(unit)]) {
      if (name.length < 2 || !folded.includes(name)) continue;
      if (best && best.unit !== unit && best.length === name.length) isTied = true;
      if (!best || name.length > best.length) {
        isTied = false;
        best = { unit, length: name.length };
      }
    }
  }
  return isTied ? null : (best?.unit ?? null);
}

/** The names without the territory of the parent: 石门镇 of 云溪县石门镇, as titles within a county have them. */
function shortNames(unit: Unit): string[] {
  const territory = unit.parent === undefined ? '' : foldName(unit.parent);
  if (territory === '') return [];
  return bodyNames(unit).flatMap((name) => (name.startsWith(territory) ? [name.slice(territory.length)] : []));
}
