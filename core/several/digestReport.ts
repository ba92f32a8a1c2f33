import type { TableId } from '../formats/form.js';
import { summariseReport } from '../lint.js';
import { parseMetadataDate } from '../report/findDates.js';
import type { Report } from '../report/report.js';
import { isoDate } from '../rules/isoDate.js';
import { dateInAddress } from './dateInAddress.js';
import type { DatedTrace, DigestTable, ReportDigest, TraceKind } from './digest.js';

/**
 * What is kept of a report for comparing it with others.
 * @param source its name in the result
 */
export function digestReport(report: Report, source: string): ReportDigest {
  const { tables } = summariseReport(report);
  const tableOf = (id: TableId): DigestTable | null => {
    const [table, values] = [report.tables[id], tables[id]];
    return table && values ? { form: table.form.id, legible: table.legible, values } : null;
  };
  return {
    schema: 'gongkai-lint-digest/1',
    source,
    body: report.body && { name: report.body.name, kind: report.body.kind },
    year: report.year?.value ?? null,
    yearSource: report.year?.source ?? null,
    tables: {
      disclosure: tableOf('disclosure'),
      applications: tableOf('applications'),
      disputes: tableOf('disputes'),
    },
    prose: report.lines
      .filter(({ role, section }) => role === 'body' && section >= 1 && section <= 6)
      .map(({ section, paragraph }) => ({ section, text: paragraph.text })),
    dates: tracesOf(report),
  };
}

function tracesOf(report: Report): DatedTrace[] {
  const { metadata } = report.document;
  const { signedOn, publishedOn } = summariseReport(report);
  // Without a place the date is that of the page's tag, or one that the caller gave.
  const isShown = report.publishedOn?.place != null;
  const traces: [TraceKind, string | null | undefined][] = [
    ['page', metadata.pubDate && isoDate(parseMetadataDate(metadata.pubDate))],
    ['shown', isShown ? publishedOn : null],
    ['address', metadata.url && dateInAddress(metadata.url)],
    ['signature', signedOn],
    ['created', metadata.createdOn],
    ['modified', metadata.modifiedOn],
  ];
  return traces.flatMap(([kind, date]) => (date ? [{ kind, date }] : []));
}
