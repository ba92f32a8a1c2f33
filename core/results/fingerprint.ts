import type { Location } from './result.js';

/** 64 bits of FNV-1a in two halves, as 16 hex digits. Not for secrets: it only has to tell findings of one report apart. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0xcbf29ce4;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + index), 0x01000193);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}

/**
 * Names a finding by rule, place and the words or values meant, not by line numbers: an ignore survives edits elsewhere
 * and falls when the value changes. `nth` tells equal findings of one section apart.
 */
export function fingerprint(ruleId: string, location: Location, values: string, nth: number): string {
  const { section, table = '', row = '', column = '', text = '' } = location;
  const words = text.replace(/\s+/g, '');
  return hash([ruleId, section, table, row, column, words, values, nth].join('\u0001'));
}
