import type { Form } from '../../formats/form.js';
import { describePlace } from '../describePlace.js';
import type { FileResult } from '../result.js';
import { textWording } from '../textWording.js';
import { artifactUri } from './artifactUri.js';
import { plainMessage } from './plainMessage.js';

/**
 * What the tool has to say besides findings (3.58): that a file was not checked, and for a checked one what a person must
 * look at and what could not be checked. SARIF knows no such outcome, and silence would pass for “in order”.
 */
export function sarifNotifications(file: FileResult, form: Form | null, language: 'zh' | 'en'): object[] {
  const { source, status, problem, requirements } = file;
  const words = textWording[language];
  const locations = [{ physicalLocation: { artifactLocation: { uri: artifactUri(source) } } }];
  if (status !== 'checked') {
    const text = words.status[status] + words.colon + (problem?.message ?? '');
    const level = status === 'unreadable' ? 'error' : 'warning';
    return [{ level, message: { text: plainMessage(text) }, locations, properties: { status, code: problem?.code } }];
  }
  return requirements
    .filter(
      ({ outcome, notes }) =>
        outcome === 'needs-review' || outcome === 'not-checked' || (outcome === 'fail' && notes.length > 0),
    )
    .map(({ id, title, outcome, notes }) => {
      const reasons = notes.map(({ message, location }) =>
        location ? describePlace(location, form, language) + words.colon + message : message,
      );
      const text = words.outcome[outcome] + words.colon + [title, ...reasons].join(words.semicolon);
      return {
        level: 'note',
        message: { text: plainMessage(text) },
        locations,
        associatedRule: { id },
        properties: { outcome },
      };
    });
}
