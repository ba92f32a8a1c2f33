import { laws } from '../../formats/laws.js';
import type { Line } from '../../report/report.js';
import { type Markup, markup } from '../../wording/markup.js';
import { bitsOf } from '../bitsOf.js';
import { flagCharacters } from '../flagCharacters.js';
import { defineRule, type ProposedEdit } from '../rule.js';

const flagsOf = flagCharacters(markup.map((mark) => mark.triggers));

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly markup: Markup;
}

/** Marks of a markup language stand in the text as if they were words. */
export default defineRule({
  id: 'text/markup',
  title: { zh: '正文没有排版代码', en: 'No markup in the text' },
  severity: 'warning',
  basis: [laws.practice('公开发布的正文不应显示排版代码', 'Published text shows no markup')],
  needs: ['document', 'report'],
  messages: {
    marks: {
      zh: '本段显示出排版代码（如“{found}”），共{count}处，是从网页或其他软件粘贴时带入的，请清除代码、保留文字。',
      en: 'This paragraph shows {count} markup mark(s), such as “{found}”; remove the marks and keep the words.',
    },
    row: {
      zh: '本段是没有转换成表格的表格代码“{found}”，请改成表格或文字。',
      en: '“{found}” is the source of a table that was never turned into one; make it a table or a sentence.',
    },
    strip: { zh: '清除本段的排版代码', en: 'Remove the markup of this paragraph' },
  },
  // In a Markdown file the marks are the file's own format.
  applies: ({ document }) => document.mediaType !== 'text/markdown',
  *check({ report }) {
    for (const line of report.prose) {
      const flags = flagsOf(line.paragraph.text);
      if (flags === 0) continue;
      const marks = marksIn(line, flags);
      const first = marks[0];
      if (!first) continue;
      const block = line.paragraph.id;
      const at = { block, start: first.start, end: first.end };
      if (first.markup.unfixable) {
        yield { messageId: 'row', at, data: { found: shorten(first.words) } };
        continue;
      }
      const edits = editsOf(marks, block);
      const data = { found: shorten(first.words), count: marks.length };
      yield { messageId: 'marks', at, data, fixes: [{ title: 'strip', safe: true, edits }] };
    }
  },
});

/** Marks in the order of the text. A row of a table is taken as a whole. */
function marksIn(line: Line, flags: number): Mark[] {
  const { text } = line.paragraph;
  const marks: Mark[] = [];
  for (const bit of bitsOf(flags)) {
    if (text.search(markup[bit]!.pattern) < 0) continue;
    for (const { index, 0: words } of text.matchAll(markup[bit]!.pattern)) {
      marks.push({ start: index, end: index + words.length, words, markup: markup[bit]! });
    }
  }
  const row = marks.find((mark) => mark.markup.unfixable);
  return row ? [row] : marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** One edit for each mark, two for a pair around words; of edits that overlap, the first. */
function editsOf(marks: readonly Mark[], block: string): ProposedEdit[] {
  const edits = marks
    .flatMap(({ start, end, words, markup }) => {
      const { ends, means } = markup;
      if (ends === undefined) return [{ at: { block, start, end }, text: means?.[words] ?? '' }];
      return [
        { at: { block, start, end: start + ends }, text: '' },
        { at: { block, start: end - ends, end }, text: '' },
      ];
    })
    .sort((a, b) => a.at.start - b.at.start);
  let end = 0;
  return edits.filter(({ at }) => {
    if (at.start < end) return false;
    end = at.end;
    return true;
  });
}

function shorten(words: string): string {
  const plain = words.trim();
  return plain.length > 24 ? `${plain.slice(0, 24)}…` : plain;
}
