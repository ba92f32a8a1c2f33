import type { Manuscript } from '../manuscript.js';

/** Another body of the report's own kind: names of different kinds say nothing, an office may publish for its government. */
export function otherBody({ known: { body, kind } }: Manuscript): string {
  if (/[镇乡](?:人民政府)?$/.test(body)) return '青石镇人民政府';
  if (kind === 'subdistrict') return '青石街道办事处';
  if (kind === 'office') return '青石县人民政府办公室';
  return kind === 'government' ? '青石县人民政府' : '青石县水利局';
}
