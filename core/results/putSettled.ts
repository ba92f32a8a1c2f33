import type { Form } from '../formats/form.js';
import { describePlace } from './describePlace.js';
import { displayWidth } from './displayWidth.js';
import type { FoundProblem } from './problems.js';
import type { TextPage } from './textPage.js';
import { textWording } from './textWording.js';

/** Whether everything about a problem is ignored or explained, so that a short greyed entry is enough. */
export function isSettled({ findings }: FoundProblem): boolean {
  return findings.every(({ ignored, explained }) => ignored ?? explained);
}

/** Writes a settled problem: severity, place, message and the reason given. */
export function putSettled(page: TextPage, problem: FoundProblem, form: Form | null, language: 'zh' | 'en'): void {
  const words = textWording[language];
  const [first] = problem.findings;
  const severity = words.severity[problem.severity];
  const indent = 4 + displayWidth(severity) + 2;
  const head = describePlace(first.location, form, language) + words.gap + first.ruleId;
  page.put(4, head, { lead: { text: `${severity}  `, style: 'dim' }, style: 'dim' });
  page.put(indent, first.message, { style: 'dim' });
  const reasons = problem.findings.map(({ ignored, explained }) =>
    ignored ? words.ignored + words.colon + ignored.reason : words.explained + words.colon + (explained?.reason ?? ''),
  );
  for (const reason of new Set(reasons)) page.put(indent, reason, { style: 'dim' });
}
