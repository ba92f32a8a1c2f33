import { form2019 } from './2019.js';
import { form2021 } from './2021.js';
import type { Form } from './form.js';

/** Oldest first. */
export const forms: readonly Form[] = [form2019, form2021];

/** The form in force for a report year; null up to 2018, when the text was free. */
export function formOfYear(year: number): Form | null {
  return forms.find((form) => year >= form.from && (form.to === null || year <= form.to)) ?? null;
}
