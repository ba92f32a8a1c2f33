import {
  answered,
  applicantWords,
  applicationContext,
  carriedForward,
  carriedOver,
  comparison,
  oneOffice,
  otherMatters,
  otherTime,
  partOnly,
  received,
  resultWords,
} from '../../wording/claims.js';
import type { BodyKind, Line, ReadTable } from '../report.js';
import { type Claim, type Reading, readingOf } from './claim.js';
import { type Clause, type Mention, mentionsIn } from './clauses.js';
import type { FigureBook } from './figureBook.js';

const units = new Set(['件', '宗', '份', '例', '起', '条', '个', '次']);

type Topic = 'received' | 'carriedOver' | 'carriedForward' | 'answered' | 'results' | null;

/** What the reading of the clauses before has settled. */
interface Thread {
  topic: Topic;
  sentence: number;
  /** The paragraph or its heading speaks of applications for disclosure. */
  inContext: boolean;
}

export interface ClaimScope {
  readonly year: number | null;
  readonly bodyKind: BodyKind | null;
  readonly book: FigureBook;
}

/** Statements of a paragraph on the applications table. `heading` is the sub-heading it stands under. */
export function applicationClaims(line: Line, heading: string, table: ReadTable, scope: ClaimScope): Claim[] {
  const { text } = line.paragraph;
  const inContext = /依申请/.test(heading) || applicationContext.test(text);
  if (!inContext) return [];
  const thread: Thread = { topic: null, sentence: -1, inContext };
  const claims: Claim[] = [];
  for (const clause of scope.book.clausesOf(line)) {
    if (clause.sentence !== thread.sentence && !/依申请/.test(heading)) {
      thread.inContext = applicationContext.test(sentenceOf(text, clause));
    }
    thread.sentence = clause.sentence;
    if (!thread.inContext) continue;
    const none = noneClaim(clause, table);
    if (none) claims.push(none);
    for (const mention of mentionsIn(clause)) {
      const claim = mentionClaim(mention, thread, table, scope);
      if (claim) claims.push(claim);
    }
  }
  return claims;
}

/** Longer sentences are looked at in part. */
const sentenceReach = 200;

function sentenceOf(text: string, clause: Clause): string {
  const before = text.slice(Math.max(0, clause.start - sentenceReach), clause.start);
  const after = text.slice(clause.start, clause.end + sentenceReach);
  const start = Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1;
  const end = after.indexOf('。');
  return before.slice(start) + (end < 0 ? after : after.slice(0, end));
}

function mentionClaim(mention: Mention, thread: Thread, table: ReadTable, scope: ClaimScope): Claim | null {
  const { figure, before, after, around, clause } = mention;
  if (!units.has(figure.unit) || comparison.test(before)) return null;
  const words = before + after;
  const topic = topicOf(before, after) ?? null;
  if (topic) thread.topic = topic;
  const readings = readingsOf(topic, thread.topic, before, after, table);
  if (!readings) return null;
  const isOther = otherMatters.test(before.slice(-12)) || otherTime.test(before) || namesOtherYear(around, scope.year);
  if (isOther) return null;
  const partial = scope.bodyKind === 'government' && oneOffice.test(around);
  return {
    about: 'applications',
    place: { block: clause.line.paragraph.id, start: figure.start, end: figure.end },
    words: clause.line.paragraph.text.slice(figure.start, figure.end),
    figure,
    said: figure.value,
    subject: readings.subject,
    readings: readings.readings,
    certain: readings.certain && !partOnly.test(words) && (figure.unit === '件' || figure.unit === '宗'),
    partial,
  };
}

/** Another year than the report's: 与2023年收到申请相比. A year carried over from or to (2022年结转) is meant. */
function namesOtherYear(text: string, year: number | null): boolean {
  const named = /(20\d{2})年(?!度?结转|继续)/.exec(text);
  return named !== null && year !== null && Number(named[1]) !== year;
}

function topicOf(before: string, after: string): Topic {
  if (carriedOver.test(before)) return 'carriedOver';
  if (carriedForward.test(before) || /^(?:申请)?(?:转|将)?结转|^[^，。]{0,14}结转(?:至|到)?下/.test(after))
    return 'carriedForward';
  const verbs = [
    { topic: 'received' as const, at: lastMatch(before, received) },
    { topic: 'answered' as const, at: lastMatch(before, answered) },
  ].filter((verb) => verb.at >= 0);
  verbs.sort((a, b) => b.at - a.at);
  return verbs[0]?.topic ?? null;
}

/** Where the last match begins, −1 for none. */
function lastMatch(text: string, pattern: RegExp): number {
  let last = -1;
  for (let from = 0; from < text.length; ) {
    const at = text.slice(from).search(pattern);
    if (at < 0) break;
    last = from + at;
    from = last + 1;
  }
  return last;
}

