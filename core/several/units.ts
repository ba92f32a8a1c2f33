import type { BodyKind } from '../report/report.js';
import type { Wording } from '../rules/rule.js';
import { bodyNames } from './bodyNames.js';
import { parseRows } from './parseRows.js';
import type { Unit } from './unit.js';

/** A list of bodies as it was read. */
export interface UnitList {
  readonly units: readonly Unit[];
  /** One a line that was left out or read only in part, in the order of the lines. */
  readonly problems: readonly UnitProblem[];
}

export interface UnitProblem extends Wording {
  /** From 1; 0: the list as a whole. */
  readonly line: number;
}

type Field = 'name' | 'kind' | 'parent' | 'aliases';

/** Heads of columns as people write them, folded; a list without any of them is taken as names, kinds, parents, aliases. */
const heads: Readonly<Record<Field, readonly string[]>> = {
  name: ['单位名称', '单位', '名称', '机关', '机关名称', '行政机关', '被检查单位', 'name', 'body'],
  kind: ['类别', '类型', '单位类别', '行政层级', '层级', 'kind', 'type'],
  parent: ['上级', '上级单位', '主管单位', '上级机关', '汇总单位', 'parent'],
  aliases: ['别名', '简称', '曾用名', '其他名称', 'aliases', 'alias'],
};

const kinds: Readonly<Record<string, BodyKind>> = {
  town: 'town',
  乡镇: 'town',
  镇: 'town',
  乡: 'town',
  乡镇人民政府: 'town',
  镇政府: 'town',
  乡政府: 'town',
  subdistrict: 'subdistrict',
  街道: 'subdistrict',
  街道办: 'subdistrict',
  街道办事处: 'subdistrict',
  department: 'department',
  部门: 'department',
  局: 'department',
  委办局: 'department',
  县直部门: 'department',
  直属单位: 'department',
  government: 'government',
  政府: 'government',
  县政府: 'government',
  市政府: 'government',
  区政府: 'government',
  人民政府: 'government',
  office: 'office',
  办公室: 'office',
  政府办: 'office',
  政府办公室: 'office',
  本级机关: 'office',
};

/** More units are no list of one supervisor but another file. */
const mostUnits = 20_000;
const longestName = 60;

/**
 * Reads a list of bodies: CSV, or rows pasted from a spreadsheet (tabs). Columns 单位名称, 类别, 上级, 别名 in any order under their
 * heads, in this order without heads; aliases are separated by 、；; or |. What cannot be used is said line by line.
 */
export function parseUnits(text: string): UnitList {
  const rows = parseRows(text).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const problems: UnitProblem[] = [];
  const [first, ...rest] = rows;
  if (!first)
    return {
      units: [],
      problems: [{ line: 0, zh: '名单是空的：每行写一个单位名称。', en: 'The list is empty: write one body a line.' }],
    };
  const columns = columnsOf(first.cells);
  const units: Unit[] = [];
  const known = new Map<string, number>();
  for (const { line, cells } of (columns.hasHead ? rest : rows).slice(0, mostUnits)) {
    const unit = unitOf(line, (field) => cells[columns.at[field] ?? -1] ?? '', problems);
    if (!unit) continue;
    // Two lists may both have a 民政局 under different parents; under one parent it is one body written twice.
    const key = `${unit.parent ?? ''}\u0001${bodyNames({ name: unit.name })[0]}`;
    const before = known.get(key);
    if (before === undefined) {
      known.set(key, line);
      units.push(unit);
    } else {
      problems.push({
        line,
        zh: `第${line}行“${unit.name}”与第${before}行重复，只算一次。`,
        en: `Line ${line}: “${unit.name}” stands in line ${before} too and counts once.`,
      });
    }
  }
  if (rows.length > mostUnits) {
    problems.push({
      line: 0,
      zh: `名单超过${mostUnits}行，后面的没有读。`,
      en: `Only the first ${mostUnits} lines were read.`,
    });
  }
  if (units.length === 0) {
    problems.push({ line: 0, zh: '名单里没有一行可用的单位名称。', en: 'No line of the list names a body.' });
  }
  return { units, problems: [...problems, ...sharedNames(units)] };
}

function columnsOf(cells: readonly string[]): { hasHead: boolean; at: Partial<Record<Field, number>> } {
  const plain = cells.map((cell) => cell.replace(/\s/g, '').toLowerCase());
  const at: Partial<Record<Field, number>> = {};
  for (const field of Object.keys(heads) as Field[]) {
    const index = plain.findIndex((cell) => heads[field].includes(cell));
    if (index >= 0) at[field] = index;
  }
  if (at.name !== undefined) return { hasHead: true, at };
  return { hasHead: false, at: { name: 0, kind: 1, parent: 2, aliases: 3 } };
}

function unitOf(line: number, cell: (field: Field) => string, problems: UnitProblem[]): Unit | null {
  const name = cell('name').replace(/\s+/g, '');
  if (name === '') {
    problems.push({
      line,
      zh: `第${line}行没有单位名称，没有采用。`,
      en: `Line ${line} names no body and was left out.`,
    });
    return null;
  }
  if (name.length > longestName || bodyNames({ name }).length === 0) {
    problems.push({
      line,
      zh: `第${line}行的“${name.slice(0, 20)}”不像单位名称，没有采用。`,
      en: `Line ${line}: “${name.slice(0, 20)}” is no name of a body and was left out.`,
    });
    return null;
  }
  const typed = cell('kind').replace(/\s+/g, '');
  const kind = kinds[typed.toLowerCase()];
  if (typed !== '' && !kind) {
    problems.push({
      line,
      zh: `第${line}行的类别“${typed.slice(0, 20)}”不认识，按未填处理；可写乡镇、街道、部门、政府、办公室。`,
      en: `Line ${line}: the kind “${typed.slice(0, 20)}” is not known and counts as blank; write town, subdistrict, department, government or office.`,
    });
  }
  const parent = cell('parent').replace(/\s+/g, '');
  const aliases = cell('aliases')
    .split(/[、；;|]/)
    .map((each) => each.replace(/\s+/g, ''))
    .filter((each) => each !== '' && each !== name);
  return { name, ...(kind && { kind }), ...(parent !== '' && { parent }), ...(aliases.length > 0 && { aliases }) };
}

/** Two units with one name: no report under it can be assigned. */
function sharedNames(units: readonly Unit[]): UnitProblem[] {
  const owners = new Map<string, Unit>();
  const problems: UnitProblem[] = [];
  for (const unit of units) {
    for (const name of bodyNames(unit)) {
      const owner = owners.get(name);
      if (owner && owner !== unit) {
        problems.push({
          line: 0,
          zh: `“${owner.name}”和“${unit.name}”有相同的名称或别名“${name}”，用这个名称的报告无法归到其中一家。`,
          en: `“${owner.name}” and “${unit.name}” share the name “${name}”; a report under it cannot be assigned.`,
        });
      }
      owners.set(name, unit);
    }
  }
  return problems;
}
