import { kindOfBody } from '../report/bodyName.js';
import type { BodyKind } from '../report/report.js';

/** Endings that say nothing about which body is meant. */
const ending = /(?:人民政府|政府|办事处|管理委员会|管委会)$/;

/** Kinds that may stand for one another: a zone's committee and a sub-district, an office and its government. */
const comparable: Readonly<Record<BodyKind, readonly BodyKind[]>> = {
  town: ['town', 'subdistrict'],
  subdistrict: ['town', 'subdistrict'],
  department: ['department'],
  government: ['government'],
  office: ['office'],
};

/**
 * Whether two names are certainly those of two bodies. A name within the other (水利局, 临澜县水利局), a shortened one
 * (市监局, 市场监督管理局), and names of different kinds (a town and its county's office) say nothing, and the answer is no.
 */
export function namesOtherBody(name: string, own: string): boolean {
  const kind = kindOfBody(name);
  const ownKind = kindOfBody(own);
  if (!kind || !ownKind || !comparable[ownKind].includes(kind)) return false;
  const [a, b] = [coreOf(name), coreOf(own)];
  // Too little is left to tell them apart.
  if (a.length < 2 || b.length < 2 || a.includes(b) || b.includes(a)) return false;
  return !isShortened(a, b) && !isShortened(b, a) && !sharesPlace(a, b);
}

function coreOf(name: string): string {
  return name.replace(/[\s（）()·]/g, '').replace(ending, '');
}

/** Whether all characters of the short name stand in the long one, in their order. */
function isShortened(short: string, long: string): boolean {
  let at = -1;
  for (const character of short) {
    at = long.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}

const township = /(?:[^省市县区旗州盟]{2,8})(?:镇|乡|街道)$/;

/** 云汀市芦汀镇 and 临澜县芦汀镇: one town, whose prefecture or county is named. */
function sharesPlace(a: string, b: string): boolean {
  const [ofA, ofB] = [township.exec(a)?.[0], township.exec(b)?.[0]];
  return ofA !== undefined && ofB !== undefined && (ofA.endsWith(ofB) || ofB.endsWith(ofA));
}
