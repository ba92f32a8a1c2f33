import { laws } from '../../formats/laws.js';
import { parseChineseNumber } from '../../report/parseChineseNumber.js';
import type { Line, Report } from '../../report/report.js';
import { counted, listOpeners, sectionNames } from '../../wording/enumerations.js';
import { countOrdinals } from '../countOrdinals.js';
import { defineRule, type Reported } from '../rule.js';

/** A number announced for a list is the number of its items; the preamble's six parts are six. */
export default defineRule({
  id: 'claim/enumeration',
  title: { zh: '列举的项数与所说的数目一致', en: 'Announced numbers of items are right' },
  severity: 'warning',
  basis: [laws.practice('列举的项数应当与所说的数目一致', 'A list has as many items as it is said to have')],
  needs: ['report'],
  messages: {
    parts: {
      zh: '前言说报告有“{found}”，但列出的内容没有“{missing}”，请补全或改正数目。',
      en: 'The preamble announces “{found}”, but does not name “{missing}”.',
    },
    items: {
      zh: '“{found}”与列出的{count}项不一致，请核对。',
      en: '“{found}” does not agree with the {count} items listed.',
    },
  },
  *check({ report }) {
    for (let index = 0; index < report.prose.length; index++) {
      const line = report.prose[index]!;
      // A search costs less than a walk through the matches, and most paragraphs have none.
      if (line.paragraph.text.search(things) < 0) continue;
      for (const match of line.paragraph.text.matchAll(things)) {
        const found = judge(report, index, line, match.index, match.index + match[0].length);
        if (found) yield found;
      }
    }
  },
});

const things = new RegExp(counted, 'g');
/** What stands in front of the things counted: 九大, 六, 以下三个, 等六. */
const number = /(等)?(以下|如下)?([一二三四五六七八九十]{1,2}|\d{1,2})(?:大|个|项)?$/;
/** A list in front of its number is no longer. */
const longestSentence = 300;
/** No announcement is longer. */
const longest = 8;

type Found = Reported<'parts' | 'items'>;

/** Judges the announcement whose counted things stand at [thing, end). */
function judge(report: Report, index: number, line: Line, thing: number, end: number): Found | null {
  const { id, text } = line.paragraph;
  const match = number.exec(text.slice(Math.max(0, thing - longest), thing));
  if (!match) return null;
  const [words, etcetera, following, digits] = match;
  const announced = /\d/.test(digits!) ? Number(digits) : parseChineseNumber(digits!);
  if (announced === null || announced < 2) return null;
  const start = thing - words.length;
  const at = { block: id, start: start + (etcetera?.length ?? 0), end };
  const found = text.slice(at.start, end);
  if (line.section === 0 && /部分|章节|方面/.test(found)) return judgePreamble(text, start, announced, at, found);
  if (following || text.slice(at.end, at.end + 12).search(/[：:]/) >= 0) {
    const count = countOrdinals(report, index, at.end);
    return count > 0 && count !== announced ? { messageId: 'items', at, data: { found, count } } : null;
  }
  // 政策、解读、互动等8个栏目 names some of them.
  if (etcetera) return null;
  const range = itemsBefore(text, start);
  if (!range || (announced >= range.least && announced <= range.most)) return null;
  return { messageId: 'items', at, data: { found, count: range.least } };
}

/** 本报告由…等六部分组成: six are announced, five named. */
function judgePreamble(text: string, start: number, announced: number, at: Found['at'], found: string): Found | null {
  const window = text.slice(Math.max(0, start - longestSentence), start);
  const sentence = window.slice(window.lastIndexOf('。') + 1);
  if (!/报告/.test(sentence)) return null;
  if (announced > sectionNames.length && namesAllAndNoMore(sentence)) {
    return { messageId: 'items', at, data: { found, count: sectionNames.length } };
  }
  if (announced !== sectionNames.length) return null;
  const missing = sectionNames.filter(({ words }) => !words.test(sentence));
  // A list of fewer than three names is no list of the parts.
  if (missing.length === 0 || missing.length > 3) return null;
  const names = ['总体情况', '主动公开', '申请办理', '行政复议、行政诉讼', '问题及改进', '其他需要报告的事项'];
  return {
    messageId: 'parts',
    at,
    data: { found, missing: missing.map(({ section }) => names[section - 1]).join('、') },
  };
}

/** Whether a list holds the six parts and nothing that might be a seventh, such as an attachment. */
function namesAllAndNoMore(sentence: string): boolean {
  const opener = Math.max(...['由', '包括', '分为', '：'].map((each) => sentence.lastIndexOf(each)));
  if (opener < 0) return false;
  const items = sentence.slice(opener + 1).split(/[、，,；;]|以及/);
  return (
    sectionNames.every(({ words }) => words.test(sentence)) &&
    items.every((item) => sectionNames.some(({ words }) => words.test(item)))
  );
}

/** How many items stand before the number; a range, since 和 may join two items or stand inside one. */
function itemsBefore(text: string, end: number): { least: number; most: number } | null {
  const window = text.slice(Math.max(0, end - longestSentence), end);
  let list = window.slice(Math.max(...['。', '；', '，', ',', '\n'].map((stop) => window.lastIndexOf(stop))) + 1);
  const comma = list.indexOf('、');
  for (const opener of comma < 0 ? [] : listOpeners) {
    const at = list.indexOf(opener);
    if (at >= 0 && at < comma) {
      list = list.slice(at + opener.length);
      break;
    }
  }
  const commas = list.split('、').length - 1;
  if (commas < 2) return null;
  return { least: commas + 1, most: commas + 1 + (list.match(/[和及与]|以及/g) ?? []).length };
}
