import { laws } from '../../formats/laws.js';
import type { Line } from '../../report/report.js';
import { defineRule } from '../rule.js';
import { type LoneBracket, pairBrackets } from './pairBrackets.js';

/** A bracket may close so many paragraphs further on: quotations run over paragraphs, converters break lines. */
const farthest = 3;

/** How many characters beside a bracket show where it stands. */
const shown = 10;

/** Nobody forgets so many: the file has lost them. */
const mostForgotten = 12;

interface Lone extends LoneBracket {
  readonly line: Line;
  /** Number of its paragraph among those of prose. */
  readonly at: number;
}

/** Brackets, title marks and quotation marks come in pairs. */
export default defineRule({
  id: 'language/brackets',
  title: { zh: '括号、书名号、引号成对', en: 'Brackets and quotation marks come in pairs' },
  severity: 'warning',
  basis: [laws.punctuation, laws.practice('公文标点应当完整', 'Marks that come in pairs are complete')],
  needs: ['report'],
  messages: {
    open: {
      zh: '“{found}”处的{kind}只有前一半，没有找到与它配对的后一半，请补上或删去。',
      en: 'The {kindEn} at “{found}” is never closed; close or delete it.',
    },
    close: {
      zh: '“{found}”处的{kind}只有后一半，没有找到与它配对的前一半，请补上或删去。',
      en: 'The {kindEn} at “{found}” is never opened; open or delete it.',
    },
    damaged: {
      zh: '文件丢失了部分文字，“{found}”处的{kind}不成对，可能是转换造成的，请人工核对。',
      en: 'Text was lost; the {kindEn} at “{found}” has no partner, perhaps for that reason. Check it by hand.',
    },
  },
  *check({ report }) {
    const isLossy = report.notes.some(({ code }) => code === 'digits-lost' || code === 'text-damaged');
    const all: Lone[] = [];
    let at = 0;
    for (const line of report.prose) {
      at++;
      for (const bracket of pairBrackets(line.paragraph.text)) all.push({ ...bracket, line, at });
    }
    const lone = withoutPairs(all);
    const isDamaged = isLossy || lone.length > mostForgotten;
    for (const { kind, index, isOpening, line } of lone) {
      const { id: block, text } = line.paragraph;
      const start = isOpening ? index : Math.max(0, index - shown);
      const end = isOpening ? Math.min(text.length, index + 1 + shown) : index + 1;
      const at = { block, start, end };
      const data = { found: text.slice(start, end), kind: kind.name.zh, kindEn: kind.name.en };
      if (isDamaged) {
        yield { messageId: 'damaged', at, data, review: true };
        return;
      }
      yield { messageId: isOpening ? 'open' : 'close', at, data };
    }
  },
});

/** Leaves out what is opened in one paragraph and closed in one of the next. */
function withoutPairs(all: readonly Lone[]): readonly Lone[] {
  const paired = new Set<Lone>();
  all.forEach((closing, index) => {
    if (closing.isOpening) return;
    for (let back = index - 1; back >= 0; back--) {
      const opening = all[back]!;
      if (closing.at - opening.at > farthest) break;
      if (!opening.isOpening || opening.kind !== closing.kind || opening.at === closing.at) continue;
      paired.add(opening);
      paired.add(closing);
    }
  });
  return all.filter((bracket) => !paired.has(bracket));
}
