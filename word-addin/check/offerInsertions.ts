import { insertionOoxml } from '../../core/fixes/renderOoxml.js';
import { formOfYear, type InsertedBlock, insertBlocks, lint, type Report } from '../../core/index.js';
import { writeHeading } from '../../core/rules/structure/writeHeading.js';
import { insertWording } from './insertWording.js';
import type { InsertOffer } from './protocol.js';

/** Missing sections and tables in the report's order, each group as one offer whose key is its index. */
export function offerInsertions(report: Report, language: 'zh' | 'en'): InsertOffer[] {
  return groupInsertions(report).map((blocks, index) => offerOf(blocks, report, index, language));
}

/** Missing sections and tables, those that belong at one place together. */
export function groupInsertions(report: Report): (readonly InsertedBlock[])[] {
  const groups: InsertedBlock[][] = [];
  for (const block of insertBlocks(report)) {
    const last = groups.at(-1)?.at(-1);
    const joins = last && last.after === block.after && replaced(last).length + replaced(block).length === 0;
    if (joins) groups.at(-1)!.push(block);
    else groups.push([block]);
  }
  return groups;
}

function replaced(block: InsertedBlock): readonly string[] {
  return block.kind === 'table' ? block.replaces : [];
}

function offerOf(blocks: readonly InsertedBlock[], report: Report, index: number, language: 'zh' | 'en'): InsertOffer {
  const words = insertWording[language];
  const titles = blocks.map((block) => {
    if (block.kind === 'heading') return words.heading(block.text);
    const form = report.formOfYear!.sections.find(({ number }) => number === block.section)!;
    const name = writeHeading(form);
    return block.replaces.length > 0 ? words.replacement(name, block.form) : words.table(name);
  });
  const notes = blocks.flatMap((block) => {
    if (block.kind === 'heading') return [];
    const reasons = [...new Set(block.blank.flatMap(({ why }) => why ?? []))];
    return [words.carried(block.carried.length, block.blank.length), ...reasons];
  });
  return {
    key: String(index),
    title: titles.join(words.comma),
    notes,
    after: blocks[0]!.after,
    replaces: blocks.flatMap(replaced),
    // In Word the old table goes, so no note parts it from the new one.
    ooxml: insertionOoxml(blocks.map((block) => (block.kind === 'table' ? { ...block, replaces: [] } : block))),
  };
}

/** Title, headings and blank tables of a year's form as XML; null: the year has no form. */
export function wholeForm(year: number): string | null {
  const form = formOfYear(year);
  if (!form) return null;
  const headings = form.sections.map((section): InsertedBlock => {
    return { kind: 'heading', section: section.number, text: writeHeading(section), after: null };
  });
  const title: InsertedBlock = { ...headings[0]!, text: `${year}年政府信息公开工作年度报告` } as InsertedBlock;
  const lines = [title, ...headings].map((block) => (block.kind === 'heading' ? block.text : ''));
  const blocks = lines.map((text, index) => ({ kind: 'paragraph' as const, id: `p${index + 1}`, text }));
  // The tables are those that a report of headings alone lacks.
  const { report } = lint({ mediaType: 'text/plain', blocks, metadata: {}, facts: [] });
  const tables = report ? insertBlocks(report) : [];
  const sections = headings.flatMap((heading) => [
    heading,
    ...tables.filter(({ section }) => section === heading.section),
  ]);
  return insertionOoxml([title, ...sections]);
}
