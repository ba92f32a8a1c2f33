import { problemColumns } from '../../core/results/ledger/columns.js';
import { type LedgerEntry, ledgerSheets } from '../../core/results/ledger.js';
import type { Sheet, SheetCell } from '../../core/results/xlsx.js';
import type { Language, Reviews } from '../../ui/audit.js';
import type { Audit } from '../panel/state.js';
import { wordings } from '../wording/chooseWording.js';
import { reviewsOf } from './exportJson.js';
import { type Provenance, provenanceEntries, provenanceRemark } from './provenance.js';

/**
 * The workbook of one audit: the supervisor's ledger, its list of problems followed by what proves the source, and a sheet that
 * says what the hash is of. A report without problems has one row that says so: it must not look as if it were left out.
 */
export function listSheets(
  { panel, file, checkedAt }: Pick<Audit, 'panel' | 'file' | 'checkedAt'>,
  provenance: Provenance,
  reviews: Pick<Reviews, 'get'>,
  language: Language,
): [Sheet, ...Sheet[]] {
  const { provenance: words } = wordings[language];
  const fingerprints = file.findings.map(({ fingerprint }) => fingerprint);
  const entry: LedgerEntry = {
    file,
    panel,
    // Not `sha256`: that is of the bytes as received, which a panel never sees.
    source: { url: provenance.address, fetchedAt: checkedAt.toISOString() },
    reviews: reviewsOf(panel, fingerprints, reviews),
  };
  const run = { checkedAt: checkedAt.toISOString(), rulesVersion: provenance.rulesVersion };
  const [problems, ...others] = ledgerSheets([entry], run, language);
  const proof: readonly (readonly [title: string, width: number, value: SheetCell])[] = [
    provenance.attachment ? [words.fileHash, 36, provenance.attachment.sha256] : [words.hash, 36, provenance.pageHash],
    [words.tool, 18, provenance.tool],
    [words.rules, 12, provenance.rulesVersion],
  ];
  const none: Readonly<Record<string, SheetCell>> = {
    unit: file.report?.body ?? null,
    year: file.report?.year ?? null,
    title: file.report?.title ?? null,
    url: provenance.address,
    publishedOn: file.report?.publishedOn ?? null,
    checkedAt: provenance.checkedAt,
    problem: panel.verdict.text,
  };
  const rows = problems!.rows.length > 0 ? problems!.rows : [problemColumns.map(({ id }) => none[id] ?? null)];
  return [
    {
      ...problems!,
      columns: [...problems!.columns, ...proof.map(([title, width]) => ({ title, width, wrap: true }))],
      rows: rows.map((row) => [...row, ...proof.map(([, , value]) => value)]),
    },
    ...others,
    sourceSheet(provenance, language),
  ];
}

function sourceSheet(provenance: Provenance, language: Language): Sheet {
  const { provenance: words } = wordings[language];
  return {
    name: words.heading,
    columns: [
      { title: words.item, width: 18 },
      { title: words.value, width: 90, wrap: true },
    ],
    rows: [
      ...provenanceEntries(provenance, language).map(([item, value]) => [item, value]),
      [words.remark, provenanceRemark(provenance, language)],
    ],
  };
}
