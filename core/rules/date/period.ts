import { laws } from '../../formats/laws.js';
import type { DateRef, Period, Report } from '../../report/report.js';
import { isProse } from '../isProse.js';
import { defineRule } from '../rule.js';

/** Words that name the period, however it is put. */
const namesPeriod = /统计的?(?:期限|时限|时段|时间|周期|区间)|数据[^。；，]{0,8}(?:截止|截至|起止)/;

/** Words beside a span of days that make it the period of the figures. 整改期限 and 据统计 speak of other things. */
const isOfFigures = /所列的?数据|数据的?统计|报告期限?/;

/** How far around a span of days the words may stand that make it the period, in characters. */
const before = 40;
const after = 12;

/** The figures are those of 1 January to 31 December of the report year, and the report says so. */
export default defineRule({
  id: 'date/period',
  title: { zh: '统计期限为报告年度全年', en: 'The period is the whole report year' },
  severity: 'error',
  basis: [
    laws.practice(
      '年度报告数据的统计期限为报告年度1月1日至12月31日（参见DB51/T 2660—2019第2.1条）',
      'The figures cover 1 January to 31 December of the report year (cf. DB51/T 2660—2019, 2.1)',
    ),
  ],
  needs: ['report', 'year'],
  messages: {
    wrong: {
      zh: '统计期限写为{stated}，应为报告年度全年：{right}，请核对期限，并核对标题的年份。',
      en: 'The period is given as “{stated}”; it should be the whole report year, “{right}”. Check the year of the title, too.',
    },
    absent: {
      zh: '全文没有写明数据的统计期限，建议在开头说明“本报告所列数据的统计期限自{right}止”。',
      en: 'The report does not say which period its figures cover; say “{right}” at the beginning.',
    },
    unread: {
      zh: '文中提到统计期限，但没能读出起止日期，请人工核对是否为{right}。',
      en: 'The period is mentioned but could not be read; check that it is “{right}”.',
    },
    damaged: {
      zh: '文件丢失了部分数字，统计期限请人工核对是否为{right}。',
      en: 'Digits were lost; check by hand that the period is “{right}”.',
    },
    replace: { zh: '改为{right}', en: 'Make it “{right}”' },
  },
  *check({ report, year }) {
    const { period } = report;
    const right = `${year.value}年1月1日至${year.value}年12月31日`;
    const isWhole = period && isDay(period.start, year.value, 1, 1) && isDay(period.end, year.value, 12, 31);
    if (isWhole) return;
    if (report.notes.some((note) => note.code === 'digits-lost')) {
      yield { messageId: 'damaged', at: period?.place ?? { section: 0 }, data: { right }, review: true };
    } else if (period?.declared && isAboutFigures(report, period)) {
      const stated = `${write(period.start)}至${write(period.end)}`;
      yield {
        messageId: 'wrong',
        at: period.place,
        data: { stated, right },
        evidence: {
          expression: { zh: '统计期限 = 报告年度全年', en: 'period = whole report year' },
          actual: stated,
          expected: right,
        },
        fixes: [{ title: 'replace', data: { right }, safe: false, edits: [{ at: period.place, text: right }] }],
      };
    } else if (mentionsPeriod(report)) {
      yield { messageId: 'unread', at: { section: 0 }, data: { right }, review: true };
    } else {
      yield { messageId: 'absent', at: { section: 0 }, data: { right }, severity: 'info' };
    }
  },
});

function isDay(date: DateRef, year: number, month: number, day: number): boolean {
  return date.year === year && date.month === month && date.day === day;
}

function write({ year, month, day }: DateRef): string {
  return `${year}年${month}月${day}日`;
}

/** 整改期限为6月1日至6月30日 is declared too, but says nothing about the figures of the report. */
function isAboutFigures(report: Report, { place }: Period): boolean {
  const line = report.lines.find(({ paragraph }) => paragraph.id === place.block);
  const words = line?.paragraph.text.slice(Math.max(0, place.start - before), place.end + after) ?? '';
  return namesPeriod.test(words) || isOfFigures.test(words);
}

function mentionsPeriod(report: Report): boolean {
  return report.lines.some((line) => {
    if (!isProse(line)) return false;
    const { text } = line.paragraph;
    return (text.includes('统计') || text.includes('数据')) && namesPeriod.test(text);
  });
}
