import type { Place } from '../document/document.js';
import type { TableId } from '../formats/form.js';
import { formOfYear, forms } from '../formats/index.js';
import type { Line, ReadCell, ReadTable, Report } from '../report/report.js';
import type { DigestTable, ReportDigest } from './digest.js';

/** Nothing of a revived report can be found in a document. */
const nowhere: Place = { block: '', start: 0, end: 0 };

/**
 * A digest as the report that `lint` takes as `previous` or among `members`. It holds what the rules on several reports ask of the
 * other report (body, year, tables, running text) and nothing else: it cannot be checked itself.
 */
export function reviveReport(digest: ReportDigest): Report {
  const lines = digest.prose.map(
    ({ section, text }, index): Line => ({
      paragraph: { kind: 'paragraph', id: `p${index}`, text },
      index,
      section,
      role: 'body',
      numbering: null,
    }),
  );
  const tables = {
    disclosure: tableOf('disclosure', digest.tables.disclosure),
    applications: tableOf('applications', digest.tables.applications),
    disputes: tableOf('disputes', digest.tables.disputes),
  };
  return {
    document: { mediaType: '', blocks: [], metadata: {}, facts: [] },
    lines,
    prose: lines,
    title: null,
    otherTitles: [],
    body: digest.body && { ...digest.body, place: null },
    bodyKind: digest.body?.kind ?? null,
    year: digest.year === null ? null : { value: digest.year, source: digest.yearSource ?? 'prose', place: null },
    form: (tables.applications ?? tables.disclosure ?? tables.disputes)?.form ?? null,
    formOfYear: digest.year === null ? null : formOfYear(digest.year),
    sections: [],
    tables,
    period: null,
    signature: null,
    publishedOn: null,
    notes: [],
  };
}

function tableOf(id: TableId, digest: DigestTable | null): ReadTable | null {
  const form = digest && forms.find((each) => each.id === digest.form);
  if (!form) return null;
  const rows: Record<string, Record<string, ReadCell>> = {};
  for (const [row, values] of Object.entries(digest.values)) {
    rows[row] = Object.fromEntries(Object.entries(values).map(([column, value]) => [column, cellOf(value)]));
  }
  return {
    id,
    form,
    spec: form.tables[id],
    rows,
    labels: [],
    missingRows: [],
    missingAfter: [],
    missingColumns: [],
    unknownRows: [],
    legible: digest.legible,
    place: nowhere,
  };
}

function cellOf(value: number | null): ReadCell {
  return { value, text: String(value ?? ''), place: nowhere, kind: 'count', fault: null };
}
