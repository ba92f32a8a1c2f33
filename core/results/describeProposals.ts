import type { Form } from '../formats/form.js';
import { describeCell } from './describePlace.js';
import { quote } from './quote.js';
import type { Finding, Fix, Suspect } from './result.js';
import { textWording } from './textWording.js';

type Language = 'zh' | 'en';

/** Edits of one fix that are spelt out before “N more”. */
const listed = 5;

/** What the findings of one problem propose, in words: cells with their values, then fixes; what a fix does is not said twice. */
export function describeProposals(
  findings: readonly Finding[],
  form: Form | null,
  language: Language,
): { readonly cells: readonly string[]; readonly fixes: readonly string[] } {
  const words = textWording[language];
  const fixes = findings.flatMap((finding) => finding.fixes);
  const cells = findings
    .flatMap((finding) => finding.suspects)
    .filter((suspect) => !fixes.some((fix) => repairs(fix, suspect)))
    .map((cell) => {
      const change = `${cell.current ?? words.unknown} → ${cell.proposed}`;
      return describeCell(cell, form, language) + words.colon + change;
    });
  const shown = new Set(findings.map(({ location }) => location.text));
  return {
    cells: [...new Set(cells)],
    fixes: [...new Set(fixes.map((fix) => describeFix(fix, shown, language)))],
  };
}

function repairs({ edits }: Fix, { table, row, column, proposed }: Suspect): boolean {
  return edits.some(
    ({ location, new: text }) =>
      location.table === table && location.row === row && location.column === column && text === String(proposed),
  );
}

/**
 * A fix in words: its title, whether it may be applied unasked, what becomes what.
 * @param shown words of the report that the reader has seen already
 */
function describeFix(fix: Fix, shown: ReadonlySet<string | undefined>, language: Language): string {
  const words = textWording[language];
  const [open, close] = words.brackets;
  const head = `${fix.title}${open}${fix.safe ? words.safe : words.unsafe}${close}`;
  const [only, second] = fix.edits;
  if (!only || (!second && shown.has(only.old) && fix.title.includes(only.new))) return head;
  const edits = fix.edits.slice(0, listed).map(({ old, new: text }) => {
    if (old === '') return `${words.insert} ${quote(text)}`;
    if (text === '') return `${words.delete} ${quote(old)}`;
    return `${quote(old)} → ${quote(text)}`;
  });
  if (fix.edits.length > listed) edits.push(words.more(fix.edits.length - listed));
  return head + words.colon + edits.join(words.comma);
}
