import type { Place } from '../../document/document.js';
import { laws } from '../../formats/laws.js';
import type { Line, Report } from '../../report/report.js';
import { type LetterWords, letterWords } from '../../wording/coverLetter.js';
import { isProse } from '../isProse.js';
import { defineRule } from '../rule.js';

/** Findings are about one letter: the first remains are enough to find the rest. */
const mostFindings = 3;

const longestSalutation = 30;

/** A first look: every wording holds one of these, or is a short line that ends in a colon. */
const triggers = /现将|上报|呈报|报上|报送|请予|请审|请批|请指|贵/;

/** What stands in front of contact data, not of a letter. */
const contact = /^\s*(?:电话|联系|地址|邮编|邮箱|传真|办公|网址)/;

interface Found {
  readonly words: LetterWords;
  readonly at: Place;
  /** What goes with it: its sentence. */
  readonly whole: Place;
}

/** Words to the supervising office stand in what is published. */
export default defineRule({
  id: 'text/cover-letter',
  title: { zh: '没有上报公文的痕迹', en: 'No remains of a letter to the supervisor' },
  severity: 'warning',
  basis: [laws.regulation.article(49)],
  needs: ['report'],
  messages: {
    remains: {
      zh: '“{found}”是{zh}。年度报告面向社会公布，不应保留上报时的公文用语，请删去。',
      en: '“{found}” is {en}; the report is for the public, delete what was written to the supervising office.',
    },
    address: {
      zh: '“{found}”是{zh}。年度报告面向社会公布，请改为具体的机关名称。',
      en: '“{found}” is {en}; the report is for the public, name the office instead.',
    },
    remove: { zh: '删去“{found}”', en: 'Delete “{found}”' },
  },
  *check({ report }) {
    let count = 0;
    for (const { words, at, whole } of findAll(report)) {
      if (++count > mostFindings) return;
      const found = textAt(report, at).trim();
      const data = { found, zh: words.name.zh, en: words.name.en };
      if (!words.removable) {
        yield { messageId: 'address', at, data };
        continue;
      }
      const removed = { found: textAt(report, whole).trim() };
      const fixes = [{ title: 'remove', data: removed, safe: false, edits: [{ at: whole, text: '' }] }] as const;
      yield { messageId: 'remains', at, data, fixes };
    }
  },
});

function* findAll(report: Report): Iterable<Found> {
  for (let index = 0; index < report.lines.length; index++) {
    const line = report.lines[index]!;
    if (!isProse(line) || line.role === 'heading' || line.role === 'title') continue;
    const found = isSalutation(line, report.lines[index + 1], report) ? salutation(line) : sentence(line);
    if (found) yield found;
  }
}

const [salutationWords, ...sentenceWords] = letterWords;

/** A line of its own that names an office and ends in a colon, before section 一. The body does not write to itself. */
function isSalutation(
  { section, paragraph: { text } }: Line,
  next: Line | undefined,
  { body, sections }: Report,
): boolean {
  if (section !== 0 || sections.length === 0 || text.length > longestSalutation) return false;
  const plain = text.replace(/\s+/g, '');
  if (!/[：:]$/.test(plain) || !salutationWords!.pattern.test(plain)) return false;
  const name = plain.slice(0, -1);
  if (next && contact.test(next.paragraph.text)) return false;
  return !body || !(name.endsWith(body.name) || body.name.endsWith(name));
}

function salutation({ paragraph: { id, text } }: Line): Found {
  const at = { block: id, start: text.length - text.trimStart().length, end: text.trimEnd().length };
  return { words: salutationWords!, at, whole: { block: id, start: 0, end: text.length } };
}

function sentence({ section, paragraph: { id, text } }: Line): Found | null {
  if (!triggers.test(text)) return null;
  const isEdge = section === 0 || section >= 6;
  for (const words of sentenceWords) {
    const match = words.where === 'any' || isEdge ? words.pattern.exec(text) : null;
    if (!match) continue;
    // What ends the sentence before stands in the match, but is no part of the words.
    const start = match.index + /^[。；\s]*/.exec(match[0])![0].length;
    const end = match.index + match[0].length;
    if (isQuoted(text, start)) continue;
    return { words, at: { block: id, start, end }, whole: { block: id, ...sentenceAround(text, start, end) } };
  }
  return null;
}

function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  const before = text.lastIndexOf('。', start - 1);
  const stop = text.indexOf('。', Math.max(end - 1, start));
  return { start: start === 0 ? 0 : before + 1, end: stop < 0 ? text.length : stop + 1 };
}

function isQuoted(text: string, index: number): boolean {
  return text.lastIndexOf('“', index) > text.lastIndexOf('”', index);
}

function textAt({ lines }: Report, { block, start, end }: Place): string {
  return lines.find(({ paragraph }) => paragraph.id === block)?.paragraph.text.slice(start, end) ?? '';
}
