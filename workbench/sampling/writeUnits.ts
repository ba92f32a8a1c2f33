import type { BodyKind } from '../../core/report/report.js';
import type { Unit } from '../../core/several/unit.js';

const kinds: Readonly<Record<BodyKind, string>> = {
  town: '乡镇',
  subdistrict: '街道',
  department: '部门',
  government: '政府',
  office: '办公室',
};

/** A list of bodies as the text that `parseUnits` reads. */
export function writeUnits(units: readonly Unit[]): string {
  const lines = units.map(({ name, kind, parent = '', aliases = [] }) =>
    [name, kind ? kinds[kind] : '', parent, aliases.join('、')].join(','),
  );
  return `${['单位名称,类别,上级,别名', ...lines].join('\n')}\n`;
}
