import type { Attachment } from '../../../core/index.js';
import { translateProblem } from '../../../core/readers/translateProblem.js';
import type { Language } from '../../../ui/audit.js';
import type { Settings } from '../../store/parseSettings.js';
import { type Checked, checkPage } from '../checkPage.js';
import type { FileMember } from './readFile.js';

/** A report file as the page's rules see it, and its own result where it holds a report. */
export interface CheckedMember {
  readonly attachment: Attachment;
  readonly checked: Checked | null;
}

/** Checks a file by itself: the same findings as the command line has for it. */
export function checkMember({ id, name, result }: FileMember, settings: Settings, language: Language): CheckedMember {
  if (result.status === 'unreadable') {
    return { attachment: { name, problem: translateProblem(result.problem, language), report: null }, checked: null };
  }
  const checked = checkPage({ document: result.document, url: id }, settings, language);
  const { file, lint } = checked;
  const report = lint?.report ?? null;
  const attachment = { name, problem: report ? null : (file.problem ?? null), report };
  return { attachment, checked: report ? checked : null };
}
