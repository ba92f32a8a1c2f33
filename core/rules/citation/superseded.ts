import { laws } from '../../formats/laws.js';
import type { Report } from '../../report/report.js';
import { orderInForce, orderOf2007 } from '../../wording/canonicalNames.js';
import { isProse } from '../isProse.js';
import { defineRule, type Reported } from '../rule.js';
import { findNumbers } from './findNumbers.js';

/** Words that make an older text a matter of history. 原州区 and 原则 hold no history. */
const history =
  /原(?:《|条例|国办|格式|通知)|旧(?:《|条例|版|格式)|此前|以前|曾经|修[订改]前|废止|失效|不再|代替|替代|取代|[施实]行?以来|上一版|沿用/;

/** 国务院令第492号公布: where a text comes from, not whether it is in force. */
const origin = /^[）)]? ?(?:公布|发布)/;

/** The titled notice of 2019, for a report that leaves out its number. */
const noticeOf2019 =
  /国务院办公厅政府信息与政务公开办公室(?:《|印发的《|发布的《)?关于政府信息公开工作年度报告有关事项的通知/;

const oldOrder = new RegExp(`国务院令?第? ?${orderOf2007} ?号`);

/** Articles 31 and 32 of 2007 were about annual reports; today's are about receiving applications and about third parties. */
const oldArticle =
  /条例》?(?:[（(][^（()）]{0,24}[）)])?第三十[一二]条(?:、第三十[一二]条)?[^。；]{0,24}(?:编制|公布|发布)[^。；，]{0,20}年度报告/;

/** How much in front of the words, and half of it behind them, decides whether they are history. */
const near = 40;

/** A report rests on texts that were in force in its year. */
export default defineRule({
  id: 'citation/superseded',
  title: { zh: '引用的依据现行有效', en: 'The texts cited are in force' },
  severity: 'warning',
  basis: [laws.format2021],
  needs: ['report', 'year'],
  messages: {
    format: {
      zh: '“{found}”是2019年、2020年年度报告的格式通知；{year}年的年度报告应当依据2021年的格式（国办公开办函〔2021〕30号），请核对。',
      en: '“{found}” prescribed the form for 2019 and 2020; the report for {year} rests on the form of 2021 (国办公开办函〔2021〕30号).',
    },
    regulation: {
      zh: '“{found}”是2007年的旧条例；现行条例是国务院令第711号（2019年5月15日起施行），请核对。',
      en: '“{found}” is the regulation of 2007; in force since 15 May 2019 is State Council Order No. 711.',
    },
    article: {
      zh: '“{found}”是2007年旧条例的条文序号；现行条例关于年度报告的规定在第四十九条、第五十条，请核对。',
      en: '“{found}” counts the articles of 2007; today articles 49 and 50 are about annual reports.',
    },
  },
  *check({ report, year }) {
    const mayBeOld = year.value >= 2021 && !citesNewForm(report);
    for (const line of report.prose) {
      const { id, text } = line.paragraph;
      if (mayBeOld && text.includes('国')) yield* oldForms(id, text, year.value);
      if (year.value >= 2019 && text.includes('第')) yield* oldLaws(id, text);
    }
  },
});

/** Who names both forms knows which one applies. */
function citesNewForm(report: Report): boolean {
  return report.lines.some(
    (line) =>
      line.paragraph.text.includes('30号') &&
      /[〔﹝［[【（(] ?2021 ?[〕﹞］\]】）)] ?30号/.test(line.paragraph.text) &&
      isProse(line),
  );
}

type Message = 'format' | 'regulation' | 'article';

function* oldForms(block: string, text: string, year: number): Iterable<Reported<Message>> {
  const number = findNumbers(text).find((each) => each.year === '2019' && each.number === '60');
  const title = noticeOf2019.exec(text);
  const found = number ?? (title && { start: title.index, end: title.index + title[0].length });
  if (!found || isHistory(text, found.start, found.end)) return;
  const { start, end } = found;
  yield { messageId: 'format', at: { block, start, end }, data: { found: text.slice(start, end), year } };
}

function* oldLaws(block: string, text: string): Iterable<Reported<Message>> {
  const law = text.includes(orderOf2007) ? oldOrder.exec(text) : null;
  if (law && !text.includes(`${orderInForce}号`) && !isHistory(text, law.index, law.index + law[0].length)) {
    yield finding('regulation', block, text, law.index, law[0]);
  }
  const article = text.includes('第三十') ? oldArticle.exec(text) : null;
  if (article && !isHistory(text, article.index, article.index)) {
    const words = /第三十.{1,12}?条(?:、第三十[一二]条)?/.exec(article[0])?.[0] ?? article[0];
    yield finding('article', block, text, article.index + article[0].indexOf(words), words);
  }
}

function finding(messageId: 'regulation' | 'article', block: string, text: string, start: number, words: string) {
  const end = start + words.length;
  const basis = [messageId === 'article' ? laws.regulation.article(50) : laws.regulation.whole];
  return { messageId, at: { block, start, end }, data: { found: text.slice(start, end) }, basis };
}

function isHistory(text: string, start: number, end: number): boolean {
  const rest = text.slice(end, end + near / 2);
  return origin.test(rest) || history.test(rest) || history.test(text.slice(Math.max(0, start - near), start));
}
