import type { Numbering } from '../../report/report.js';
import { writeNumber } from './writeNumber.js';

const numeral = /[一二三四五六七八九十]+|[0-9０-９]+|[①-⑳]/;

/** The text of a number with another value; brackets and punctuation as in the model: 4 in the manner of （二） is （四）. */
export function rewriteNumber(model: Numbering, value: number): string {
  return model.text.trim().replace(numeral, writeNumber(model.level, value));
}
