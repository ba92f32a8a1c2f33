import type { Report } from '../../core/report/report.js';
import { applicationsRows, type DraftParts, disclosureRows, draft } from './draft.js';
import { resultOf } from './findings.js';

/** The clean draft one year earlier, with figures that this year's follow from: 1 carried forward (商业企业), 3 in force. */
export function lastYearsDraft(changes: Partial<DraftParts> = {}): string {
  const text = draft({
    applications: applicationsRows({
      newlyReceived: { commercial: 1, total: 1 },
      carriedForward: { commercial: 1, total: 1 },
    }),
    disclosure: disclosureRows({ normativeDocuments: { issued: 0, repealed: 1, inForce: 3 } }),
    ...changes,
  });
  return text.replace(/202[34](?=年)/g, (year) => String(Number(year) - 1));
}

/** A draft as the report that a host hands in beside another one. @throws where it is not recognised as a report. */
export async function recognised(text: string): Promise<Report> {
  const { report } = await resultOf(text, { rules: [] });
  if (!report) throw new Error('The draft is not recognised as a report.');
  return report;
}
