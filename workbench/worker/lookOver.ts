import { planComparisons } from '../../core/several/planComparisons.js';
import { reviveReport } from '../../core/several/reviveReport.js';
import type { SeenReport } from '../../core/several/seen.js';
import { lookTogether } from '../../core/several/together.js';
import type { Unit } from '../../core/several/unit.js';
import type { Item, Overview, Run } from '../model.js';
import type { Store } from '../store/store.js';
import { checkItem } from './checkItem.js';

/**
 * Looks at all results of a run together. Reports that last year's or their members' can be held against are checked a second time,
 * each once for the same company; the overview is kept with the run.
 */
export async function lookOver(run: Run, store: Store, language: 'zh' | 'en'): Promise<Overview> {
  const units = await store.units();
  const items = (await store.items(run.id)).filter(({ row }) => row !== null);
  let seen = await seenOf(items, store);
  const again = await checkAgain(items, seen, units, store, language);
  if (again > 0)
    seen = await seenOf(
      (await store.items(run.id)).filter(({ row }) => row !== null),
      store,
    );
  const together = lookTogether(seen, { units, ...(run.year !== null && { year: run.year }) });
  const named: Record<number, Unit> = {};
  for (const [index, { unit }] of together.assignments.entries()) if (unit) named[items[index]!.id] = unit;
  const overview: Overview = {
    run: run.id,
    results: items.length,
    year: together.year,
    publications: together.publications,
    questions: together.questions,
    strips: together.strips,
    sums: together.sums,
    units: named,
    again,
  };
  await store.putOverview(overview);
  return overview;
}

async function seenOf(items: readonly Item[], store: Store): Promise<SeenReport[]> {
  const seen: SeenReport[] = [];
  for (const { id, listedOn } of items) {
    const record = await store.record(id);
    if (!record) throw new Error(`Item ${id} is finished and has no result.`);
    const { file, digest } = record;
    seen.push({
      file: {
        source: file.source,
        mediaType: file.mediaType,
        sha256: file.sha256,
        status: file.status,
        problem: file.problem,
        findings: file.findings.map(({ ruleId, severity }) => ({ ruleId, severity })),
        requirements: file.requirements
          .filter(({ id: rule }) => rule === 'date/published-late')
          .map(({ id: rule, outcome }) => ({ id: rule, outcome })),
      },
      digest,
      ...(listedOn !== undefined && { listedOn }),
    });
  }
  return seen;
}

async function checkAgain(
  items: readonly Item[],
  seen: readonly SeenReport[],
  units: readonly Unit[],
  store: Store,
  language: 'zh' | 'en',
): Promise<number> {
  let count = 0;
  const planned = new Set<number>();
  for (const { report, previous, members, units: own } of planComparisons(seen, units)) {
    const item = items[report]!;
    planned.add(item.id);
    const others = [previous, ...(members ?? [])].map((index) => (index === null ? '' : (items[index]!.content ?? '')));
    const heldAgainst = [item.content, ...others, ...own.map(({ name }) => name)].join(' ');
    if (item.heldAgainst === heldAgainst) continue;
    const before = previous === null ? null : seen[previous]!.digest;
    const parts = members?.flatMap((index) => seen[index]!.digest ?? []);
    const company = {
      ...(before && { previous: reviveReport(before) }),
      ...(parts && { members: parts.map(reviveReport), units: own }),
    };
    await checkItem(item, store, language, company, heldAgainst);
    count++;
  }
  // What a report was held against may be gone since.
  for (const item of items) {
    if (planned.has(item.id) || item.heldAgainst === undefined) continue;
    const { heldAgainst: _, ...alone } = item;
    await checkItem(alone, store, language);
    count++;
  }
  return count;
}
