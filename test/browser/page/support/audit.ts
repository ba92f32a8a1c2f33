import { expect } from 'vitest';
import { type Finding, type LintResult, lint, read } from '../../../../core/index.js';
import type { Mark, MarkPlace, NumberMark, PageReading } from '../../../../extension/messages.js';
import type { ServedPage } from '../../support/portals/index.js';
import { coloured } from './coloured.js';
import type { LivePage } from './livePage.js';

/** What the command line finds in the bytes of a page. */
export async function lintServed({ body, contentType, url }: ServedPage): Promise<LintResult> {
  const result = await read(body, { mediaType: contentType, url });
  if (result.status !== 'read') throw new Error(result.problem.message);
  return lint(result.document);
}

/** A reading, its result, and one mark for each finding that has a place; problems are numbered from 1. */
export interface Audit {
  readonly reading: PageReading;
  readonly result: LintResult;
  readonly marks: readonly Mark[];
  readonly numbers: readonly NumberMark[];
}

/** Reads the page and checks it as the panel does. */
export async function audit(live: LivePage): Promise<Audit> {
  await live.send({ type: 'read' });
  const { page: reading } = await live.next('page');
  const result = lint(reading.document);
  const marks = result.findings.flatMap((finding, index) => markOf(finding, index + 1));
  const numbers = result.numbers.map(({ place, outcome }): NumberMark => ({ place, outcome }));
  return { reading, result, marks, numbers };
}

/** Marks everything on the page. */
export async function mark(live: LivePage, { marks, numbers }: Audit, shown = { problems: true, numbers: false }) {
  await live.send({ type: 'mark', marks, numbers, shown });
}

function markOf({ severity, message, location }: Finding, problem: number): Mark[] {
  const { block, start, end } = location;
  if (block === undefined) return [];
  return [{ problem, severity, label: message, places: [{ block, start: start ?? null, end: end ?? null }] }];
}

/** The words of a place as they were read. */
export function textAt({ document: { blocks } }: PageReading, { block, start, end }: MarkPlace): string {
  for (const each of blocks) {
    if (each.kind === 'table' && each.id === block) return each.cells.map(({ text }) => text).join('');
    const found = [each, ...(each.kind === 'table' ? each.cells : [])].find(({ id }) => id === block);
    if (found && 'text' in found) return start === null || end === null ? found.text : found.text.slice(start, end);
  }
  throw new Error(`The document has no block ${block}.`);
}

/** Text without white space: the page's and the document's differ in it. */
export function plain(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Shows each mark in turn: its words must be coloured, all of them and nothing else, and be seen. */
export async function expectMarksOnTheirWords(live: LivePage, { marks, reading }: Audit): Promise<void> {
  for (const { places } of marks) {
    await live.send({ type: 'reveal', at: places[0]! });
    const { rect } = await live.next('revealed');
    const words = textAt(reading, places[0]!);
    const flash = (await coloured(live.page))['gongkai-lint-flash'];
    expect(plain(flash?.words ?? ''), 'the words that flash').toBe(plain(words));
    if (words !== '') expect(flash!.rects).toBeGreaterThan(0);
    expect(rect, `where “${words}” is`).not.toBeNull();
    expect(rect!.width * rect!.height).toBeGreaterThan(0);
    expect(rect!.top).toBeGreaterThanOrEqual(0);
    expect(rect!.top).toBeLessThan(700);
  }
}
