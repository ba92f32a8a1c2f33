import {
  type Attachment,
  type CheckedConfig,
  checkConfig,
  type Examined,
  examineDocument,
  type Panel,
  panelOf,
  rules,
  rulesVersion,
} from '../../core/index.js';
import type { Language } from '../../ui/audit.js';
import type { PageReading } from '../messages.js';
import type { Settings } from '../store/parseSettings.js';

/** The core is behind this file: the panel loads it when there is something to check, after it has drawn itself. */

export interface Checked extends Examined {
  readonly panel: Panel;
  readonly rulesVersion: string;
  /** Why the stored gongkai.json was not used; empty where it was. */
  readonly configProblems: readonly string[];
}

/**
 * Checks what was read of a page. The same text and settings give the same findings as on the command line.
 * @param attachments that the person had fetched, read or not; with none the rules on them do not apply
 */
export function checkPage(
  { document, url }: Pick<PageReading, 'document' | 'url'>,
  settings: Settings,
  language: Language,
  attachments: readonly Attachment[] = [],
): Checked {
  const { config, problems }: CheckedConfig = checkConfig(settings.config, rules);
  const examined = examineDocument(document, {
    source: url,
    language,
    ...(settings.bodyKind && { bodyKind: settings.bodyKind }),
    ...(config && { config }),
    ...(attachments.length > 0 && { attachments }),
  });
  return {
    ...examined,
    panel: panelOf(examined.file, examined.lint, language),
    rulesVersion,
    configProblems: (problems ?? []).map((problem) => problem[language]),
  };
}
