import type { Place } from '../../document/document.js';
import { laws } from '../../formats/laws.js';
import type { BodyKind, Line, Report } from '../../report/report.js';
import {
  type ForeignPhrase,
  foreignPhrases,
  foreignWords,
  type NameClass,
  noPlaceName,
  subjectVerbs,
} from '../../wording/selfNames.js';
import { namesOtherBody } from '../namesOtherBody.js';
import { defineRule, type Reported } from '../rule.js';

type Message = 'signature' | 'subject' | 'word';

/** Further places of one word that a finding names. */
const mostRelated = 20;

/** The report speaks as, or is signed by, another body than its own: it was copied. */
export default defineRule({
  id: 'text/foreign-organisation',
  title: { zh: '全文为同一机关的报告', en: 'The report is one body’s own throughout' },
  severity: 'warning',
  basis: [
    laws.practice(
      '年度报告由本机关编制，机关名称应当前后一致',
      'A body writes its own report, under one name throughout',
    ),
  ],
  needs: ['report', 'body'],
  messages: {
    signature: {
      zh: '落款是“{found}”，而本报告的机关是“{own}”，请核对是否误用了其他单位的报告。',
      en: 'The report is signed by “{found}”, but it is that of “{own}”; check whether another body’s report was used.',
    },
    subject: {
      zh: '此处以“{found}”为主语，而本报告的机关是“{own}”，可能是照搬时没有改过来，请核对。',
      en: 'The subject here is “{found}”, but the report is that of “{own}”; it may have been copied. Check it.',
    },
    word: {
      zh: '“{found}”不是“{own}”的自称或工作范围（共{count}处），可能是照搬其他单位的报告时留下的，请核对。',
      en: '“{found}” ({count}×) is not what “{own}” is called or in charge of; it may come from another report. Check it.',
    },
  },
  *check({ report, body }) {
    yield* signed(report, body.name);
    if (body.kind === 'town' || body.kind === 'subdistrict') yield* subjects(report, body.name);
    const own = classOf(body.name, body.kind);
    if (own) yield* words(report, body.name, own);
  },
});

function* signed({ signature }: Report, own: string): Iterable<Reported<Message>> {
  if (!signature?.body || !namesOtherBody(signature.body, own)) return;
  yield { messageId: 'signature', at: signature.bodyPlace ?? { section: 7 }, data: { found: signature.body, own } };
}

/** `2021年，青石镇认真贯彻…`, tried where a sentence begins. */
const subject = new RegExp(
  `(?:20\\d\\d年度?|全年|一年来)[，,]?([\\u4e00-\\u9fff]{2,12}?(?:镇|乡|街道))(?:人民政府|办事处|党委|党工委)?(?=${subjectVerbs})`,
  'y',
);

/** The first characters of the same. */
const subjectBegins = '2全一';

/** `现公布青石镇2021年政府信息公开…` in the opening. */
const announced = /([\u4e00-\u9fff]{2,20}(?:镇|乡|街道))(?:人民政府|办事处)?\s?20\d\d\s?年度?政府信息公开/;

const place = /[^省市县区旗州盟]{1,8}(?:镇|乡|街道)$/;
const announcing = /^.*(?:公布|编制|发布|编写|撰写|根据|现将|[将由现对就])/;

function* subjects(report: Report, own: string): Iterable<Reported<Message>> {
  for (const line of report.prose) {
    if (line.role !== 'body' || line.section > 5) continue;
    const { id, text } = line.paragraph;
    for (const match of line.section === 0 ? announcementsIn(text) : subjectsIn(text)) {
      const written = match[1]!.replace(announcing, '');
      const name = place.exec(written)?.[0];
      if (!name || noPlaceName.test(name.replace(/(?:镇|乡|街道)$/, '')) || !namesOtherBody(name, own)) continue;
      const start = match.index + match[0].indexOf(match[1]!) + match[1]!.length - name.length;
      yield { messageId: 'subject', at: { block: id, start, end: start + name.length }, data: { found: name, own } };
      return;
    }
  }
}

