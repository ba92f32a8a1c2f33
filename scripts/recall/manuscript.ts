import type { FormId, FormTable, SectionNumber, TableId } from '../../core/formats/form.js';
import type { BodyKind, Report } from '../../core/report/report.js';
import type { TableValues } from '../../core/results/result.js';
import { findRow } from '../../test/support/editForm.js';
import { parseSource } from '../../test/support/parseSource.js';
import type { SourceDocument } from '../../test/support/source.js';
import { specOf } from '../../test/support/tables.js';

/** What recognition found out about a clean report; planters go by it. */
export interface Known {
  readonly form: FormId;
  readonly year: number;
  readonly body: string;
  readonly kind: BodyKind;
  /** Heading lines of the sections as written. */
  readonly headings: ReadonlyMap<SectionNumber, string>;
  readonly tables: Readonly<Record<TableId, TableValues | null>>;
}

/** A fixture's report.txt as its author's manuscript, to be spoilt by a planter. Line numbers count from 0. */
export class Manuscript {
  readonly known: Known;
  readonly lines: string[];

  constructor(text: string, known: Known) {
    this.lines = text.split('\n');
    this.known = known;
  }

  copy(): Manuscript {
    return new Manuscript(this.text, this.known);
  }

  get text(): string {
    return this.lines.join('\n');
  }

  source(): SourceDocument {
    return parseSource(this.text).source;
  }

  /** First line behind the front matter. */
  get start(): number {
    return this.lines[0] === '---' ? this.lines.indexOf('---', 1) + 1 : 0;
  }

  /** A field of the front matter: `title`, `articleTitle`, `pubDate`, `contentSource`. */
  field(name: string): string | null {
    const line = this.lines.slice(0, this.start).find((each) => each.startsWith(`${name}:`));
    return line === undefined ? null : line.slice(name.length + 1).trim();
  }

  /** Sets a field of the front matter; null removes it. */
  setField(name: string, value: string | null): void {
    if (this.start === 0) this.lines.unshift('---', '---');
    const at = this.lines.slice(0, this.start).findIndex((each) => each.startsWith(`${name}:`));
    if (at >= 0) this.lines.splice(at, 1);
    if (value !== null) this.lines.splice(1, 0, `${name}: ${value}`);
  }

  /** Line of a section's heading; -1 where there is none. */
  heading(section: SectionNumber): number {
    const text = this.known.headings.get(section);
    return text === undefined ? -1 : this.lines.findIndex((line) => plain(line) === text);
  }

  /** First line behind a section: the next heading, or the signature. */
  end(section: SectionNumber): number {
    for (let next = section + 1; next <= 6; next++) {
      const at = this.heading(next as SectionNumber);
      if (at >= 0) return at;
    }
    return this.signature();
  }

  /** First line of the signature: the body's name or the date alone on a line, at the end. */
  signature(): number {
    let from = this.lines.length;
    for (let at = this.lines.length - 1; at > this.heading(6); at--) {
      const line = this.lines[at]!.trim();
      if (line === '') continue;
      const isDate = /^[2二]\S{3}年\S{1,3}月\S{1,3}日$/.test(line);
      if (!isDate && !(line.length < 30 && !/[。，：；、]/.test(line) && this.known.body.endsWith(line))) break;
      from = at;
    }
    return from;
  }

  /** Paragraphs of a section (0: those in front of section 一) that hold a sentence, in the order of the text. */
  prose(section: SectionNumber | 0): number[] {
    const from = section === 0 ? this.start : this.heading(section) + 1;
    const to = section === 0 ? this.heading(1) : this.end(section);
    const found: number[] = [];
    for (let at = from; at < to; at++) {
      if (this.lines[at]!.startsWith('@table')) while (at < to && this.lines[at]!.trim() !== '') at++;
      else if (/[。；]/.test(this.lines[at]!)) found.push(at);
    }
    return found;
  }

  /** Puts lines at the end of a section, as paragraphs of their own. */
  append(section: SectionNumber, ...lines: readonly string[]): void {
    this.insert(this.end(section), ...lines);
  }

  /** Replaces what stands below a section's heading by paragraphs. */
  rewrite(section: SectionNumber, ...lines: readonly string[]): void {
    const from = this.heading(section) + 1;
    this.lines.splice(from, this.end(section) - from, '', ...lines.flatMap((line) => [line, '']));
  }

  /** Puts paragraphs in front of a line. */
  insert(at: number, ...lines: readonly string[]): void {
    this.lines.splice(at, 0, '', ...lines.flatMap((line) => [line, '']));
  }

  /** Line of the title; -1 where it is broken over lines or stands in the metadata only. */
  get title(): number {
    const end = this.heading(1);
    return this.lines.findIndex((line, at) => at >= this.start && at < end && /政府信息公开工作年度报告$/.test(line));
  }

