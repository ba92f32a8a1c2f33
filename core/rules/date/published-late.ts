import { statutoryDeadlines } from '../../config/settings.js';
import { laws, type Source } from '../../formats/laws.js';
import type { BodyKind, DateRef, Report } from '../../report/report.js';
import type { Severity } from '../../results/result.js';
import { correctionInText, correctionInTitle } from '../../wording/corrections.js';
import { lastDayOf } from '../lastDayOf.js';
import { type Data, defineRule } from '../rule.js';

/** Paragraphs of article 49, for the bodies whose last day it names. */
const paragraphs: Partial<Record<BodyKind, { readonly paragraph: string; readonly paragraphEn: string }>> = {
  department: { paragraph: '第一款', paragraphEn: 'paragraph 1' },
  office: { paragraph: '第一款', paragraphEn: 'paragraph 1' },
  government: { paragraph: '第二款', paragraphEn: 'paragraph 2' },
};

/** Departments and governments of county level or above. Stations, schools, firms and zones' committees end otherwise. */
const boundByLaw = /(?:局|委员会|委|厅|办公[室厅]|办|人民政府|[省市县区旗州盟])$/;

/** A zone’s committee is no local government, a town’s office no department of a county. */
const notBoundByLaw = /(?:管理委员会|管委会)$|[镇乡]|街道/;

/** The report was published after its last day. */
export default defineRule({
  id: 'date/published-late',
  title: { zh: '按期公布', en: 'Published in time' },
  severity: 'error',
  basis: [laws.regulation.article(49)],
  needs: ['report', 'year', 'bodyKind', 'publishedOn', 'settings'],
  messages: {
    late: {
      zh: '发布日期{published}晚于法定期限{deadline}（《条例》第四十九条{paragraph}），逾期公布；如此前已经公布，请改正页面上的发布日期。',
      en: 'Published on “{published}”, after the legal deadline “{deadline}” (article 49, {paragraphEn}); if it was out before, correct the date on the page.',
    },
    usual: {
      zh: '发布日期{published}晚于{deadline}。这一期限是当地要求或通行做法，不是《条例》规定的日期，请核对。',
      en: 'Published on “{published}”, after “{deadline}”; that day is local or usual practice, not law. Check it.',
    },
    yearLate: {
      zh: '发布日期{published}比期限{deadline}晚得多，可能是网站迁移改了日期，也可能是补发，请核对。',
      en: 'Published on “{published}”, long after “{deadline}”; the site may have been moved, or the report put out later. Check it.',
    },
    early: {
      zh: '页面发布日期{published}早于报告年度结束，可能不是本报告的发布日期，请人工核对是否按期公布（期限{deadline}）。',
      en: 'The page is dated “{published}”, before the report year ended; check by hand that it came out by “{deadline}”.',
    },
  },
  *check({ report, year, bodyKind, publishedOn, settings }) {
    if (!isPossible(publishedOn) || isCorrection(report)) return;
    const { month, day } = settings.deadlines[bodyKind];
    const last = { year: year.value + 1, month, day };
    const named = report.body && isBound(report.body.name) ? paragraphs[bodyKind] : undefined;
    const byLaw = { ...statutoryDeadlines[bodyKind], year: last.year };
    const at = publishedOn.place ?? ({ section: 0 } as const);
    const published = write(publishedOn);
    const data: Data = { published, deadline: write(last) };
    if (publishedOn.year <= year.value) {
      yield { messageId: 'early', at, data, review: true };
      return;
    }
    if (!isAfter(publishedOn, last)) return;
    const evidence = {
      expression: { zh: '发布日期不晚于期限', en: 'published by the deadline' },
      actual: published,
      expected: write(last),
    };
    // A year that only the sentences suggest is no ground for an accusation.
    const review = report.year?.source === 'prose';
    if (publishedOn.year > last.year) {
      yield { messageId: 'yearLate', at, data, evidence, review, severity: 'warning' };
    } else if (named && isAfter(publishedOn, byLaw)) {
      yield { messageId: 'late', at, data: { published, deadline: write(byLaw), ...named }, evidence, review };
    } else {
      yield { messageId: 'usual', at, data, evidence, review, ...usual };
    }
  },
});

const usual: { readonly severity: Severity; readonly basis: readonly Source[] } = {
  severity: 'warning',
  basis: [
    laws.practice(
      '各地多要求乡镇、街道等在1月31日前公布上一年度报告，以当地通知为准',
      'Most places want towns and sub-districts to publish by 31 January; the local notice decides',
    ),
  ],
};

type Day = Pick<DateRef, 'year' | 'month' | 'day'>;

/** 1970 is what a portal says where it knows no date. */
function isPossible({ year, month, day }: Day): boolean {
  return year >= 2000 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);
}

function isAfter(a: Day, b: Day): boolean {
  return a.year * 10_000 + a.month * 100 + a.day > b.year * 10_000 + b.month * 100 + b.day;
}

function isBound(name: string): boolean {
  return boundByLaw.test(name) && !notBoundByLaw.test(name);
}

function isCorrection({ title, document: { metadata }, lines }: Report): boolean {
  const titles = [title?.text, metadata.articleTitle, metadata.pageTitle];
  if (titles.some((text) => text !== undefined && correctionInTitle.test(text))) return true;
  return lines.some((line) => (line.section === 0 || line.section === 7) && correctionInText.test(line.paragraph.text));
}

function write({ year, month, day }: Day): string {
  return `${year}年${month}月${day}日`;
}
