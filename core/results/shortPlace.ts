import type { Form } from '../formats/form.js';
import { describeCell, describePlace } from './describePlace.js';
import type { Location } from './result.js';

/** A cell in words where the section is known already; any other place with its section. */
export function shortPlace(location: Location, form: Form | null, language: 'zh' | 'en'): string {
  const { table } = location;
  const cell = table === undefined ? '' : describeCell({ ...location, table }, form, language);
  return cell || describePlace(location, form, language);
}
