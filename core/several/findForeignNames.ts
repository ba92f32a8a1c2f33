import type { BodyKind } from '../report/report.js';
import { bodyNames, foldName } from './bodyNames.js';
import type { ReportDigest } from './digest.js';
import { isSameBody } from './isSameBody.js';
import type { Unit } from './unit.js';

/** Another body of the list that a text names. */
export interface ForeignName {
  readonly unit: Unit;
  /** How often, and the words around the first place. */
  readonly count: number;
  readonly excerpt: string;
}

/** Kinds whose names may be taken for one another; a government names its towns and departments as a matter of course. */
const siblings: Readonly<Partial<Record<BodyKind, readonly BodyKind[]>>> = {
  town: ['town', 'subdistrict'],
  subdistrict: ['town', 'subdistrict'],
};

/** Shorter names occur within others. */
const shortest = 3;
/** Characters shown before and after the name. */
const around = 15;

/**
 * What may stand right before a name: nothing, a sign, the end of a territory, or a word that takes a name. Behind any other
 * character it may be part of a longer name: 河镇 in 石梁河镇.
 */
const opening = /^(?:[^\u4e00-\u9fff]|[省市县区旗州盟由与和及的向对在据为将被到从按经给让请是，。]|$)/;
/** 向芦汀镇学习, 与芦汀镇联合: a sibling may well be a partner. */
const partnering = /(?:[与和同跟及、]|联合|学习|借鉴|对标|赴|到|邻近|毗邻)$/;

/** The towns and sub-districts of a list by their names, made once for all texts. */
export class NameFinder {
  readonly #byStart = new Map<string, { readonly name: string; readonly unit: Unit }[]>();

  constructor(units: readonly Unit[]) {
    for (const unit of units) {
      if (!unit.kind || !siblings[unit.kind]) continue;
      for (const name of bodyNames(unit)) {
        if (name.length < shortest) continue;
        const known = this.#byStart.get(name.slice(0, 2));
        if (known) known.push({ name, unit });
        else this.#byStart.set(name.slice(0, 2), [{ name, unit }]);
      }
    }
    // 石梁河镇 before 石梁: the longest name that stands at a place is meant.
    for (const names of this.#byStart.values()) names.sort((a, b) => b.name.length - a.name.length);
  }

  /**
   * Names of other towns or sub-districts in the running text of a town's or sub-district's report, where nothing says that they are
   * partners. A reason to ask, no proof.
   */
  find({ body, prose }: ReportDigest): ForeignName[] {
    const kinds = body && siblings[body.kind];
    if (!body || !kinds) return [];
    const found = new Map<Unit, { count: number; excerpt: string }>();
    for (const { text } of prose) {
      for (let at = 0; at + shortest <= text.length; at++) {
        const named = this.#byStart.get(text.slice(at, at + 2))?.find(({ name }) => text.startsWith(name, at));
        if (!named) continue;
        const { name, unit } = named;
        if (this.#isForeign(unit, body.name, kinds) && isNamed(text, at)) {
          const known = found.get(unit);
          if (known) known.count++;
          else found.set(unit, { count: 1, excerpt: text.slice(Math.max(0, at - around), at + name.length + around) });
        }
        at += name.length - 1;
      }
    }
    return [...found].map(([unit, { count, excerpt }]) => ({ unit, count, excerpt }));
  }

  #isForeign(unit: Unit, own: string, kinds: readonly BodyKind[]): boolean {
    if (!unit.kind || !kinds.includes(unit.kind)) return false;
    return ![unit.name, ...(unit.aliases ?? [])].some(
      (name) => isSameBody(name, own) || foldName(own).includes(foldName(name)),
    );
  }
}

function isNamed(text: string, at: number): boolean {
  return opening.test(text.charAt(at - 1)) && !partnering.test(text.slice(Math.max(0, at - 2), at));
}
