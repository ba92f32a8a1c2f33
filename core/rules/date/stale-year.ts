import type { Place } from '../../document/document.js';
import { laws } from '../../formats/laws.js';
import type { Line, Report } from '../../report/report.js';
import { accounts, comparisons, deeds, plans, selves, yearlyStatements } from '../../wording/staleYears.js';
import { defineRule } from '../rule.js';

type Message = 'account' | 'plan' | 'heading' | 'statement';

interface Stale {
  readonly messageId: Message;
  /** The four digits. */
  readonly at: Place;
  readonly year: number;
  readonly right: number;
}

/** What the report says of its own year bears the number of another: a sentence left over from another report. */
export default defineRule({
  id: 'date/stale-year',
  title: { zh: '本年工作和下年计划的年份正确', en: 'This year’s work and next year’s plan bear the right years' },
  severity: 'warning',
  basis: [laws.regulation.article(49)],
  // Without a title or a declared period the year itself is taken from such sentences.
  needs: ['report', 'certainYear'],
  messages: {
    account: {
      zh: '本报告是{report}年的报告，此处写的是{found}年的工作，可能沿用了其他年度的文字，请核对年份和内容。',
      en: 'The report is that of {report}, but this sentence gives an account of {found}; check the year and what is said.',
    },
    plan: {
      zh: '本报告是{report}年的报告，此处写“{found}年将……”，下一步计划的年份应为{right}年，请核对。',
      en: 'The report is that of {report}, but the plan here is for {found}; it should be for {right}. Check it.',
    },
    heading: {
      zh: '本报告是{report}年的报告，此处标题写的是{found}年，请核对。',
      en: 'The report is that of {report}, but this heading names {found}; check it.',
    },
    statement: {
      zh: '本报告是{report}年的报告，此处说的是{found}年的情况，可能沿用了其他年度的文字，请核对。',
      en: 'The report is that of {report}, but this sentence speaks of {found}; check it.',
    },
    replace: { zh: '改为{right}年', en: 'Make it {right}' },
  },
  *check({ report, certainYear }) {
    for (const line of report.prose) {
      const { messageId, at, year: found, right } = staleIn(line, certainYear, report) ?? {};
      if (!messageId || !at || !found || !right) continue;
      const data = { report: certainYear, found, right };
      const edits = [{ at, text: String(right) }];
      yield {
        messageId,
        at: { ...at, end: at.end + 1 },
        data,
        evidence: { expression: { zh: '年份', en: 'year' }, actual: String(found), expected: String(right) },
        fixes: [{ title: 'replace', data, safe: false, edits }],
      };
    }
  },
});

/** The year that a sentence opens with; tried at its first digit. */
const opening = /(20\d\d)\s?年度?[，,]?\s?/y;
const inHeading = /^(20\d\d)\s?年度?/;
const self = new RegExp(`^(?:${selves})`);

/** 本机关2022年没有…: section 六 puts the year behind the subject. */
const behindSubject = new RegExp(
  `(?:^|[。；，\\n])\\s{0,8}(?:${selves}|[\\u4e00-\\u9fff]{2,12}(?:[镇乡局]|街道|政府|办公室))(20\\d\\d)\\s?年度?`,
  'g',
);

function staleIn(line: Line, year: number, report: Report): Stale | null {
  const { role, section, paragraph } = line;
  const { text } = paragraph;
  if (section < 1 || section > 6 || !text.includes('20')) return null;
  if (role === 'heading') return section <= 4 ? headingOf(line, year) : null;
  if (role !== 'body' && role !== 'subheading') return null;
  for (const match of openingsOf(text)) {
    const rest = sentenceFrom(text, match.index + match[0].length);
    const judged = judge({ section, found: Number(match[1]), year, said: withoutSelf(rest, report), rest, text });
    if (judged) return { ...judged, at: digitsOf(paragraph.id, match), year: Number(match[1]) };
  }
  if (section !== 6 || !yearlyStatements.test(text)) return null;
  for (const match of text.matchAll(behindSubject)) {
    const rest = sentenceFrom(text, match.index + match[0].length);
    const judged = judge({ section, found: Number(match[1]), year, said: null, rest, text });
    if (judged) return { ...judged, at: digitsOf(paragraph.id, match), year: Number(match[1]) };
  }
  return null;
}

