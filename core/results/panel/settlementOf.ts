import { escapeControls } from '../escapeControls.js';
import type { Finding } from '../result.js';
import type { PanelProblem } from './model.js';
import { panelWording } from './panelWording.js';

/** What the configuration says of all findings of one problem: where it leaves one of them out, the problem stands. */
export function settlementOf(findings: readonly Finding[], language: 'zh' | 'en'): PanelProblem['settled'] {
  for (const kind of ['ignored', 'explained'] as const) {
    const reasons = findings.flatMap((finding) => finding[kind]?.reason ?? []);
    if (reasons.length < findings.length) continue;
    const reason = escapeControls([...new Set(reasons)].join(' '));
    return { kind, label: panelWording[language].settled[kind], reason };
  }
  return null;
}
