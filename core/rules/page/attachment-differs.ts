import { laws } from '../../formats/laws.js';
import type { Report } from '../../report/report.js';
import type { Attachment } from '../../several/attachment.js';
import { type Comparison, compareReports, type SentenceDifference } from '../../several/compareReports.js';
import { nameCell } from '../nameCell.js';
import { namesOtherBody } from '../namesOtherBody.js';
import { nameTable } from '../nameTable.js';
import { defineRule, type Reported } from '../rule.js';

/** More differences of a kind are counted, not listed. */
const mostListed = 30;
/** Share of sentences without a counterpart from which two texts are two reports, or one was read wrong. */
const strange = 0.6;
/** Characters of a sentence that a message shows. */
const shown = 60;

const messages = {
  cell: {
    zh: '{table}的{cell}，页面上是{here}，附件“{name}”中是{there}，两处应当一致，请核对后更正。',
    en: '{cellEn} in {tableEn} is {here} on the page and {there} in the attachment “{name}”; correct the wrong one.',
  },
  moreCells: {
    zh: '另有{count}个单元格与附件“{name}”不同，没有逐一列出。',
    en: '{count} more cells differ from the attachment “{name}” and are not listed.',
  },
  sectionHere: {
    zh: '页面上有这一部分，附件“{name}”中没有，两处应当一致，请核对后更正。',
    en: 'This section stands on the page but not in the attachment “{name}”; correct the wrong one.',
  },
  sectionThere: {
    zh: '附件“{name}”中有这一部分，页面上没有，两处应当一致，请核对后更正。',
    en: 'The attachment “{name}” has this section, the page has not; correct the wrong one.',
  },
  changed: {
    zh: '页面上写的是“{here}”，附件“{name}”中写的是“{there}”，两处应当一致，请核对后更正。',
    en: 'The page says “{here}”, the attachment “{name}” says “{there}”; correct the wrong one.',
  },
  onlyHere: {
    zh: '“{here}”在附件“{name}”中没有，两处应当一致，请核对后更正。',
    en: '“{here}” does not stand in the attachment “{name}”; correct the wrong one.',
  },
  onlyThere: {
    zh: '附件“{name}”中的“{there}”在页面上没有，两处应当一致，请核对后更正。',
    en: 'The attachment “{name}” says “{there}”, which does not stand on the page; correct the wrong one.',
  },
  moreText: {
    zh: '另有{count}处文字与附件“{name}”不同，没有逐一列出。',
    en: '{count} more passages differ from the attachment “{name}” and are not listed.',
  },
  other: {
    zh: '附件“{name}”是{what}的报告，与页面上的报告不是同一份，没有比较，请人工核对是否传错。',
    en: 'The attachment “{name}” is the report of {what}, not the one on the page; not compared. See whether the wrong file was uploaded.',
  },
  unlike: {
    zh: '附件“{name}”的文字与页面大多不同，可能是另一份报告，也可能没有读对，请人工核对。',
    en: 'Most of the text of the attachment “{name}” differs from the page: another report, or misread. Compare them yourself.',
  },
  uncompared: {
    zh: '{table}没有与附件“{name}”比较：{reason}。请人工核对。',
    en: '{tableEn}: not compared with the attachment “{name}”: {reasonEn}. Compare it yourself.',
  },
  unread: {
    zh: '{table}有{count}个单元格在页面或附件“{name}”中没有读出数字，没有比较，请人工核对。',
    en: '{tableEn}: {count} cells hold no legible number on the page or in the attachment “{name}” and were not compared.',
  },
} as const;

type Found = Reported<keyof typeof messages>;

/** A page and the file attached to it are one report; what differs between them is wrong in one of the two. */
export default defineRule({
  id: 'page/attachment-differs',
  title: { zh: '页面与附件内容一致', en: 'Page and attached file say the same' },
  severity: 'error',
  basis: [
    laws.practice(
      '页面和附件是同一份年度报告，内容应当一致',
      'Page and attachment are one annual report and say the same',
    ),
  ],
  needs: ['report', 'attachments'],
  messages,
  applies: ({ attachments }) => attachments.some(({ report }) => report !== null),
  *check({ report, attachments }) {
    for (const attachment of attachments) {
      if (attachment.report) yield* compare(report, attachment.report, attachment);
    }
  },
});

