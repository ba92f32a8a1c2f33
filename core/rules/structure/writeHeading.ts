import type { FormSection } from '../../formats/form.js';
import { writeNumber } from './writeNumber.js';

/** A section heading as the form has it: 二、主动公开政府信息情况. */
export function writeHeading({ number, text }: FormSection): string {
  return `${writeNumber(1, number)}、${text}`;
}
