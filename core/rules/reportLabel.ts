import type { Form } from '../formats/form.js';
import { coreOfLabel } from './coreOfLabel.js';
import type { LabelGroup } from './groupLabels.js';
import type { Reported } from './rule.js';

export const labelMessages = {
  wrong: {
    zh: '“{found}”应为“{right}”，请改为统一格式的名称。',
    en: '“{found}” should read “{right}”, as in the form.',
  },
  alias: {
    zh: '“{found}”在统一格式中写作“{right}”，建议改为一致。',
    en: 'The form says “{right}” for “{found}”.',
  },
  replace: { zh: '改为“{right}”', en: 'Make it “{right}”' },
} as const;

/**
 * A label that is not worded as the form prescribes, as a finding: an error, or a hint where the meaning is beyond doubt: 合计
 * for 总计, 其它, another remark in brackets, and anything about the corner, which holds a note and names no figure.
 */
export function reportLabel(form: Form, group: LabelGroup): Reported<keyof typeof labelMessages> {
  const [{ prescribed: right, text, place: at, match, kind }, ...rest] = group;
  const isHint = match === 'alias' || kind === 'corner' || coreOfLabel(text) === coreOfLabel(right);
  const found = text.replace(/\s+/g, '');
  const data = { found, right };
  // A label broken over several cells is not one place to write into.
  const isOnePlace = group.every(({ place, text: words }) => place.end - place.start === words.length);
  const edits = group.map(({ place }) => ({ at: place, text: right }));
  return {
    messageId: isHint ? 'alias' : 'wrong',
    at,
    related: rest.map(({ place }) => place),
    data,
    basis: [form.basis],
    evidence: { expression: { zh: '统一格式的名称', en: 'label of the form' }, actual: found, expected: right },
    ...(isHint && { severity: 'info' }),
    ...(isOnePlace && { fixes: [{ title: 'replace', data, safe: true, edits }] }),
  };
}
