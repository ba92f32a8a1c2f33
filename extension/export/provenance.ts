import { beijingTime } from '../../core/results/ledger/beijingTime.js';
import type { Language } from '../../ui/audit.js';
import type { Audit } from '../panel/state.js';
import { wordings } from '../wording/chooseWording.js';

/** Where a result comes from, as every export tells it. */
export interface Provenance {
  /** Of the page, or of the file that the result is of. */
  readonly address: string;
  /** The result is of this file, not of the page that it hangs on; null: of the page. */
  readonly attachment: { readonly name: string; readonly page: string; readonly sha256: string | null } | null;
  readonly pageTitle: string;
  /** `2024-02-01 09:30:00`, UTC+8. */
  readonly checkedAt: string;
  /** Hexadecimal SHA-256 of the page as shown; null where the page gave no answer any more, or the result is a file's. */
  readonly pageHash: string | null;
  readonly textHash: string;
  readonly tool: string;
  readonly rulesVersion: string;
}

/** @param toolVersion of the extension */
export function provenanceOf(audit: Audit, pageHash: string | null, toolVersion: string): Provenance {
  const { attachment } = audit;
  return {
    address: attachment?.url ?? audit.page.url,
    attachment: attachment && { name: attachment.name, page: audit.page.url, sha256: attachment.sha256 },
    pageTitle: audit.page.title,
    checkedAt: beijingTime(audit.checkedAt.toISOString()),
    pageHash,
    textHash: audit.textHash,
    tool: `gongkai-lint ${toolVersion}`,
    rulesVersion: audit.rulesVersion,
  };
}

/** The source as a list of what and value; null: not known. Names which of the two, page or file, the result is of. */
export function provenanceEntries(
  provenance: Provenance,
  language: Language,
): readonly (readonly [string, string | null])[] {
  const { provenance: words } = wordings[language];
  const { attachment } = provenance;
  return [
    [words.subject, attachment ? words.ofAttachment(attachment.name) : words.ofPage],
    [words.address, provenance.address],
    ...(attachment ? [[words.onPage, attachment.page] as const] : []),
    [words.checkedAt, provenance.checkedAt + words.zone],
    attachment ? [words.fileHash, attachment.sha256] : [words.hash, provenance.pageHash],
    [words.textHash, provenance.textHash],
    [words.tool, provenance.tool],
    [words.rules, provenance.rulesVersion],
  ];
}

/** What the SHA-256 is of, and that it proves nothing. */
export function provenanceRemark({ attachment }: Provenance, language: Language): string {
  const { provenance: words } = wordings[language];
  return `${attachment ? words.fileHashMeaning : words.hashMeaning} ${words.noProof}`;
}