function* openingsOf(text: string): Iterable<RegExpExecArray> {
  for (let at = text.indexOf('20'); at >= 0; at = text.indexOf('20', at + 2)) {
    let before = at - 1;
    while (before >= 0 && before > at - 9 && text.charAt(before).trim() === '') before--;
    if (before >= 0 && !'。；\n'.includes(text.charAt(before))) continue;
    opening.lastIndex = at;
    const match = opening.exec(text);
    if (match) yield match;
  }
}

function digitsOf(block: string, match: RegExpExecArray): Place {
  const start = match.index + match[0].indexOf(match[1]!);
  return { block, start, end: start + 4 };
}

interface Dated {
  readonly section: number;
  readonly found: number;
  /** The report year. */
  readonly year: number;
  /** The sentence behind its year. */
  readonly rest: string;
  /** The same behind its subject; null where it speaks of something else than the body. */
  readonly said: string | null;
  /** The whole paragraph. */
  readonly text: string;
}

/** What the sentence is, when its year cannot be meant; null when it can. */
function judge({ section, found, year, rest, said, text }: Dated): Pick<Stale, 'messageId' | 'right'> | null {
  if (said !== null && section >= 5 && found <= year && isPlan(said)) return { messageId: 'plan', right: year + 1 };
  // Both years in one paragraph: a comparison, or a story that goes on.
  if (found === year || text.includes(`${year}年`) || text.includes(`${year} 年`)) return null;
  if (comparisons.test(rest) || rest.includes('将')) return null;
  if (section === 6) return isStatement(rest) ? { messageId: 'statement', right: year } : null;
  const isAccount = said !== null && section <= 4 && accounts.test(said);
  return isAccount ? { messageId: 'account', right: year } : null;
}

/** Another year or 已 makes it a story of what was planned and done. */
function isPlan(said: string): boolean {
  return plans.test(said) && !deeds.test(said) && !/20\d\d|已/.test(said);
}

/** 《〔 name a document with a year of its own. */
function isStatement(rest: string): boolean {
  return yearlyStatements.test(rest) && /没有|未|无|收取/.test(rest) && !/[《〔]/.test(rest);
}

/** The sentence without 我镇 or the body's name in front; null where it speaks of something else. */
function withoutSelf(sentence: string, { body }: Report): string | null {
  const named = self.exec(sentence)?.[0] ?? ownName(sentence, body?.name);
  const rest = sentence.slice(named?.length ?? 0).replace(/^(?:人民政府|政府|办事处)?[，,]?\s?/, '');
  if (named !== undefined) return rest;
  return plans.test(sentence) || /^[共总累]?(?:计)?(?:主动公开|公开|发布|未收到|没有收到|收到)/.test(sentence)
    ? sentence
    : null;
}

/** The body's name or the end of it (芦汀镇 of 临澜县芦汀镇人民政府) at the start of a sentence. */
function ownName(sentence: string, name: string | undefined): string | undefined {
  const plain = name?.replace(/(?:人民政府|政府|办事处)$/, '') ?? '';
  for (let from = 0; from + 2 <= plain.length; from++) {
    if (sentence.startsWith(plain.slice(from))) return plain.slice(from);
  }
  return undefined;
}

/** Up to the full stop, at most 200 characters. */
function sentenceFrom(text: string, start: number): string {
  const stop = text.indexOf('。', start);
  return text.slice(start, Math.min(stop < 0 ? text.length : stop, start + 200));
}

/** `一、2022年政府信息公开总体情况` in the report of another year. */
function headingOf({ paragraph: { id, text }, numbering }: Line, year: number): Stale | null {
  const from = numbering?.end ?? 0;
  const match = inHeading.exec(text.slice(from).trimStart());
  if (!match || Number(match[1]) === year) return null;
  const start = text.indexOf(match[1]!, from);
  return { messageId: 'heading', at: { block: id, start, end: start + 4 }, year: Number(match[1]), right: year };
}
