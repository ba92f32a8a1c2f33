import { laws } from '../../formats/laws.js';
import { findRepeatedProse } from '../../several/findRepeatedProse.js';
import { isSameBody } from '../../several/isSameBody.js';
import { defineRule } from '../rule.js';

/** Share of repeated sentences, in percent, from which the text counts as the other one's. */
const limit = 60;
/** With fewer sentences of its own a report says so little that a share means nothing. */
const fewest = 5;
/** More passages are not listed one by one. */
const mostPassages = 60;

/** The prose is that of another year or of another body (〔2021〕30号 lists 内容雷同 among the faults). */
export default defineRule({
  id: 'history/similarity',
  title: { zh: '正文不与上年或其他机关的报告雷同', en: 'The text is not that of another report' },
  severity: 'warning',
  basis: [{ ...laws.format2021, ref: `${laws.format2021.ref}所列问题“内容雷同”` }],
  needs: ['report', 'previous'],
  messages: {
    repeated: {
      zh: '正文{total}句中有{count}句（{share}%）与{other}的报告相同，内容雷同，请按本年度的实际工作重写重复的部分。',
      en: '{count} of {total} sentences ({share}%) stand in the report of {otherEn} too; rewrite them from what was done this year.',
    },
    same: {
      zh: '提供的报告与本报告是同一机关同一年度的，没有比较。',
      en: 'The report given is of the same body and year; not compared.',
    },
  },
  applies({ report, previous }) {
    const isSame = report.body && previous.body && isSameBody(report.body.name, previous.body.name);
    if (isSame && report.year && report.year.value === previous.year?.value) return { messageId: 'same' };
    return true;
  },
  *check({ report, previous }) {
    const { total, repeated, passages } = findRepeatedProse(report, previous);
    const [first, ...rest] = passages;
    if (!first || total < fewest || repeated * 100 < total * limit) return;
    const share = Math.floor((repeated * 100) / total);
    const year = previous.year?.value;
    const body = previous.body?.name ?? '';
    yield {
      messageId: 'repeated',
      at: first,
      related: rest.slice(0, mostPassages),
      data: {
        total,
        count: repeated,
        share,
        other: `${body}${year ? `${year}年` : ''}` || '另一份',
        otherEn: (body ? `“${body}” ${year ?? ''}`.trim() : '') || 'another body',
      },
      evidence: {
        expression: {
          zh: `与另一份报告相同的句子少于${limit}%`,
          en: `fewer than ${limit}% of the sentences stand in another report`,
        },
        actual: `${repeated}/${total} = ${share}%`,
        expected: `< ${limit}%`,
      },
    };
  },
});