/** All words of a list at once: most figures have none beside them, and then one search tells. */
const anyOf = (list: readonly { readonly words: RegExp }[]): RegExp =>
  new RegExp(list.map(({ words }) => words.source).join('|'));
const anyResult = anyOf(resultWords);
const anyApplicant = anyOf(applicantWords);

interface Meaning {
  readonly subject: string;
  readonly readings: readonly Reading[];
  readonly certain: boolean;
}

/** The cells that the words may mean; null where they say nothing of the table. */
function readingsOf(topic: Topic, thread: Topic, before: string, after: string, table: ReadTable): Meaning | null {
  const result =
    (anyResult.test(before) ? resultWords.find(({ words }) => words.test(before)) : undefined) ??
    (anyResult.test(after) ? resultWords.find(({ words }) => words.test(after)) : undefined);
  const applicant =
    anyApplicant.test(before) || anyApplicant.test(after)
      ? applicantWords.find(({ words }) => words.test(before) || words.test(after))
      : undefined;
  const columns = applicant?.columns ?? ['total'];
  const sum = (...rows: string[]) =>
    readingOf(
      table,
      rows.flatMap((row) => columns.map((column) => [row, column] as const)),
    );
  const lastWords = before.slice(-14);
  if (topic === 'carriedOver') return { subject: '上年结转', readings: [sum('carriedOver')], certain: !applicant };
  if (topic === 'carriedForward')
    return { subject: '结转下年度继续办理', readings: [sum('carriedForward')], certain: !applicant };
  if (result && topic !== 'received') {
    // 予以公开 alone after 收到 is a wish; after 办结 it is the row.
    return {
      subject: '办理结果',
      readings: [sum(...result.rows)],
      certain: !applicant && result.words.test(lastWords),
    };
  }
  if (topic === 'answered') {
    const readings = [
      sum('resultsTotal'),
      minus(sum('resultsTotal'), sum('carriedOver')),
      sum('newlyReceived'),
      sum('newlyReceived', 'carriedOver'),
    ];
    return { subject: '本年度办理结果总计', readings, certain: !applicant };
  }
  if (topic === 'received' || (applicant && thread === 'received')) {
    const readings = [sum('newlyReceived'), sum('newlyReceived', 'carriedOver')];
    if (applicant) readings.push(sum('resultsTotal'));
    return { subject: '本年新收', readings, certain: topic === 'received' && !applicant };
  }
  return applicant
    ? { subject: '申请人', readings: [sum('newlyReceived'), sum('resultsTotal')], certain: false }
    : null;
}

function minus(whole: Reading, part: Reading): Reading {
  const value = whole.value === null || part.value === null ? null : whole.value - part.value;
  return { cells: [...whole.cells, ...part.cells], value };
}

const noneReceived =
  /(?:未|没有|无|零)(?:收到|接到|受理|接收|新收|接收到)?[^，。；]{0,14}(?:公开申请|依申请公开|申请公开|公开的申请)|(?:未|没有)(?:收到|接到|受理|收到过)(?:任何|过)?(?:的)?申请/;
const noneOver = /(?:没有|无|未有)上一?年度?(?:结转|转结)|上一?年度?(?:无|没有|未有|零)结转/;
const noneForward = /(?:没有|无|未有|不存在)结转(?:至|到|入)?(?:下|次)|^(?:没有|无)结转$/;

/** A statement that there was none is short, and holds one of 未 没 无 零 不. */
const longestStatement = 120;

/** 未收到申请, 上年无结转: statements that a row is 0. */
function noneClaim(clause: Clause, table: ReadTable): Claim | null {
  const { text, figures } = clause;
  if (
    figures.length > 0 ||
    text.length > longestStatement ||
    !/[未没无零不]/.test(text) ||
    /收费|费用|收取|超期|逾期|引起|引发|因.{0,12}申请|建议|提案|投诉/.test(text)
  )
    return null;
  const say = (pattern: RegExp, subject: string, row: string): Claim | null => {
    const match = pattern.exec(text);
    if (!match) return null;
    const start = clause.start + match.index;
    return {
      about: 'applications',
      place: { block: clause.line.paragraph.id, start, end: start + match[0].length },
      words: match[0],
      figure: null,
      said: 0,
      subject,
      readings: [readingOf(table, [[row, 'total']])],
      certain: !partOnly.test(text.replace(match[0], '')) && !oneOffice.test(text),
      partial: false,
    };
  };
  return (
    say(noneOver, '上年结转', 'carriedOver') ??
    say(noneForward, '结转下年度继续办理', 'carriedForward') ??
    say(noneReceived, '本年新收', 'newlyReceived')
  );
}
