import { fold } from '../../report/fold.js';
import type { Line, Report, Section } from '../../report/report.js';
import { nilWords } from '../../wording/nilWords.js';
import { announcing } from '../../wording/subheadings.js';
import { holdsTable } from './holdsTable.js';
import { restOfHeading } from './restOfHeading.js';

/**
 * What stands below a section's heading, or behind it on the same line: `nothing`; `nil` where it is only 无, 略 and the
 * like, also under sub-headings; else `content`. A table, a picture or a sub-heading is content.
 */
export function gaugeContent(report: Report, section: Section): 'nothing' | 'nil' | 'content' {
  if (section.images > 0) return 'content';
  let [said, announced] = [false, false];
  for (const line of section.lines) {
    if (line.role === 'subheading' && announcing.test(line.paragraph.text.trimEnd())) {
      announced = true;
      continue;
    }
    const spoken = fold(words(line));
    if (spoken !== '' && !nilWords.has(spoken)) return 'content';
    said ||= spoken !== '';
  }
  for (const spoken of behindHeading(report, section)) {
    if (spoken !== '' && !nilWords.has(spoken)) return 'content';
    said ||= spoken !== '';
  }
  if (holdsTable(report.document, section.from, section.to)) return 'content';
  return said ? 'nil' : announced ? 'content' : 'nothing';
}

function words({ paragraph, numbering }: Line): string {
  return numbering ? paragraph.text.slice(numbering.end) : paragraph.text;
}

/** 无 in 六、其他需要报告的事项 无 and 六、其他需要报告的事项：无; folded. */
function behindHeading(report: Report, section: Section): string[] {
  const block = report.document.blocks[section.from];
  const rest = block?.kind === 'paragraph' ? fold(block.text.slice(section.place.end)) : '';
  return [restOfHeading(report, section), rest];
}
