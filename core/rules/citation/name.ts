import type { OwnName } from '../../config/config.js';
import { laws } from '../../formats/laws.js';
import { editDistance } from '../../report/editDistance.js';
import {
  type CanonicalNumber,
  type CanonicalTitle,
  canonicalNumbers,
  canonicalTitles,
  orderInForce,
  orderOf2007,
  wrongNames,
} from '../../wording/canonicalNames.js';
import { findOwnWords, type OwnSlip } from '../findOwnWords.js';
import { defineRule } from '../rule.js';
import { type DocumentNumber, findNumbers } from './findNumbers.js';
import { findTitles } from './findTitles.js';

interface Wrong {
  readonly messageId: 'name' | 'number' | 'mismatch';
  readonly start: number;
  readonly end: number;
  readonly right: string;
}

/** How far from a number the words stand that say what it is about. */
const near = 80;

/** 《…条例》（国务院令第771号）: the order's number directly behind the Regulation's name. */
const order = /^》? ?[（(] ?(?:中华人民共和国)?国务院令 ?第? ?(\d{3}) ?号/;

/** A law, a notice or an office of this field bears another name than its own. Names that are not in our list pass. */
export default defineRule({
  id: 'citation/name',
  title: { zh: '法规、文件和机构名称准确', en: 'Laws, notices and offices are named right' },
  severity: 'warning',
  basis: [
    laws.practice(
      '引用公文应当先引标题、后引发文字号，名称应当准确',
      'A document is cited by its exact title, then its number',
    ),
  ],
  needs: ['report', 'settings'],
  messages: {
    name: {
      zh: '名称有误：“{found}”应为“{right}”。',
      en: 'Wrong name: “{found}” should be “{right}”.',
    },
    number: {
      zh: '文号有误：“{found}”应为“{right}”。',
      en: 'Wrong number: “{found}” should be “{right}”.',
    },
    mismatch: {
      zh: '文件名称与文号“{found}”对不上，该名称的文件是{right}，请核对引用的是哪一份。',
      en: 'The title and the number “{found}” belong to different notices; that title is {right}.',
    },
    replace: { zh: '改为“{right}”', en: 'Make it “{right}”' },
  },
  *check({ report, settings }) {
    for (const line of report.prose) {
      const { id: block, text } = line.paragraph;
      const own = findOwnWords(text, settings.names);
      if (own.length === 0 && !traces.test(text)) continue;
      for (const { messageId, start, end, right } of wrongIn(text, own.map(asWrong))) {
        const at = { block, start, end };
        const data = { found: text.slice(start, end), right };
        const fixes = [{ title: 'replace', data, safe: false, edits: [{ at, text: right }] }] as const;
        yield { messageId, at, data, ...(messageId !== 'mismatch' && { fixes }) };
      }
    }
  },
});

/** Words that some name of the list, right or wrong, holds. */
const traces = /《|国办|国务院|中华|于政务公开/;

/** A name of the configuration. */
function asWrong({ word, start, end }: OwnSlip<OwnName>): Wrong {
  return { messageId: 'name', start, end, right: word.right };
}

/** What is wrong in a text, in its order; of two that overlap, the first. */
function wrongIn(text: string, own: readonly Wrong[]): Wrong[] {
  const wrong = [...own];
  if (text.includes('《')) wrong.push(...wrongTitles(text));
  if (anyWrongName.test(text)) wrong.push(...literally(text));
  if (text.includes('国办')) wrong.push(...wrongNumbers(text));
  wrong.sort((a, b) => a.start - b.start);
  let end = 0;
  return wrong.filter((each) => {
    if (each.start < end) return false;
    end = each.end;
    return true;
  });
}

function* wrongTitles(text: string): Iterable<Wrong> {
  for (const { text: title, start, end } of findTitles(text)) {
    const core = coreOf(title);
    const name = core.replace(/[ \u3000\u00a0\n]/g, '');
    const right = canonicalTitles.find((canonical) => isSlipOf(name, canonical));
    if (right) yield { messageId: 'name', start, end: start + core.length, right: right.title };
    if (!title.endsWith('政府信息公开条例')) continue;
    const found = order.exec(text.slice(end, end + 24));
    if (!found || found[1] === orderInForce || found[1] === orderOf2007) continue;
    const from = end + found[0].lastIndexOf(found[1]!);
    yield { messageId: 'number', start: from, end: from + 3, right: orderInForce };
  }
}

/** 《…条例（修订）》 is named by what stands before its bracket. */
function coreOf(title: string): string {
  return title.replace(/ ?[（(][^（()）]{0,12}[）)]$/, '');
}

function isSlipOf(name: string, { title: right, holds, within }: CanonicalTitle): boolean {
  if (Math.abs(name.length - right.length) > within || name.includes(right)) return false;
  return holds.every((word) => name.includes(word)) && editDistance(name, right, within) <= within;
}

/** All of them at once: a text that holds none, as nearly every one, is searched once. */
const anyWrongName = new RegExp(wrongNames.map(({ wrong }) => wrong).join('|'));

function* literally(text: string): Iterable<Wrong> {
  for (const { wrong, right } of wrongNames) {
    for (let start = text.indexOf(wrong); start >= 0; start = text.indexOf(wrong, start + 1)) {
      yield { messageId: 'name', start, end: start + wrong.length, right };
    }
  }
}

function* wrongNumbers(text: string): Iterable<Wrong> {
  for (const cited of findNumbers(text)) {
    const { code, start, end, year, number, title } = cited;
    const known = canonicalNumbers.find((each) => each.year === year && each.number === number);
    if (!known) continue;
    if (code === known.code) {
      const meant = title === null ? undefined : otherNotice(title, known);
      if (meant) yield { messageId: 'mismatch', start, end, right: write(meant) };
    } else if (isMeant(text, cited, known.topic)) yield { messageId: 'number', start, end, right: write(known) };
  }
}

/** The notice that a title names, where it is not the one of the number behind it. */
function otherNotice(title: string, { topic, notInTitle }: CanonicalNumber): CanonicalNumber | undefined {
  if (!title.includes(topic) || !notInTitle?.every((words) => title.includes(words))) return undefined;
  return canonicalNumbers.find((each) => each.topic === topic && each.notInTitle !== notInTitle);
}

function write({ code, year, number }: CanonicalNumber): string {
  return `${code}〔${year}〕${number}号`;
}

/** 国办公开… belongs to this office alone; 国办发〔2021〕30号 is another notice unless the text speaks of annual reports. */
function isMeant(text: string, { code, start, title }: DocumentNumber, topic: string): boolean {
  if (code.startsWith('国办公开')) return true;
  return (title ?? sentenceBefore(text, start)).includes(topic);
}

function sentenceBefore(text: string, start: number): string {
  const front = text.slice(Math.max(0, start - near), start);
  return front.slice(Math.max(front.lastIndexOf('。'), front.lastIndexOf('；'), front.lastIndexOf('》')) + 1);
}
