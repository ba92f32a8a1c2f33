import type { Place } from '../../document/document.js';
import { laws } from '../../formats/laws.js';
import { defineRule, type ProposedEdit, type Reported } from '../rule.js';
import { findMarks, type Mark } from './findMarks.js';

/** Further places that a finding names; the fix has all of them. */
const mostRelated = 20;

type Message = 'half' | 'doubled' | 'closing' | 'numbers' | 'replace' | 'correct';

interface Placed {
  readonly block: string;
  readonly text: string;
  readonly mark: Mark;
}

/** Chinese text has full-width punctuation, one mark at a time. */
export default defineRule({
  id: 'language/punctuation',
  title: { zh: '标点符号规范', en: 'Punctuation is Chinese' },
  severity: 'info',
  basis: [laws.punctuation, laws.practice('公文使用全角标点', 'Official documents use full-width punctuation')],
  needs: ['report'],
  messages: {
    half: {
      zh: '本段有{count}处半角标点（如“{found}”），中文里应当用全角标点。',
      en: 'This paragraph has {count} half-width mark(s), such as “{found}”; Chinese text takes full-width ones.',
    },
    doubled: {
      zh: '本段有{count}处标点重复（如“{found}”），请只留一个。',
      en: 'This paragraph has {count} doubled mark(s), such as “{found}”; keep one.',
    },
    closing: {
      zh: '本段有{count}处后括号前多了标点（如“{found}”），请删去。',
      en: 'This paragraph has {count} mark(s) too many before a closing bracket, such as “{found}”; delete them.',
    },
    numbers: {
      zh: '全文有{count}个半角括号用在标题序号上（如“{found}”），应当用全角括号。',
      en: 'The numbers of headings have {count} half-width bracket(s), such as “{found}”; they should be full-width.',
    },
    replace: { zh: '改为全角标点', en: 'Make them full-width' },
    correct: { zh: '删去多余的标点', en: 'Delete the marks that are too many' },
  },
  *check({ report }) {
    // How numbers are written is one habit of the author, and one finding.
    const numbers: Placed[] = [];
    for (const line of report.prose) {
      const { id: block, text } = line.paragraph;
      const marks = findMarks(text);
      if (marks.length === 0) continue;
      for (const kind of ['half', 'doubled', 'closing'] as const) {
        const found = marks.filter((mark) => mark.kind === kind).map((mark) => ({ block, text, mark }));
        if (found.length > 0) yield finding(kind, found);
      }
      for (const mark of marks) if (mark.kind === 'number') numbers.push({ block, text, mark });
    }
    if (numbers.length > 0) yield finding('numbers', numbers);
  },
});

function finding(messageId: Message, found: readonly Placed[]): Reported<Message> {
  const edits = found.flatMap(({ block, mark: { start, end, text } }): ProposedEdit[] =>
    text === null ? [] : [{ at: { block, start, end }, text }],
  );
  const title = messageId === 'half' || messageId === 'numbers' ? 'replace' : 'correct';
  const [first, ...others] = found.map(placeOf);
  return {
    messageId,
    at: first!,
    data: { count: found.length, found: found[0]!.text.slice(first!.start, first!.end) },
    related: others.slice(0, mostRelated),
    ...(edits.length > 0 && { fixes: [{ title, safe: true, edits }] }),
  };
}

/** The mark with a character on either side, so that it can be seen. */
function placeOf({ block, text, mark }: Placed): Place {
  return { block, start: Math.max(0, mark.start - 1), end: Math.min(text.length, mark.end + 1) };
}
