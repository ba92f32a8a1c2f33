import { AuditTabs } from './AuditTabs.js';
import type { AuditProps } from './audit.js';
import { Verdict } from './Verdict.js';
import { wordings } from './wording/wordings.js';

/**
 * The result of one report: verdict, problems, requirements, tables, figures. It holds only what is folded, filtered and
 * picked; the selected problem, reviews and every deed are the host's. A report that was not checked shows why, and no counts.
 * Headings begin at level 2: the page around it has the first.
 */
export function AuditView(props: AuditProps) {
  const { panel, language, toolbar } = props;
  const words = wordings[language];
  return (
    <section class="gk gk-audit" lang={words.lang} aria-label={words.audit}>
      <Verdict panel={panel} words={words} />
      {toolbar !== undefined && toolbar !== null && <div class="gk-toolbar">{toolbar}</div>}
      {panel.status === 'checked' && <AuditTabs {...props} />}
    </section>
  );
}