function* compare(report: Report, other: Report, { name }: Attachment): Iterable<Found> {
  const stranger = nameStranger(report, other);
  if (stranger) {
    yield { messageId: 'other', at: { section: 0 }, data: { name, what: stranger }, review: true };
    return;
  }
  const comparison = compareReports(report, other);
  yield* cellsOf(comparison, name);
  const { sentences, compared } = comparison;
  if (sentences.length > compared * strange) {
    yield { messageId: 'unlike', at: { section: 0 }, data: { name }, review: true };
    return;
  }
  for (const { number, onlyIn, place } of comparison.sections) {
    yield onlyIn === 'here'
      ? { messageId: 'sectionHere', at: place, data: { name } }
      : { messageId: 'sectionThere', at: { section: number }, data: { name } };
  }
  for (const difference of sentences.slice(0, mostListed)) yield textOf(difference, name);
  const rest = sentences.length - mostListed;
  if (rest > 0) yield { messageId: 'moreText', at: { section: 0 }, data: { name, count: rest } };
}

/** The other report's body or year where it is certainly not that of the page. */
function nameStranger(report: Report, other: Report): string | null {
  const years = [report.year, other.year];
  if (years.every((year) => year?.source === 'title') && years[0]!.value !== years[1]!.value)
    return `${other.year!.value}年`;
  if (report.body && other.body && namesOtherBody(other.body.name, report.body.name)) return other.body.name;
  return null;
}

function* cellsOf({ cells, uncompared, unreadCells }: Comparison, name: string): Iterable<Found> {
  for (const { table: read, row, column, here, there } of cells.slice(0, mostListed)) {
    const [actual, expected] = [String(here.value), String(there.value)];
    const { zh: table, en: tableEn } = nameTable(read.id);
    const [cell, cellEn] = [nameCell(read.spec, row, column), nameCell(read.spec, row, column, 'en')];
    yield {
      messageId: 'cell',
      at: here.place,
      data: { table, tableEn, cell, cellEn, here: actual, there: expected, name },
      evidence: { expression: { zh: '页面 = 附件', en: 'page = attachment' }, actual, expected },
    };
  }
  const rest = cells.length - mostListed;
  if (rest > 0) yield { messageId: 'moreCells', at: { section: 0 }, data: { count: rest, name } };
  for (const { table: id, reason } of uncompared) {
    const { zh: table, en: tableEn } = nameTable(id);
    const { zh, en } = reasons[reason];
    const data = { table, tableEn, name, reason: zh, reasonEn: en };
    yield { messageId: 'uncompared', at: { section: 0 }, data, review: true };
  }
  for (const [id, count] of Object.entries(unreadCells)) {
    if (count === 0) continue;
    const { zh: table, en: tableEn } = nameTable(id as keyof typeof unreadCells);
    yield { messageId: 'unread', at: { section: 0 }, data: { table, tableEn, name, count }, review: true };
  }
}

const reasons = {
  'only-here': { zh: '附件中没有读出这张表', en: 'the attachment has no such legible table' },
  'only-there': { zh: '页面上没有读出这张表', en: 'the page has no such legible table' },
  unread: {
    zh: '有一处没有读完整，或两处的表格格式不同',
    en: 'one of the two was not read completely, or their forms differ',
  },
} as const;

function textOf({ section, here, hereText, thereText }: SentenceDifference, name: string): Found {
  const data = { name, here: shorten(hereText), there: shorten(thereText) };
  const messageId = hereText === null ? 'onlyThere' : thereText === null ? 'onlyHere' : 'changed';
  return { messageId, at: here ?? { section }, data };
}

function shorten(text: string | null): string {
  return text === null ? '' : text.length > shown ? `${text.slice(0, shown)}……` : text;
}
