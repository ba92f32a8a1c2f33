import type { Place } from '../../document/document.js';
import { laws } from '../../formats/laws.js';
import type { Report } from '../../report/report.js';
import { abbreviations, issuingVerbs, wellKnown } from '../../wording/abbreviations.js';
import { defineRule, type Reported } from '../rule.js';
import { findTitles } from './findTitles.js';

/** 以下简称《条例》, 以下分别简称《条例》《办法》, 以下统称“《规定》”: up to the end of the bracket or of the clause. */
const introduction = /(?:简称|下称|统称)[^）)。；，,]{0,60}/g;

const known = new Set(abbreviations);

interface Uses {
  /** Where an abbreviation is used without 简称 in front. */
  readonly used: Map<string, Place>;
  readonly introduced: Map<string, Place>;
  /** Abbreviations that stand in the text again after they were introduced. */
  readonly usedLater: Set<string>;
  /** Longer titles before the first use of an abbreviation that they end in. */
  readonly longer: Map<string, Set<string>>;
}

/** A short name in 《》 is introduced before it is used, and used once it is introduced. */
export default defineRule({
  id: 'citation/undefined-abbreviation',
  title: { zh: '文件简称先说明后使用', en: 'Short names are introduced before they are used' },
  severity: 'warning',
  basis: [laws.practice('使用简称，应当先用全称并注明简称', 'A short name is introduced beside the full one')],
  needs: ['report'],
  messages: {
    undefined: {
      zh: '《{name}》前文没有说明是哪一份文件，请在第一次出现时写出全称并注明“以下简称《{name}》”。',
      en: 'Nothing says which document 《{name}》 is; give its full name and introduce the short one first.',
    },
    confused: {
      zh: '《{name}》前文没有说明是哪一份文件；前面注明了简称《{other}》却没有使用，请核对这里是否应为《{other}》。',
      en: 'Nothing says which document 《{name}》 is; 《{other}》 was introduced and is not used: is that meant?',
    },
    unmarked: {
      zh: '《{name}》是简称，建议在第一次写全称时注明“以下简称《{name}》”。',
      en: '《{name}》 is a short name; introduce it beside the full one.',
    },
    early: {
      zh: '《{name}》在注明简称之前已经使用，建议在第一次出现时写出全称并注明简称。',
      en: '《{name}》 is used before it is introduced; introduce it where it comes first.',
    },
    unused: {
      zh: '注明了简称《{name}》，后文没有使用，建议删去简称说明，或者在后文使用简称。',
      en: '《{name}》 is introduced and never used; drop it or use it.',
    },
  },
  *check({ report }) {
    const uses = usesIn(report);
    const unused = [...uses.introduced].filter(([name]) => known.has(name) && !uses.usedLater.has(name));
    const named = new Set<string>();
    for (const [name, at] of uses.used) {
      const finding = judge(name, at, uses, unused);
      named.add(String(finding.data?.other));
      yield finding;
    }
    for (const [name, at] of unused) {
      if (!named.has(name) && !uses.used.has(name)) yield { messageId: 'unused', severity: 'info', at, data: { name } };
    }
  },
});

function judge(
  name: string,
  at: Place,
  { introduced, longer }: Uses,
  unused: readonly (readonly [string, Place])[],
): Reported<'undefined' | 'confused' | 'unmarked' | 'early'> {
  if (introduced.has(name)) return { messageId: 'early', severity: 'info', at, data: { name } };
  // One longer title that ends alike: a reader can tell what is meant.
  if (name === wellKnown || longer.get(name)?.size === 1)
    return { messageId: 'unmarked', severity: 'info', at, data: { name } };
  const other = unused.find(([each]) => each !== wellKnown);
  if (!other) return { messageId: 'undefined', at, data: { name } };
  return { messageId: 'confused', at, data: { name, other: other[0] }, related: [other[1]] };
}

function usesIn(report: Report): Uses {
  const uses: Uses = { used: new Map(), introduced: new Map(), usedLater: new Set(), longer: new Map() };
  for (const line of report.prose) {
    const { id, text } = line.paragraph;
    if (text.includes('《')) readTitles(id, text, uses);
    // Once introduced, 条例 is written without its marks as often as with them.
    const mayBeUsed = uses.introduced.has(wellKnown) && !uses.usedLater.has(wellKnown);
    if (mayBeUsed && /(?<!公开)条例/.test(text.replace('《条例》', ''))) uses.usedLater.add(wellKnown);
  }
  return uses;
}

function readTitles(block: string, text: string, { used, introduced, usedLater, longer }: Uses): void {
  const spans = text.includes('称')
    ? [...text.matchAll(introduction)].map(({ index, 0: words }) => [index, index + words.length] as const)
    : [];
  for (const { text: name, start, end } of findTitles(text)) {
    const at = { block, start: start - 1, end: end + 1 };
    if (spans.some(([from, to]) => start >= from && end <= to)) {
      if (!introduced.has(name)) introduced.set(name, at);
    } else if (introduced.has(name)) usedLater.add(name);
    else if (!known.has(name)) remember(name, used, longer);
    else if (!used.has(name) && !isIssued(text, start - 1)) used.set(name, at);
  }
}

function remember(title: string, used: Uses['used'], longer: Uses['longer']): void {
  const core = title.replace(/[（(][^（()）]{0,12}[）)]$/, '');
  for (const name of abbreviations) {
    if (!core.endsWith(name) || used.has(name)) continue;
    const titles = longer.get(name) ?? new Set();
    longer.set(name, titles.add(core));
  }
}

function isIssued(text: string, index: number): boolean {
  const front = text.slice(Math.max(0, index - 4), index).replace(/了$/, '');
  return issuingVerbs.some((verb) => front.endsWith(verb));
}
