import type { SectionNumber } from '../../../core/formats/form.js';
import type { Manuscript } from '../manuscript.js';
import type { Planter } from '../planter.js';

/** What a sentence planter needs besides the sentence. */
interface Options extends Partial<Pick<Planter, 'along' | 'notIn' | 'asksForReview'>> {
  /** Absent: 1. */
  readonly section?: SectionNumber;
  /** Words that the finding marks; absent: only the section is compared. */
  readonly marks?: string;
  readonly fault?: string;
}

/** A sentence added at the end of a section, as a paragraph of its own. */
export function sentence(
  rule: string,
  text: string | ((m: Manuscript) => string | null),
  options: Options = {},
): Planter {
  const { section = 1, marks, fault, ...rest } = options;
  return {
    rule,
    fault: fault ?? (typeof text === 'string' ? text : 'a sentence'),
    ...rest,
    plant(m) {
      const written = typeof text === 'string' ? text : text(m);
      if (written === null) return null;
      m.append(section, written);
      return { at: { section, ...(marks !== undefined && { text: marks }) } };
    },
  };
}
