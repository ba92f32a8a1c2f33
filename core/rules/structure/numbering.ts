import { laws } from '../../formats/laws.js';
import { defineRule } from '../rule.js';
import { editNumber } from './editNumber.js';
import { findNumberingFaults } from './findNumberingFaults.js';

/** Sub-headings and lists of a section are numbered without gaps and in one manner a level. */
export default defineRule({
  id: 'structure/numbering',
  title: { zh: '小标题序号连续、写法一致', en: 'Sub-headings are numbered in sequence and in one manner' },
  severity: 'warning',
  basis: [laws.documentLayout],
  needs: ['report'],
  messages: {
    style: {
      zh: '序号“{written}”与同级序号写法不一致，应为“{right}”。',
      en: 'The number “{written}” is not written like those of its level; it should be “{right}”.',
    },
    wrong: {
      zh: '序号“{written}”不连续，前一个是“{previous}”，这里应为“{right}”。',
      en: 'The number “{written}” is out of sequence: after “{previous}” comes “{right}”.',
    },
    doubled: {
      zh: '序号“{written}”重复，这里应为“{right}”。',
      en: 'The number “{written}” stands twice; here it should be “{right}”.',
    },
    skipped: {
      zh: '序号从“{previous}”跳到“{written}”。请核对是漏了内容，还是应改为“{right}”。',
      en: 'The numbers jump from “{previous}” to “{written}”. Either something is left out, or it should be “{right}”.',
    },
    renumber: { zh: '序号改为“{right}”', en: 'Renumber: “{right}”' },
  },
  *check({ report }) {
    for (const section of report.sections) {
      for (const { kind, item, before, rewrites, right } of findNumberingFaults(section.lines)) {
        const { numbering, line } = item;
        const previous = before?.numbering.text.trim() ?? '';
        const edits = rewrites.flatMap((each) => editNumber(each.item.line.paragraph, each.item.numbering, each.text));
        // Where a number is skipped something may be lost, which renumbering would hide.
        const fix = { title: 'renumber', data: { right: edits.map(({ text }) => text).join('') }, edits } as const;
        yield {
          messageId: kind,
          at: { block: line.paragraph.id, start: numbering.start, end: numbering.end },
          related: before
            ? [{ block: before.line.paragraph.id, start: before.numbering.start, end: before.numbering.end }]
            : [],
          data: { written: numbering.text.trim(), previous, right },
          ...(edits.length > 0 &&
            edits.length === rewrites.length && {
              fixes: [kind === 'skipped' ? { ...fix, safe: false } : { ...fix, safe: true }],
            }),
        };
      }
    }
  },
});
