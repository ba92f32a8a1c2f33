import type { Numbering, Section } from '../../report/report.js';

export interface NumberedSection {
  readonly section: Section;
  readonly numbering: Numbering;
}

/**
 * The sections whose written number is not that of their content, in runs that are wrong by the same amount: after a section
 * that was left out the rest is one run. A heading in another style (3. among 一、二、四、) is a run of its own.
 */
export function groupWrongNumbers(sections: readonly Section[]): NumberedSection[][] {
  const usual = sections.filter(({ numbering }) => numbering?.level === 1).length >= 3;
  const runs: NumberedSection[][] = [];
  let previous: number | null = null;
  for (const section of sections) {
    const { numbering, number } = section;
    if (!numbering) continue;
    const shift = numbering.value - number;
    const isWrong = shift !== 0 || (usual && numbering.level !== 1);
    if (isWrong && shift === previous) runs[runs.length - 1]!.push({ section, numbering });
    else if (isWrong) runs.push([{ section, numbering }]);
    previous = isWrong && shift !== 0 ? shift : null;
  }
  return runs;
}
