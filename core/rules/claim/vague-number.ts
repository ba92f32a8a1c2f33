import { laws } from '../../formats/laws.js';
import { defineRule } from '../rule.js';

/** Section 一 gives counts, not estimates. */
export default defineRule({
  id: 'claim/vague-number',
  title: { zh: '数量写准确数字', en: 'Counts are exact' },
  severity: 'info',
  basis: [
    laws.practice('年度报告数据应当准确，部分地方要求不用约数', 'Figures are exact; some places rule out round ones'),
  ],
  needs: ['report', 'figures'],
  messages: {
    vague: {
      zh: '“{found}”是约数，年度报告的数量建议写准确数字。',
      en: '“{found}” is an estimate; give the exact count.',
    },
  },
  *check({ report, figures }) {
    for (const { section, role, paragraph } of report.prose) {
      const { id, text } = paragraph;
      if (section !== 1 || role === 'cell' || !/[余多近约逾超数百千左]/.test(text)) continue;
      const spans = text.search(inWords) < 0 ? [] : spansInWords(text);
      const said = new Set(spans.map((span) => span.end));
      for (const { start, end, rough, unit } of figures.figuresOf(paragraph)) {
        // 近百条 is a figure of 百条 too.
        if (rough && countable.has(unit) && !said.has(end)) spans.push({ start, end });
      }
      for (const { start, end } of spans) {
        yield { messageId: 'vague', at: { block: id, start, end }, data: { found: text.slice(start, end) } };
      }
    }
  },
});

/** Things that a report counts; 余人, 余次 are ways of telling of events. */
const countable = new Set(['条', '件', '份', '篇', '期', '个', '项']);
function spansInWords(text: string): { start: number; end: number }[] {
  return [...text.matchAll(inWords)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const inWords = /(?:[近上数]百|百余|[数上近]千|千余|[数近]十)(?:余|多)?[条件份篇期]/g;
