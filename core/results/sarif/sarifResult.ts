import type { Form } from '../../formats/form.js';
import type { Finding } from '../result.js';
import { plainMessage } from './plainMessage.js';
import { sarifLocation } from './sarifLocation.js';
import { levels } from './sarifRule.js';

/**
 * A finding as a SARIF result (3.27). Fixes are properties: SARIF can only express the replacement of characters or
 * bytes of the file itself, which those of a .docx, a page or a PDF are not.
 * @param ruleIndex in the driver's rules; -1: the rule is not listed there
 */
export function sarifResult(
  finding: Finding,
  ruleIndex: number,
  source: string,
  form: Form | null,
  language: 'zh' | 'en',
): object {
  const { ruleId, severity, message, location, related, fingerprint, ignored } = finding;
  const { basis, evidence, cause, suspects, fixes, explained } = finding;
  return {
    ruleId,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: levels[severity],
    message: { text: plainMessage(message) },
    locations: [sarifLocation(location, source, form, language)],
    ...(related.length > 0 && {
      relatedLocations: related.map((each, id) => ({ id, ...sarifLocation(each, source, form, language) })),
    }),
    partialFingerprints: { 'gongkai-lint/v1': fingerprint },
    // Where one result has it, all must (3.27.23); an empty list says that it is not suppressed.
    suppressions: ignored ? [{ kind: 'external', status: 'accepted', justification: ignored.reason }] : [],
    properties: {
      basis,
      ...(evidence && { evidence }),
      ...(cause !== undefined && { cause }),
      ...(suspects.length > 0 && { suspects }),
      ...(fixes.length > 0 && { fixes }),
      ...(explained && { explained }),
    },
  };
}