  /** Whether a layout without metadata keeps the body's name: the title is not in the metadata only. */
  get namesBody(): boolean {
    return this.lines.slice(this.start, this.heading(1)).some((line) => /公开工作/.test(line) && !/。/.test(line));
  }

  /** Removes [from, to). */
  remove(from: number, to: number): void {
    this.lines.splice(from, to - from);
  }

  /** Replaces the first match in the prose of the sections, first to last; returns the section, or null. */
  replace(
    sections: readonly (SectionNumber | 0)[],
    what: string | RegExp,
    by: string | ((match: string) => string),
  ): SectionNumber | 0 | null {
    for (const section of sections) {
      for (const at of this.prose(section)) {
        const line = this.lines[at]!;
        const changed =
          typeof by === 'string' ? line.replace(what, () => by) : line.replace(what, (match) => by(match));
        if (changed === line) continue;
        this.lines[at] = changed;
        return section;
      }
    }
    return null;
  }

  /** Lines of a table: from its `@table` line to the empty line behind it; null where there is none. */
  table(id: TableId): { from: number; to: number } | null {
    const from = this.lines.findIndex((line) => line.startsWith(`@table ${id} `));
    if (from < 0) return null;
    let to = from;
    while (to < this.lines.length && this.lines[to]!.trim() !== '') to++;
    return { from, to };
  }

  spec(id: TableId): FormTable {
    return specOf(id, this.known.form);
  }

  /** Writes a command of test/fixtures/README.md into a table: `drop row …`, `write … as …`. */
  command(id: TableId, command: string): void {
    const { from, to } = this.table(id)!;
    const spec = this.spec(id);
    // Rows go by their keys, so that a label can change.
    for (let at = from + 1; at < to; at++) {
      const line = this.lines[at]!;
      const colon = line.lastIndexOf(':');
      if (!line.startsWith('!')) this.lines[at] = findRow(spec, line.slice(0, colon).trim()).key + line.slice(colon);
    }
    this.lines.splice(from + 1, 0, `!${command}`);
  }

  /** Removes the line with a row's values, which are then 0 throughout. */
  dropValues(id: TableId, row: string): void {
    const { from, to } = this.table(id)!;
    for (let at = from + 1; at < to; at++) {
      const line = this.lines[at]!;
      if (line.startsWith('!') || findRow(this.spec(id), line.slice(0, line.lastIndexOf(':')).trim()).key !== row)
        continue;
      this.remove(at, at + 1);
      return;
    }
  }

  /** The first of the rows whose cells are all 0 in the clean report. */
  emptyRow(id: TableId, rows: readonly string[]): string | null {
    const isEmpty = (row: string) =>
      Object.values(this.known.tables[id]?.[row] ?? { absent: 1 }).every((value) => value === 0);
    return rows.find(isEmpty) ?? null;
  }

  /** A value as the clean report has it. */
  value(id: TableId, row: string, column: string): number {
    return this.known.tables[id]?.[row]?.[column] ?? 0;
  }

  /** Writes something into a cell. */
  setCell(id: TableId, row: string, column: string, text: string | number): void {
    const { from, to } = this.table(id)!;
    const spec = this.spec(id);
    const block = spec.blocks.find(({ rows }) => rows.some(({ key }) => key === row))!;
    const index = block.columns.findIndex(({ key }) => key === column);
    for (let at = from + 1; at < to; at++) {
      const line = this.lines[at]!;
      if (line.startsWith('!')) continue;
      const colon = line.lastIndexOf(':');
      if (findRow(spec, line.slice(0, colon).trim()).key !== row) continue;
      const values = line
        .slice(colon + 1)
        .trim()
        .split(/\s+/);
      values[index] = String(text);
      this.lines[at] = `${line.slice(0, colon)}: ${values.join(' ')}`;
      return;
    }
    const values = block.columns.map((_, at) => (at === index ? String(text) : '0'));
    this.lines.splice(to, 0, `${row}: ${values.join(' ')}`);
  }
}

/** A line without the signs by which report.txt marks a heading style. */
function plain(line: string): string {
  return line.replace(/^#{1,6} +/, '').trim();
}

/** What a manuscript needs to know, from the clean report as recognised in its home layout. */
export function knownOf(report: Report, tables: Known['tables']): Known {
  const texts = new Map(report.lines.map(({ paragraph }) => [paragraph.id, plain(paragraph.text)]));
  return {
    form: report.form?.id ?? '2021',
    year: report.year?.value ?? 0,
    body: report.body?.name ?? '',
    kind: report.bodyKind ?? 'department',
    headings: new Map(report.sections.map(({ number, place }) => [number, texts.get(place.block) ?? ''])),
    tables,
  };
}
