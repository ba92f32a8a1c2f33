import type { RectificationEntry, RectificationFile } from './rectificationFile.js';
import type { FileResult, Finding } from './result.js';

/**
 * `fixed`: what was found is gone. `remaining`: it stands, or its words changed and are wrong still. `unknown`: the
 * check that found it did not come to a result this time; that is not “fixed”.
 */
export type TickState = 'fixed' | 'remaining' | 'unknown';

export interface Ticked {
  readonly item: RectificationEntry;
  readonly state: TickState;
  /** The findings of now that stand for it. */
  readonly findings: readonly Finding[];
}

export interface TickedOff {
  /** False: the new result is of another body or year, or nothing was checked; then nothing is ticked off. */
  readonly comparable: boolean;
  readonly items: readonly Ticked[];
  /** Findings of now that belong to no item. */
  readonly added: readonly Finding[];
}

/** Checks a 整改 file against a new result of the same report: 已改, 仍在, 新增. */
export function tickOff(
  file: RectificationFile,
  result: Pick<FileResult, 'status' | 'report' | 'findings' | 'requirements'>,
): TickedOff {
  const findings = result.findings.filter(({ ignored }) => !ignored);
  if (!isSameReport(file, result)) {
    const items = file.items.map((item): Ticked => ({ item, state: 'unknown', findings: [] }));
    return { comparable: false, items, added: [] };
  }
  const taken = new Set<Finding>();
  const exact = file.items.map((item) => {
    const prints = new Set(item.findings.map(({ fingerprint }) => fingerprint));
    return claim(findings.filter((finding) => prints.has(finding.fingerprint)));
  });
  const items = file.items.map((item, index): Ticked => {
    const own =
      exact[index]!.length > 0 ? exact[index]! : claim(findings.filter((finding) => stillWrong(finding, item)));
    if (own.length > 0) return { item, state: 'remaining', findings: own };
    const isJudged = item.findings.every(({ ruleId }) => outcomeOf(ruleId) === 'judged');
    return { item, state: isJudged ? 'fixed' : 'unknown', findings: [] };
  });
  return { comparable: true, items, added: findings.filter((finding) => !taken.has(finding)) };

  function claim(found: readonly Finding[]): Finding[] {
    const own = found.filter((finding) => !taken.has(finding));
    for (const finding of own) taken.add(finding);
    return own;
  }

  /** The fingerprint falls when a value changes: another finding of the rule in the same cell is the same problem. */
  function stillWrong({ ruleId, location }: Finding, item: RectificationEntry): boolean {
    return item.findings.some(
      (each) =>
        each.ruleId === ruleId &&
        each.table !== null &&
        each.section === location.section &&
        each.table === (location.table ?? null) &&
        each.row === (location.row ?? null) &&
        each.column === (location.column ?? null),
    );
  }

  function outcomeOf(ruleId: string): 'judged' | 'open' {
    const outcome = result.requirements.find(({ id }) => id === ruleId)?.outcome;
    return outcome === 'pass' || outcome === 'fail' ? 'judged' : 'open';
  }
}

function isSameReport(
  { year, body }: RectificationFile,
  { status, report }: Pick<FileResult, 'status' | 'report'>,
): boolean {
  if (status !== 'checked' || !report) return false;
  const isYear = year === null || report.year === null || year === report.year;
  // The list may call a body otherwise than its report does; a name within the other is the same one.
  const isBody = body === null || report.body === null || body.includes(report.body) || report.body.includes(body);
  return isYear && isBody;
}
