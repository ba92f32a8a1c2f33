import { fold } from '../report/fold.js';
import type { Unit } from './unit.js';

/** A government and its territory, a sub-district and its office are one body, whichever way the name ends. */
const optionalEnding = /(?:人民政府|办事处)$/;

/** A name in the form in which names are compared: folded, without 人民政府 or 办事处 at its end. */
export function foldName(name: string): string {
  return fold(name).replace(optionalEnding, '');
}

/**
 * The folded names that mean a unit and no other: its name, its aliases, and each with the territory of its parent in front
 * (云溪县 before 芦汀镇). Nothing is guessed: any other name needs an alias.
 */
export function bodyNames({ name, aliases = [], parent }: Unit): string[] {
  const own = [name, ...aliases].map(foldName).filter((each) => each !== '');
  const territory = parent === undefined ? '' : foldName(parent);
  const isTerritory = /[省市县区旗州盟]$/.test(territory);
  return [...new Set([...own, ...(isTerritory ? own.map((each) => territory + each) : [])])];
}
