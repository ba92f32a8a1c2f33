import { forms } from '../../formats/index.js';
import { bareText } from './formLabels.js';

const titles = new Set<string>();
for (const form of forms) {
  for (const { text, accepted = [] } of form.sections)
    for (const each of [text, ...accepted]) titles.add(bareText(each));
}

/**
 * Whether a line is the whole heading of a section of the forms, so that the next line begins something else however full this one
 * is. Not where the two together are, or begin, the heading of a section.
 */
export function endsHeading(line: string, next: string): boolean {
  const number = /^[一二三四五六七八九十]{1,3}[、.．]/.exec(line);
  if (!number) return false;
  const title = bareText(line.slice(number[0].length));
  if (!titles.has(title)) return false;
  const joined = title + bareText(next);
  return ![...titles].some((each) => each.startsWith(joined));
}
