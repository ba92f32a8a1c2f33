import { laws } from '../../formats/laws.js';
import { defineRule } from '../rule.js';

/** A stated share is part ÷ whole within its rounding; shares of one whole do not exceed 100 %. */
export default defineRule({
  id: 'claim/percentage',
  title: { zh: '正文百分比计算正确', en: 'Stated shares are computed right' },
  severity: 'warning',
  basis: [laws.practice('百分比应当与所列数据相符', 'A percentage agrees with the figures it is of')],
  needs: ['shares', 'shareLists'],
  messages: {
    wrong: {
      zh: '“{percent}”与数据不符：{part} ÷ {whole} = {actual}%，请核对。',
      en: '“{percent}” does not fit: {part} ÷ {whole} = {actual}%.',
    },
    over: {
      zh: '同一总数的各项占比相加为{sum}%，超过100%，请核对。',
      en: 'The shares of one whole add up to {sum}%, more than 100%.',
    },
  },
  *check({ shares, shareLists }) {
    for (const { outcome, line, percent, part, whole, actual } of shares) {
      if (outcome !== 'wrong') continue;
      const { id, text } = line.paragraph;
      const rounded = Math.round(actual * 100) / 100;
      yield {
        messageId: 'wrong',
        at: { block: id, start: percent.start, end: percent.end },
        related: [part, whole].map(({ start, end }) => ({ block: id, start, end })),
        data: {
          percent: text.slice(percent.start, percent.end),
          part: part.value,
          whole: whole.value,
          actual: rounded,
        },
        evidence: {
          expression: `${part.value} ÷ ${whole.value}`,
          actual: `${percent.value}%`,
          expected: `${rounded}%`,
        },
      };
    }
    for (const { line, percents, sum } of shareLists) {
      // Each share may be rounded up by half a unit of its last place; a whole per cent is the coarsest in use.
      if (sum <= 100 + percents.length * 0.5) continue;
      const first = percents[0]!;
      const last = percents[percents.length - 1]!;
      yield { messageId: 'over', at: { block: line.paragraph.id, start: first.start, end: last.end }, data: { sum } };
    }
  },
});
