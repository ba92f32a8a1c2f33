import type { Document, Paragraph } from '../document/document.js';
import { isBodyName } from './bodyName.js';
import { findChineseDay, findDays } from './findDates.js';
import { parseChineseNumber } from './parseChineseNumber.js';
import type { DateRef, Report } from './report.js';

export interface SignatureReading {
  readonly signature: Report['signature'];
  /** Index of the first block of the signature, or the number of blocks where there is none. */
  readonly from: number;
}

/** How far from the end a signature may begin: colophons, contacts and links may follow it. */
const reach = 8;

/**
 * Body and date at the end of the document: short lines that hold nothing else, the last paragraphs after the body of
 * section 六. Looks no further back than block `notBefore`.
 */
export function findSignature(document: Document, notBefore: number): SignatureReading {
  const { blocks } = document;
  let body: { name: string; paragraph: Paragraph } | null = null;
  let date: DateRef | null = null;
  let from = blocks.length;
  let seen = 0;
  for (let index = blocks.length - 1; index > notBefore && seen < reach; index--) {
    const block = blocks[index]!;
    if (block.kind !== 'paragraph') break;
    if (block.area && block.area !== 'body') continue;
    const text = compact(block.text);
    if (text === '') continue;
    seen++;
    if (text.length > 45) {
      // Running text above the signature; below it only colophons are expected.
      break;
    }
    const found = dateLine(block, text);
    if (found) {
      // Of several dates the upper one is the signature's: a colophon stands below it.
      date = found.date;
      if (found.name) body = { name: found.name, paragraph: block };
      from = index;
    } else if (isBodyName(text) && !body) {
      body = { name: text, paragraph: block };
      from = index;
    } else if (from < blocks.length) {
      break;
    }
  }
  if (!body && !date) return { signature: null, from };
  const bodyPlace = body && placeOf(body.paragraph, body.name);
  return { signature: { body: body?.name ?? null, bodyPlace, date }, from };
}

/** A line that holds a day and at most a body's name besides. */
function dateLine(paragraph: Paragraph, text: string): { date: DateRef; name: string | null } | null {
  const date = findDays(paragraph)[0] ?? findChineseDay(paragraph, parseChineseNumber);
  if (!date) return null;
  const written = paragraph.text.slice(date.place!.start, date.place!.end).replace(/\s+/g, '');
  const rest = text.replace(written, '').replace(/^[（(]|[）)]$|印发?$|[。，]$/g, '');
  if (rest === '') return { date, name: null };
  if (!isBodyName(rest)) return null;
  // A colophon: 某某办公室 2022年1月20日印.
  const isColophon = /印发?$/.test(text);
  return { date, name: isColophon ? null : rest };
}

function placeOf(paragraph: Paragraph, name: string): { block: string; start: number; end: number } {
  const start = paragraph.text.indexOf(name.charAt(0));
  const end = paragraph.text.lastIndexOf(name.charAt(name.length - 1)) + 1;
  return { block: paragraph.id, start: Math.max(start, 0), end: Math.max(end, start) };
}

function compact(text: string): string {
  return text.replace(/\s+/g, '');
}
