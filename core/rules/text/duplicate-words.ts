import { laws } from '../../formats/laws.js';
import {
  brokenRepeats,
  doubledCharacters,
  mayBeDoubled,
  neverTwice,
  twiceBefore,
} from '../../wording/reduplications.js';
import { findRepeats, type Repeat } from '../findRepeats.js';
import { defineRule, type Reported } from '../rule.js';

/** First characters of the broken repeats. */
const openers = new Set(brokenRepeats.map(({ text }) => text.charCodeAt(0)));

type Judgement = 'sure' | 'likely' | null;

/** A word stands twice running where once is meant. */
export default defineRule({
  id: 'text/duplicate-words',
  title: { zh: '没有重复的字词', en: 'No word doubled by mistake' },
  severity: 'warning',
  basis: [
    laws.practice(
      '公文文字应当严谨，不得有重字、漏字',
      'Official documents are written with care: no doubled or lost words',
    ),
  ],
  needs: ['report'],
  messages: {
    doubled: { zh: '“{found}”中“{word}”重复，请删去一个。', en: '“{word}” is doubled in “{found}”; delete one.' },
    broken: { zh: '“{found}”用词重复，应为“{word}”。', en: '“{found}” repeats itself; it should be “{word}”.' },
    once: { zh: '改为“{word}”', en: 'Make it “{word}”' },
  },
  *check({ report }) {
    for (const line of report.prose) {
      const { id, text } = line.paragraph;
      for (const repeat of findRepeats(text, openers)) {
        const found = repeat.period === 0 ? broken(id, text, repeat) : doubled(id, text, repeat);
        if (found) yield found;
      }
    }
  },
});

function doubled(block: string, text: string, repeat: Repeat): Reported<'doubled' | 'once'> | null {
  const { start, second, end, word } = repeat;
  const judgement = judge(text, repeat);
  if (!judgement) return null;
  const data = { word, found: text.slice(start, end).replace(/\s+/g, ' ') };
  // The words go from the end of the first copy, so that the space between the copies goes with them.
  const edits = [{ at: { block, start: second, end }, text: '' }];
  return {
    messageId: 'doubled',
    at: { block, start, end },
    data,
    fixes: [{ title: 'once', data, safe: judgement === 'sure', edits }],
  };
}

function judge(text: string, { start, second, end, word, period }: Repeat): Judgement {
  if (period === 1) return isSlip(text, start, end, word) ? 'sure' : null;
  const before = twiceBefore[word];
  if (before) return before.some((next) => text.startsWith(next, end)) ? 'sure' : null;
  if (neverTwice.has(word)) return 'sure';
  const isSpaced = end - second > word.length;
  if (isSpaced || mayBeDoubled.has(word) || word.startsWith('一') || isTitleTail(word)) return null;
  return endsWord(text, end) ? 'likely' : null;
}

/** 的通知的通知: a notice that passes on a notice. */
function isTitleTail(word: string): boolean {
  return word.startsWith('的') && /(?:通知|意见|报告|函|决定|批复|公告|请示|方案|办法)$/.test(word);
}

/** Whether no word can begin with the second copy: 工作工作人员 is 工作 and 工作人员. */
function endsWord(text: string, end: number): boolean {
  return !isIdeograph(text, end) || (text.charAt(end) === '的' && !'确士'.includes(text.charAt(end + 1) || ' '));
}

function isIdeograph(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0x4e00 && unit <= 0x9fff;
}

function isSlip(text: string, start: number, end: number, word: string): boolean {
  const rule = doubledCharacters[word];
  if (!rule) return false;
  const previous = text.charAt(start - 1);
  if (rule.before && (previous === '' || !rule.before.includes(previous))) return false;
  if (rule.notBefore && previous !== '' && rule.notBefore.includes(previous)) return false;
  if (!isIdeograph(text, end)) return rule.followedBy === undefined || rule.before !== undefined;
  if (rule.followedBy) return rule.followedBy.some((next) => text.startsWith(next, end));
  return !rule.notFollowedBy?.includes(text.charAt(end));
}

/** 可通过可以通过: the same word twice in two shapes. */
function broken(block: string, text: string, { start }: Repeat): Reported<'broken' | 'once'> | null {
  const slip = brokenRepeats.find((each) => text.startsWith(each.text, start));
  if (!slip) return null;
  const at = { block, start, end: start + slip.text.length };
  const data = { found: slip.text, word: slip.right };
  return {
    messageId: 'broken',
    at,
    data,
    fixes: [{ title: 'once', data, safe: true, edits: [{ at, text: slip.right }] }],
  };
}
