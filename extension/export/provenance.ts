import type { Audit } from '../panel/state.js';

/** Where a result comes from, as every export tells it. */
export interface Provenance {
  readonly address: string;
  readonly pageTitle: string;
  /** `2024-02-01 09:30:00`, UTC+8. */
  readonly checkedAt: string;
  /** Hexadecimal SHA-256 of the page as shown; null where the page gave no answer any more. */
  readonly pageHash: string | null;
  readonly textHash: string;
  readonly tool: string;
  readonly rulesVersion: string;
}

/** @param toolVersion of the extension */
export function provenanceOf(audit: Audit, pageHash: string | null, toolVersion: string): Provenance {
  return {
    address: audit.page.url,
    pageTitle: audit.page.title,
    checkedAt: chinaTime(audit.checkedAt),
    pageHash,
    textHash: audit.textHash,
    tool: `gongkai-lint ${toolVersion}`,
    rulesVersion: audit.rulesVersion,
  };
}

/** Date and time in China, whatever the clock of the machine is set to: `2024-02-01 09:30:00`. */
export function chinaTime(at: Date): string {
  const eightHours = 8 * 60 * 60 * 1000;
  return new Date(at.getTime() + eightHours).toISOString().slice(0, 19).replace('T', ' ');
}
