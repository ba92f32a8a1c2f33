import type { Place } from '../../document/document.js';
import { laws } from '../../formats/laws.js';
import type { Report } from '../../report/report.js';
import { defineRule } from '../rule.js';

/** More of them than this in one report: a converter lost the digits, not the author. */
const mostByHand = 2;

/** A unit stands without its number: 主动公开信息  条. */
export default defineRule({
  id: 'claim/missing-number',
  title: { zh: '数量没有漏填数字', en: 'No number left out' },
  severity: 'error',
  basis: [laws.regulation.article(50)],
  needs: ['report'],
  messages: {
    missing: { zh: '“{found}”漏填了数字，请补上。', en: 'The number is missing in “{found}”.' },
    lost: {
      zh: '全文有{count}处数量没有数字（如“{found}”），可能是转换时丢失，请对照原件核对。',
      en: '{count} numbers are missing (as in “{found}”); a converter may have lost them.',
    },
  },
  *check({ report }) {
    const gaps = findGaps(report);
    if (gaps.length > mostByHand) {
      const first = gaps[0]!;
      yield { messageId: 'lost', at: first.place, data: { count: gaps.length, found: first.found }, review: true };
      return;
    }
    for (const { place, found } of gaps) yield { messageId: 'missing', at: place, data: { found } };
  },
});

/** Blank or underscores where the number should stand, between a word that asks for one and its unit. */
const gap =
  /(?:信息|公开|收到|受理|办结|发布|答复|申请|累计|共计?|合计|文件)[ \u3000_＿]{1,12}(?:条|件|份|篇|次|期|万元)(?=[，。；、,;]|$)|(?:共计|累计|合计)(?:条|件|份|篇)(?=[，。；、,;]|$)/g;
/** 现行有效的规范性文件。: a count announced and not given. */
const noCount = /现行有效的?(?:行政)?规范性文件[ \u3000]{0,6}(?=。)/g;
/** 年主动公开…: a year without its digits at the beginning of a sentence. */
const noYear = /(?:^|[。；\n])[ \u3000]{0,6}年[，,]?(?=主动公开|我[镇乡县区市局街委]|全[镇乡县区市年])/g;

function findGaps(report: Report): { place: Place; found: string }[] {
  const gaps: { place: Place; found: string }[] = [];
  for (const line of report.prose) {
    if (line.role !== 'body' || line.section === 0 || line.section === 7) continue;
    const { id, text } = line.paragraph;
    for (const pattern of patternsFor(text)) {
      if (text.search(pattern) < 0) continue;
      for (const match of text.matchAll(pattern)) {
        const place = { block: id, start: match.index, end: match.index + match[0].length };
        gaps.push({ place, found: match[0].replace(/[\s_＿]+/g, '　') });
      }
    }
  }
  return gaps;
}

/** The patterns that can match at all: most paragraphs have no blank inside and no sentence that begins with 年. */
function patternsFor(text: string): RegExp[] {
  const patterns: RegExp[] = [];
  if (
    text.includes(' ') ||
    text.includes('\u3000') ||
    text.includes('_') ||
    text.includes('＿') ||
    text.includes('计')
  ) {
    patterns.push(gap);
  }
  if (text.includes('现行有效')) patterns.push(noCount);
  for (let at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
    if (at > 0 && !'。；\n \u3000'.includes(text.charAt(at - 1))) continue;
    patterns.push(noYear);
    break;
  }
  return patterns;
}
