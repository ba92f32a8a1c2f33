import type { BodyKind } from './report.js';

/** How names of public bodies end, with the kind of body. The first that fits counts; no legal source, naming practice. */
const endings: readonly (readonly [RegExp, BodyKind])[] = [
  [/(?:人民政府办公[室厅]|政府办公[室厅]|政府办)$/, 'office'],
  [/(?:镇|乡|苏木)(?:人民政府|政府)?$/, 'town'],
  [/街道(?:办事处|办)?$/, 'subdistrict'],
  [/(?:人民政府|行政公署|(?:开发区|新区|园区|示范区|度假区|风景区|功能区|高新区)(?:管理委员会|管委会))$/, 'government'],
  [/(?:局|委员会|委|厅|部|中心|院|队|处|所|站|司|署|馆|办公室|办|社|台|会|分局|公司|学校|医院)$/, 'department'],
  [/(?:省|市|县|区|旗|州|盟)$/, 'government'],
];

/** The kind of body by its name; null where the name says nothing. */
export function kindOfBody(name: string): BodyKind | null {
  return endings.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** Whether a text is nothing but the name of a public body: `临江县青石镇人民政府`. */
export function isBodyName(text: string): boolean {
  return text.length >= 3 && text.length <= 32 && /^[\u4e00-\u9fff（）()·]+$/.test(text) && nameEnding.test(text);
}

const nameEnding =
  /(?:人民政府|政府|办事处|街道|镇|乡|苏木|局|委员会|委|厅|中心|管委会|大队|支队|总队|管理处|办公室|公署|省|市|县|区|旗|州|盟)$/;
