import type { Place } from '../../document/document.js';
import { laws } from '../../formats/laws.js';
import type { Line, Report } from '../../report/report.js';
import { type Placeholder, placeholders } from '../../wording/placeholders.js';
import { bitsOf } from '../bitsOf.js';
import { flagCharacters } from '../flagCharacters.js';
import { isProse } from '../isProse.js';
import { defineRule } from '../rule.js';

/** Shorter cells hold figures. */
const shortestResidue = 5;

/** A draft mark on a line of its own, spaces included, is no longer. */
const longestMark = 40;

/** Further places of one kind in one paragraph that a finding names. */
const mostRelated = 20;

const flagsOf = flagCharacters(placeholders.map((placeholder) => placeholder.triggers));

interface Found {
  readonly placeholder: Placeholder;
  readonly places: readonly Place[];
  readonly words: string;
}

/** The text holds what no reader should see: converter marks, places never filled in, draft marks. */
export default defineRule({
  id: 'text/placeholder',
  title: { zh: '没有残留标记、未填内容和稿次标记', en: 'No converter marks, unfilled places or draft marks' },
  severity: 'error',
  basis: [
    laws.practice(
      '公开发布的公文应为定稿，不得残留模板占位、转换标记和稿次标记',
      'What is published is final: no template slots, converter marks or draft numbers',
    ),
  ],
  needs: ['report'],
  messages: {
    residue: {
      zh: '“{found}”是{zh}，不是报告内容，发布前请删除。',
      en: '“{found}” is {en}, not part of the report; delete it before publishing.',
    },
    blank: {
      zh: '“{found}”是占位内容（{zh}），请换成实际内容；没有内容可填的，连同所在语句删去。',
      en: '“{found}” is a placeholder ({en}); put in the real words or delete the phrase.',
    },
    draft: {
      zh: '“{found}”是{zh}，正式发布的年度报告不应保留，请确认已经定稿并删去。',
      en: '“{found}” is {en}; make sure that this is the final text and delete it.',
    },
    remove: { zh: '删除“{found}”', en: 'Delete “{found}”' },
  },
  *check({ report }) {
    for (const { placeholder, places, words } of findAll(report)) {
      const data = { found: words.trim(), zh: placeholder.name.zh, en: placeholder.name.en };
      const [first, ...others] = places;
      const edits = places.map((at) => ({ at, text: '' }));
      const safe = placeholder.deletion === 'safe';
      yield {
        messageId: placeholder.kind,
        at: first!,
        data,
        related: others.slice(0, mostRelated),
        ...(placeholder.deletion && { fixes: [{ title: 'remove', data, safe, edits }] }),
      };
    }
  },
});

function findAll(report: Report): Found[] {
  const found: Found[] = [];
  for (const line of report.lines) {
    const { id, text } = line.paragraph;
    if (line.role === 'cell' ? text.length < shortestResidue : !isProse(line)) continue;
    const flags = flagsOf(text);
    if (flags !== 0) find(id, text, flags, line.role === 'cell' ? null : line, found);
  }
  for (const block of report.document.blocks) {
    if (block.kind !== 'table') continue;
    for (const { id, text } of block.cells) {
      const flags = text.length < shortestResidue ? 0 : flagsOf(text);
      if (flags !== 0) find(id, text, flags, null, found);
    }
  }
  return found;
}

/** Adds what one paragraph, or one cell (`line` null), holds; all places of one kind together. */
function find(block: string, text: string, flags: number, line: Line | null, found: Found[]): void {
  for (const bit of bitsOf(flags)) {
    const placeholder = placeholders[bit]!;
    if (!appliesTo(placeholder, text, line) || text.search(placeholder.pattern) < 0) continue;
    const matches = [...text.matchAll(placeholder.pattern)];
    if (placeholder.unless?.test(text)) continue;
    const places = matches.map(({ index, 0: words }) => ({ block, start: index, end: index + words.length }));
    found.push({ placeholder, places, words: matches[0]![0] });
  }
}

function appliesTo({ where, words, inCells }: Placeholder, text: string, line: Line | null): boolean {
  if (!line) return inCells === true;
  if (where === 'title' && line.role !== 'title') return false;
  if (where === 'own-line') {
    return text.length <= longestMark && line.numbering === null && (line.section === 0 || line.section === 7);
  }
  return words === undefined || words.some((word) => text.includes(word));
}