/** The end of the same: the names in front are looked for only where it stands. */
const mayAnnounce = /(?:镇|乡|街道)(?:人民政府|办事处)?\s?20\d\d\s?年度?政府信息公开/;

function announcementsIn(text: string): RegExpExecArray[] {
  const match = mayAnnounce.test(text) ? announced.exec(text) : null;
  return match ? [match] : [];
}

/** Subjects of the sentences that begin with the year: the first of a paragraph, and those behind a full stop. */
function* subjectsIn(text: string): Iterable<RegExpExecArray> {
  for (let at = text.length - text.trimStart().length; at >= 0; ) {
    subject.lastIndex = at;
    const match = subjectBegins.includes(text.charAt(at)) ? subject.exec(text) : null;
    if (match) yield match;
    const stop = text.indexOf('。20', at);
    at = stop < 0 ? -1 : stop + 1;
  }
}

/** How the body's class decides which words are foreign; null where it is not certain. */
function classOf(name: string, kind: BodyKind): NameClass | null {
  const plain = name.replace(/(?:人民政府|政府|办事处)$/, '');
  if (kind === 'town') return plain.endsWith('镇') ? '镇' : plain.endsWith('乡') ? '乡' : null;
  if (kind === 'subdistrict') return plain.endsWith('街道') ? '街道' : null;
  // A town's own office may say 我镇; a zone's committee may take in towns.
  if (kind === 'department') return plain.endsWith('局') && !/[镇乡]|街道/.test(plain) ? '局' : null;
  return kind === 'government' && /[县市区旗州盟]$/.test(plain) ? '县' : null;
}

interface Search {
  /** Not global: most lines are only tested. */
  readonly words: RegExp;
  readonly phrases: readonly ForeignPhrase[];
}

const searches = new Map<NameClass, Search>(
  (['镇', '乡', '街道', '局', '县'] as const).map((own) => {
    const alternatives = foreignWords
      .filter(({ foreignIn }) => foreignIn.includes(own))
      .map(({ word, notAfter, notBefore }) => {
        // The word first: a search for plain characters is fast.
        return `${word}${notAfter ? `(?<![${notAfter}]${word})` : ''}${notBefore ? `(?![${notBefore}])` : ''}`;
      });
    const phrases = foreignPhrases.filter(({ foreignIn }) => foreignIn.includes(own));
    return [own, { words: new RegExp(alternatives.join('|')), phrases }];
  }),
);

function* words(report: Report, own: string, class_: NameClass): Iterable<Reported<Message>> {
  const places = new Map<string, Place[]>();
  for (const line of report.prose) {
    if (line.section === 7) continue;
    for (const { found, at } of foreignIn(line, searches.get(class_)!)) {
      const known = places.get(found);
      if (known) known.push(at);
      else places.set(found, [at]);
    }
  }
  for (const [found, [at, ...others]] of places) {
    const data = { found, own, count: others.length + 1 };
    yield { messageId: 'word', at: at!, related: others.slice(0, mostRelated), data };
  }
}

/** A first look: every word and phrase holds one of these pairs of characters. */
const triggers = /[我全][局厅街乡镇省国市州]|[乡镇]人?民?政府[信政]/;

function foreignIn({ paragraph: { id, text } }: Line, { words, phrases }: Search): { found: string; at: Place }[] {
  if (!triggers.test(text)) return [];
  const matches = words.test(text) ? [...text.matchAll(new RegExp(words, 'g'))] : [];
  for (const phrase of phrases) {
    if (phrase.words.some((word) => text.includes(word))) matches.push(...text.matchAll(phrase.pattern));
  }
  return matches
    .filter(({ index }) => !isQuoted(text, index))
    .map(({ index, 0: found }) => ({
      found: found.trim(),
      at: { block: id, start: index, end: index + found.length },
    }));
}

/** A quotation is looked for so far back. */
const longestQuotation = 200;

/** Within “” or 《》. */
function isQuoted(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - longestQuotation), index);
  return ['“”', '《》'].some(([open, close]) => before.lastIndexOf(open!) > before.lastIndexOf(close!));
}
