import type { BodyKind } from '../report/report.js';

/**
 * A county, or a department of one: 县, 自治旗, 前旗, or 区 that is part of a city. 自治区, 新区, 开发区 and the like are not meant:
 * some of them, or those above them, make rules.
 */
const countyLevel =
  /县|自治旗|[左右前中后]旗|旗人民政府|(?<!自治|特别行政|地|新|发|特|园|社|牧|林|景|矿|库|港|示范|合作|保税|试验|管理)区(?!域)/;

/** The province or autonomous region in front of a county's name. */
const province = /^[^省区]{1,8}?(?:省|自治区)/;

/**
 * Whether a body certainly has no power to make 规章: towns, sub-districts, and counties with their departments. Cities that are
 * divided into districts have it, and cities cannot be told from county-level ones by name.
 */
export function lacksRulemaking(kind: BodyKind | null, name: string): boolean {
  if (kind === 'town' || kind === 'subdistrict') return true;
  // An office of a county stationed elsewhere is named by two places.
  if (kind === null || name.includes('驻')) return false;
  return countyLevel.test(name.replace(province, ''));
}
