import type { PanelProblem } from '../panel/model.js';
import type { FileResult } from '../result.js';

/** Names a problem of a report from run to run: the fingerprint of its first finding. */
export function problemKey({ findings }: PanelProblem, file: FileResult): string {
  return file.findings[findings[0] ?? -1]?.fingerprint ?? '';
}
