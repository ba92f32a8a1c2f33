import type { Form } from '../../formats/form.js';
import { laws } from '../../formats/laws.js';
import type { Report, Section } from '../../report/report.js';
import { defineRule, type Reported } from '../rule.js';
import { editNumber } from './editNumber.js';
import { groupWrongNumbers, type NumberedSection } from './groupWrongNumbers.js';
import { longestAscending } from './longestAscending.js';
import { rewriteNumber } from './rewriteNumber.js';
import { standsBelow } from './standsBelow.js';
import { writeHeading } from './writeHeading.js';
import { writeNumber } from './writeNumber.js';

const messages = {
  repeated: {
    zh: '从“{heading}”起，各部分标题又出现了一遍，文中可能有两份报告。请只保留一份。',
    en: 'From “{heading}” on the section headings come again: the text may hold two reports. Keep one.',
  },
  doubled: {
    zh: '“{heading}”这一部分出现了两次。请合并，或者改正其中一个标题。',
    en: 'The section “{heading}” stands twice. Merge the two, or correct one of the headings.',
  },
  wrongHeading: {
    zh: '标题“{heading}”下面是另一部分的表格，按内容标题应为“{right}”。',
    en: 'Below the heading “{heading}” stands the table of another section: it should read “{right}”.',
  },
  displaced: {
    zh: '“{heading}”的位置不对，按统一格式应放在{where}。请调整顺序。',
    en: 'The section “{heading}” is out of place; in the form it stands {whereEn}.',
  },
  number: {
    zh: '“{heading}”的序号“{wrong}”不对，按统一格式应为“{right}”。',
    en: 'The number “{wrong}” of “{heading}” is wrong; in the form it is “{right}”.',
  },
  numbers: {
    zh: '从“{heading}”起连续{count}个部分的序号不对，按统一格式应依次为“{right}”。',
    en: 'From “{heading}” on {count} sections carry wrong numbers; in the form they are “{right}”.',
  },
  renumber: { zh: '序号改为“{right}”', en: 'Renumber: “{right}”' },
  rename: { zh: '标题改为“{right}”', en: 'Change the heading to “{right}”' },
} as const;

type Found = Reported<keyof typeof messages>;

/** The six sections stand once each, in the form's order, each under its own number. */
export default defineRule({
  id: 'structure/section-order',
  title: { zh: '六个部分的顺序和序号', en: 'Order and numbers of the six sections' },
  severity: 'error',
  basis: [laws.format2021],
  needs: ['report', 'formOfYear'],
  messages,
  *check({ report, formOfYear }) {
    for (const found of findings(report, formOfYear)) yield { ...found, basis: [formOfYear.basis] };
  },
});

function* findings(report: Report, form: Form): Iterable<Found> {
  const all = report.sections;
  const once = all.filter(({ number }, index) => all.findIndex((each) => each.number === number) === index);
  const doubles = all.filter((section) => !once.includes(section));
  if (doubles.length >= 3) {
    yield { messageId: 'repeated', at: doubles[0]!.place, data: { heading: doubles[0]!.heading } };
    return;
  }
  for (const double of doubles) yield doubled(report, form, all, double);
  const kept = longestAscending(once.map(({ number }) => number));
  const displaced = once.filter(({ number }) => !kept.includes(number));
  for (const section of displaced) yield misplaced(form, section, kept);
  // Sections that changed places and are numbered as they stand are one fault, not three.
  const inPlace = once.filter(
    ({ number, numbering }, index) =>
      displaced.length === 0 || (kept.includes(number) && numbering?.value !== index + 1),
  );
  for (const run of groupWrongNumbers(inPlace)) yield misnumbered(report, run);
  if (displaced.length === 0) yield* exchanged(report, form, once);
}

/** A heading that comes a second time, over the table of a section without heading, was copied and not changed. */
function doubled(report: Report, form: Form, all: readonly Section[], double: Section): Found {
  const { heading, number, place, headingPlace, numbering } = double;
  const meant = form.sections.find(
    (section) =>
      all.every((each) => each.number !== section.number) &&
      Object.values(report.tables).some(
        (table) => table?.spec.section === section.number && standsBelow(report, double, table),
      ),
  );
  if (!meant) {
    const first = all.find((section) => section.number === number)!;
    return { messageId: 'doubled', at: place, related: [first.place], data: { heading } };
  }
  const data = { heading, right: writeHeading(meant) };
  const edits = [{ at: headingPlace, text: meant.text }];
  if (numbering && numbering.value !== meant.number) {
    edits.unshift(
      ...editNumber(report.document.blocks[double.from], numbering, rewriteNumber(numbering, meant.number)),
    );
  }
  const fixes = [{ title: 'rename', data, safe: false, edits }] as const;
  return { messageId: 'wrongHeading', at: place, data, fixes };
}

function misplaced(form: Form, { heading, number, place }: Section, kept: readonly number[]): Found {
  const before = form.sections.filter((each) => each.number < number && kept.includes(each.number)).at(-1);
  const after = form.sections.find((each) => each.number > number && kept.includes(each.number));
  const [where, whereEn] = before
    ? [`“${writeHeading(before)}”之后`, `after “${writeHeading(before)}”`]
    : [`“${writeHeading(after!)}”之前`, `before “${writeHeading(after!)}”`];
  return { messageId: 'displaced', at: place, data: { heading, where, whereEn } };
}

function misnumbered(report: Report, run: readonly NumberedSection[]): Found {
  const { section, numbering } = run[0]!;
  const right = run.map((each) => rightNumber(each));
  const edits = run.flatMap((each, index) =>
    editNumber(report.document.blocks[each.section.from], each.numbering, right[index]!),
  );
  const data = { heading: section.heading, wrong: numbering.text.trim(), right: right.join(''), count: run.length };
  return {
    messageId: run.length > 1 ? 'numbers' : 'number',
    at: { block: section.place.block, start: numbering.start, end: numbering.end },
    data,
    ...(edits.length === run.length && { fixes: [{ title: 'renumber', data, safe: true, edits }] as const }),
  };
}

function rightNumber({ section, numbering }: NumberedSection): string {
  return numbering.level === 1 ? rewriteNumber(numbering, section.number) : `${writeNumber(1, section.number)}、`;
}

/** Two of the sections 二, 三, 四 whose tables stand under each other's heading; one finding, at the first. */
function* exchanged(report: Report, form: Form, sections: readonly Section[]): Iterable<Found> {
  const withTables = sections.filter(({ number }) => number >= 2 && number <= 4);
  const strangers = withTables.filter((section) => {
    const own = Object.values(report.tables).find((table) => table?.spec.section === section.number);
    return own && !standsBelow(report, section, own);
  });
  if (strangers.length < 2) return;
  for (const section of strangers) {
    const other = strangers.find(({ number }) =>
      Object.values(report.tables).some(
        (table) => table?.spec.section === number && standsBelow(report, section, table),
      ),
    );
    if (!other) continue;
    const data = { heading: section.heading, right: writeHeading(form.sections[other.number - 1]!) };
    yield { messageId: 'wrongHeading', at: section.place, data };
    return;
  }
}
