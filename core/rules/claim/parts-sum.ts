import type { Place } from '../../document/document.js';
import { laws } from '../../formats/laws.js';
import type { PartsList } from '../../report/claims/partsAndWholes.js';
import type { Figure } from '../../report/figures/scanFigures.js';
import type { Line } from '../../report/report.js';
import { defineRule, type Reported } from '../rule.js';

/** The parts that the text lists add up to the whole that it states. */
export default defineRule({
  id: 'claim/parts-sum',
  title: { zh: '正文分项之和与总数一致', en: 'Listed parts add up to the stated whole' },
  severity: 'warning',
  basis: [laws.practice('分项之和应当等于总数', 'Parts add up to their whole')],
  needs: ['partsLists'],
  messages: {
    greater: {
      zh: '分项“{part}”大于总数“{whole}”，请核对。',
      en: 'The part “{part}” is greater than its whole “{whole}”; check both.',
    },
    exceeds: {
      zh: '各分项之和为{sum}，多于总数“{whole}”（{terms}），请核对总数和分项。',
      en: 'The parts add up to {sum}, more than the whole “{whole}” ({terms}).',
    },
    differs: {
      zh: '各分项之和为{sum}，与总数“{whole}”不一致（{terms}），请核对总数和分项。',
      en: 'The parts add up to {sum}, not to the whole “{whole}” ({terms}).',
    },
    short: {
      zh: '“其中”各项之和为{sum}，少于总数“{whole}”（{terms}）。如已列全请核对；只列举一部分的不必修改。',
      en: 'The parts named add up to {sum}, less than “{whole}” ({terms}); check if the list is meant to be complete.',
    },
  },
  *check({ partsLists }) {
    for (const list of partsLists) if (list.outcome !== 'adds-up') yield reportList(list);
  },
});

type Message = 'greater' | 'exceeds' | 'differs' | 'short';

function reportList(list: PartsList): Reported<Message> {
  const { line, whole, parts, sum, greater } = list;
  const at = placeOf(line, whole);
  const terms = parts.map((part) => part.value).join('+');
  const data = { whole: words(line, whole), sum, terms, part: greater ? words(line, greater) : '' };
  const evidence = {
    expression: { zh: '总数 = 各分项之和', en: 'whole = sum of its parts' },
    actual: String(whole.value),
    expected: `${terms} = ${sum}`,
  };
  const related = parts.map((part) => placeOf(line, part));
  if (greater) return { messageId: 'greater', at: placeOf(line, greater), related: [at], data, evidence };
  if (list.outcome === 'falls-short') return { messageId: 'short', severity: 'info', at, related, data, evidence };
  return { messageId: list.outcome === 'exceeds' ? 'exceeds' : 'differs', at, related, data, evidence };
}

function placeOf(line: Line, { start, end }: Figure): Place {
  return { block: line.paragraph.id, start, end };
}

function words(line: Line, { start, end }: Figure): string {
  return line.paragraph.text.slice(start, end);
}
