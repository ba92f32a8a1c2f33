import { laws } from '../../formats/laws.js';
import { typos } from '../../wording/typos.js';
import { findOwnWords, type OwnWord } from '../findOwnWords.js';
import { defineRule, type Reported } from '../rule.js';
import { indexTypos, type Slip } from './indexTypos.js';

const slipsIn = indexTypos(typos);

/** A word of this genre is written wrong. Headings of sections are compared with the form by structure/section-heading. */
export default defineRule({
  id: 'language/typo',
  title: { zh: '没有常见错别字', en: 'No common misspellings' },
  severity: 'warning',
  basis: [laws.practice('公文文字应当准确、规范', 'Official documents use correct words')],
  needs: ['report', 'settings'],
  messages: {
    wrong: { zh: '“{wrong}”应为“{right}”，请改正。', en: '“{wrong}” should be “{right}”.' },
    likely: {
      zh: '“{wrong}”疑为“{right}”之误，请核对后改正。',
      en: '“{wrong}” is probably a slip for “{right}”; check it.',
    },
    variant: {
      zh: '“{wrong}”宜写作“{right}”，与条例和统一格式的用字一致。',
      en: '“{wrong}” is better written “{right}”, as the Regulation and the form have it.',
    },
    correct: { zh: '“{wrong}”改为“{right}”', en: 'Write “{right}” for “{wrong}”' },
  },
  *check({ report, settings }) {
    for (const line of report.prose) {
      if (line.role === 'heading') continue;
      const { id, text } = line.paragraph;
      const slips = slipsIn(text);
      const own = findOwnWords(text, settings.typos);
      if (own.length > 0) yield* ownFindings(id, own);
      const others = own.length === 0 ? slips : slips.filter((slip) => !own.some((each) => overlap(each, slip)));
      if (others.length > 0) yield* findingsOf(id, others);
    }
  },
});

type Span = { readonly start: number; readonly end: number };

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Words of the configuration: what it calls wrong is proposed, never changed unasked. */
function* ownFindings(block: string, own: readonly (Span & { readonly word: OwnWord })[]): Iterable<Reported<Message>> {
  for (const word of new Set(own.map((slip) => slip.word))) {
    const places = own.filter((slip) => slip.word === word).map(({ start, end }) => ({ block, start, end }));
    const data = { wrong: word.wrong, right: word.right };
    const edits = places.map((at) => ({ at, text: word.right }));
    const fixes = [{ title: 'correct', data, safe: false, edits }] as const;
    yield { messageId: 'wrong', at: places[0]!, data, related: places.slice(1), fixes };
  }
}

type Message = 'wrong' | 'likely' | 'variant' | 'correct';

/** One finding for each wrong word of a paragraph, however often it stands there. */
function* findingsOf(block: string, slips: readonly Slip[]): Iterable<Reported<Message>> {
  for (const typo of new Set(slips.map((slip) => slip.typo))) {
    const { wrong, right, unsure, variant } = typo;
    const places = slips.filter((slip) => slip.typo === typo).map(({ start, end }) => ({ block, start, end }));
    const data = { wrong, right };
    const edits = places.map((at) => ({ at, text: right }));
    yield {
      messageId: variant ? 'variant' : unsure ? 'likely' : 'wrong',
      at: places[0]!,
      data,
      related: places.slice(1),
      ...(variant && { severity: 'info' }),
      fixes: [{ title: 'correct', data, safe: !unsure, edits }],
    };
  }
}
