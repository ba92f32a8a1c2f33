import type { FormId } from '../../core/formats/form.js';
import { cleanParts, type DraftParts, draft, replaceRows } from './draft.js';

/** An example of a rule's page: what it shows, and the whole report that it stands for. */
export interface Example {
  /** `wrong` makes the rule fire, `right` leaves it silent. */
  readonly kind: 'wrong' | 'right';
  /** Line of the page where its fence opens, from 1. */
  readonly line: number;
  readonly report: string;
}

/**
 * The examples of a page: fences opened by “```report wrong part=signature”, with `form=2019` and `rows` (only the table
 * rows that change) as further words.
 * @throws Error with one sentence for a fence that says something else.
 */
export function examplesOf(page: string): Example[] {
  const lines = page.split('\n');
  const examples: Example[] = [];
  for (let index = 0; index < lines.length; index++) {
    const opening = /^```report\b(.*)$/.exec(lines[index]!);
    if (!opening) continue;
    const start = index + 1;
    const end = lines.indexOf('```', start);
    if (end < 0) throw new Error(`line ${start}: the fence is not closed.`);
    examples.push(example(opening[1]!, lines.slice(start, end).join('\n'), start));
    index = end;
  }
  return examples;
}

function example(info: string, body: string, line: number): Example {
  const [kind, ...words] = info.trim().split(/\s+/);
  if (kind !== 'wrong' && kind !== 'right')
    throw new Error(`line ${line}: “report” is followed by “wrong” or “right”, not by “${kind ?? ''}”.`);
  const options = new Map(words.map((word) => word.split('=', 2) as [string, string | undefined]));
  const form = options.get('form') ?? '2021';
  if (form !== '2019' && form !== '2021')
    throw new Error(`line ${line}: there is no form ${form}; write form=2019 or leave it out.`);
  const parts = cleanParts(form);
  const part = options.get('part') as keyof DraftParts | undefined;
  if (part === undefined || !Object.hasOwn(parts, part)) {
    throw new Error(`line ${line}: “part=” names one of ${Object.keys(parts).join(', ')}, not “${part ?? ''}”.`);
  }
  const unknown = [...options.keys()].filter((name) => !['part', 'form', 'rows'].includes(name));
  if (unknown.length > 0) throw new Error(`line ${line}: nobody knows what “${unknown.join(' ')}” means here.`);
  const text = options.has('rows') ? replaced(parts[part], body, line) : body;
  return { kind, line, report: draft({ [part]: text }, form satisfies FormId) };
}

function replaced(part: string, rows: string, line: number): string {
  try {
    return replaceRows(part, rows);
  } catch (error) {
    throw new Error(`line ${line}: ${error instanceof Error ? error.message : error}`);
  }
}
