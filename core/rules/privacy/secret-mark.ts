import { laws } from '../../formats/laws.js';
import type { Line, Report } from '../../report/report.js';
import { secretMarks } from '../../wording/secretMarks.js';
import { defineRule } from '../rule.js';

/** A mark with its brackets and spaces is no longer. */
const longest = 32;
const shortest = 2;

/** Every mark holds one of these. */
const triggers = /密|内部|保存|外传|公开/;

/** The report carries a classification or an internal mark: it was not meant for the public. */
export default defineRule({
  id: 'privacy/secret-mark',
  title: { zh: '没有密级和内部资料标志', en: 'No classification or internal marks' },
  severity: 'error',
  basis: [laws.regulation.article(14), laws.regulation.article(17)],
  needs: ['report'],
  messages: {
    found: {
      zh: '文中有{zh}“{found}”。年度报告应当向社会公布，请先核对文件是否拿错、内容是否经过公开审查；误留的标志请删去。',
      en: 'The text carries {en}, “{found}”. Make sure that this is the right file and was cleared for publication, then delete the mark.',
    },
  },
  *check({ report }) {
    const head = endOfHead(report);
    for (const line of suspiciousLines(report)) {
      const { id, text } = line.paragraph;
      const found = text.replace(/\s+/g, '');
      const isEdge = line.index < head || line.section === 7 || line.role === 'signature' || isRunning(line);
      const mark = secretMarks.find(({ where, pattern }) => (isEdge || where === 'own-line') && pattern.test(found));
      if (!mark) continue;
      const at = { block: id, start: text.length - text.trimStart().length, end: text.trimEnd().length };
      yield { messageId: 'found', at, data: { found, zh: mark.name.zh, en: mark.name.en } };
    }
  },
});

/** Lines short enough for a mark that hold one of its words. A plain loop: most lines are cells. */
function suspiciousLines({ lines }: Report): Line[] {
  const found: Line[] = [];
  for (const line of lines) {
    if (line.role === 'cell') continue;
    const { text, area } = line.paragraph;
    if (text.length > longest || text.length < shortest || area === 'furniture' || !triggers.test(text)) continue;
    found.push(line);
  }
  return found;
}

/** Headers and footers. */
function isRunning({ paragraph: { area } }: Line): boolean {
  return area === 'header' || area === 'footer';
}

/**
 * Index of the block where the head ends: the title, else section 一. With neither nothing is the head: a table that lost its
 * frame may begin with 不予公开.
 */
function endOfHead({ lines, title, sections }: Report): number {
  const first = sections[0]?.from ?? 0;
  const titled = title && lines.find((line) => line.paragraph.id === title.place.block && line.role === 'title');
  return titled ? Math.min(titled.index, first) : first;
}
