import type { Attachment } from '../../../core/index.js';
import type { Language } from '../../../ui/audit.js';
import type { Settings } from '../../store/parseSettings.js';
import { wordings } from '../../wording/chooseWording.js';
import type { Checked } from '../checkPage.js';
import { type AttachedFile, codeOf } from './attachedFile.js';
import { checkMember } from './checkMember.js';

/** A report file that was read and holds a report. */
export interface ReportFile {
  /** By which it is known: the file's address, and the path in its archive. */
  readonly id: string;
  readonly name: string;
  /** Address of the link. */
  readonly url: string;
  readonly sha256: string | null;
  readonly checked: Checked;
}

export interface CheckedFiles {
  /** What the rules on attachments get: every file that was asked for. */
  readonly attachments: readonly Attachment[];
  readonly reports: readonly ReportFile[];
  /** Why a file gave no report, by the address of its link. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
}

/** Checks all files that were fetched, each by itself. Those that nobody asked for are not there. */
export function checkFiles(files: readonly AttachedFile[], settings: Settings, language: Language): CheckedFiles {
  const attachments: Attachment[] = [];
  const reports: ReportFile[] = [];
  const notes = new Map<string, string[]>();
  for (const { name, link, step } of files) {
    const said: string[] = [];
    notes.set(link.url, said);
    if (step.phase === 'failed') {
      const { kind, status } = step.failure;
      const message = wordings[language].attachment.failure[kind](status);
      attachments.push({ name, problem: { code: codeOf[kind], message }, report: null });
      said.push(message);
    }
    if (step.phase !== 'read') continue;
    const members = step.members.map((member) => ({ member, ...checkMember(member, settings, language) }));
    const holdsReport = members.some(({ checked }) => checked !== null);
    for (const { member, attachment, checked } of members) {
      // Beside the report an archive may hold anything.
      if (holdsReport && attachment.problem?.code === 'not-a-report') continue;
      attachments.push(attachment);
      if (attachment.problem)
        said.push(members.length > 1 ? `${member.name}：${attachment.problem.message}` : attachment.problem.message);
      if (checked) reports.push({ id: member.id, name: member.name, url: link.url, sha256: member.sha256, checked });
    }
  }
  return { attachments, reports, notes };
}
