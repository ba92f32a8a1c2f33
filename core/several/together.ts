import { type AddedUp, addUp, questionOfSums } from './addUp.js';
import { type Assignment, assignReports } from './assignReports.js';
import { compareDates } from './compareDates.js';
import type { ReportDigest } from './digest.js';
import { type CopiedGroup, findCopies, sharedPassages } from './findCopies.js';
import { NameFinder } from './findForeignNames.js';
import { indexChildren } from './planComparisons.js';
import { listPublications, type Publication } from './publications.js';
import type { Question } from './question.js';
import type { SeenReport } from './seen.js';
import { questionsOfStrip, type Strip, stripOf } from './strip.js';
import type { Unit } from './unit.js';

export interface TogetherOptions {
  /** The bodies that owe a report; without them nobody is missing, and nothing is added up. */
  readonly units?: readonly Unit[];
  /** Report year looked for; absent: the most frequent one. */
  readonly year?: number;
}

/** What many reports show that no single one does. Plain data; indexes are those of the list given. */
export interface Together {
  /** Null: no report has a recognised year. */
  readonly year: number | null;
  /** By report. */
  readonly assignments: readonly Assignment[];
  /** By unit, in the order of the list. */
  readonly publications: readonly Publication[];
  readonly strips: readonly Strip[];
  readonly copies: readonly CopiedGroup[];
  readonly sums: readonly AddedUp[];
  /** All there is to ask, grouped by what it is about. */
  readonly questions: readonly Question[];
}

/** Pairs of one group of copies whose passages are shown. */
const mostPairs = 3;
/** Bodies that a sentence names. */
const mostNamed = 8;

/** Looks at many reports together: publication, years, sums, copies, names, dates. Pure; nothing in it is a finding. */
export function lookTogether(
  reports: readonly SeenReport[],
  { units = [], year: wanted }: TogetherOptions = {},
): Together {
  const assignments = assignReports(reports, units);
  const year = wanted ?? mostFrequentYear(reports);
  const publications = year === null ? [] : listPublications(reports, assignments, units, year);
  const strips = stripsOf(reports, assignments);
  const digests = reports.flatMap(({ digest }, index) => (digest ? [{ digest, index }] : []));
  const copies = findCopies(digests.map(({ digest }) => digest)).map((group) => ({
    members: group.members.map((member) => digests[member]!.index),
    pairs: group.pairs.map((pair) => ({ ...pair, a: digests[pair.a]!.index, b: digests[pair.b]!.index })),
  }));
  const sums = sumsOf(publications, reports, units);
  return {
    year,
    assignments,
    publications,
    strips,
    copies,
    sums,
    questions: [
      ...publications.flatMap(({ questions }) => questions),
      ...unassigned(reports, assignments, units),
      ...sums.flatMap((added) => questionOfSums(added) ?? []),
      ...strips.flatMap(questionsOfStrip),
      ...copies.map((group) => questionOfCopies(group, reports, assignments)),
      ...foreignNames(reports, assignments, units),
      ...differingDates(reports, assignments),
    ],
  };
}

/** The later one where two are as frequent. */
function mostFrequentYear(reports: readonly SeenReport[]): number | null {
  const counts = new Map<number, number>();
  for (const { digest } of reports) {
    if (digest?.year != null) counts.set(digest.year, (counts.get(digest.year) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([yearA, a], [yearB, b]) => b - a || yearB - yearA);
  return best?.[0] ?? null;
}

function bodyOf({ digest, file }: SeenReport, { unit }: Assignment): string {
  return unit?.name ?? digest?.body?.name ?? file.source;
}

function stripsOf(reports: readonly SeenReport[], assignments: readonly Assignment[]): Strip[] {
  const owners = new Map<string, { body: string; digests: Map<number, ReportDigest | null> }>();
  for (const [index, report] of reports.entries()) {
    const { owner } = assignments[index]!;
    const { digest } = report;
    if (owner === null || digest?.year == null) continue;
    const own = owners.get(owner) ?? { body: bodyOf(report, assignments[index]!), digests: new Map() };
    // Of two reports of one year nobody knows which holds.
    own.digests.set(digest.year, own.digests.has(digest.year) ? null : digest);
    owners.set(owner, own);
  }
  return [...owners.values()].flatMap(
    ({ body, digests }) =>
      stripOf(
        body,
        [...digests.values()].flatMap((digest) => digest ?? []),
      ) ?? [],
  );
}

function sumsOf(
  publications: readonly Publication[],
  reports: readonly SeenReport[],
  units: readonly Unit[],
): AddedUp[] {
  const childrenOf = indexChildren(units);
  const byUnit = new Map(publications.map((publication) => [publication.unit, publication]));
  return publications.flatMap((publication) => {
    const ofChildren = childrenOf(publication.unit).flatMap((child) => byUnit.get(child) ?? []);
    return sumOf(publication, ofChildren, reports) ?? [];
  });
}

function sumOf(
  { year, reports: own }: Publication,
  ofChildren: readonly Publication[],
  reports: readonly SeenReport[],
): AddedUp | null {
  const parent = own.length === 1 ? reports[own[0]!]!.digest : null;
  if (!parent || ofChildren.length === 0) return null;
  const usable = ofChildren.flatMap(({ unit: { kind }, reports: [first, second] }) => {
    const digest = first !== undefined && second === undefined ? reports[first]!.digest : null;
    return digest?.year === year ? [{ digest, isOwnOffice: kind === 'office' }] : [];
  });
  const used = new Set(usable.map(({ digest }) => digest.source));
  const lacking = ofChildren.filter(({ reports: all }) => !all.some((index) => used.has(reports[index]!.file.source)));
  return addUp(
    parent,
    usable,
    lacking.map((each) => each.unit.name),
  );
}

function questionOfCopies(
  { members, pairs }: CopiedGroup,
  reports: readonly SeenReport[],
  assignments: readonly Assignment[],
): Question {
  const name = (index: number): string =>
    `${bodyOf(reports[index]!, assignments[index]!)}${reports[index]!.digest?.year ?? ''}`;
  const named = members.slice(0, mostNamed).map(name);
  const rest = members.length - named.length;
  const [best] = pairs;
  return {
    kind: 'copied',
    body: null,
    year: null,
    sources: members.map((index) => reports[index]!.file.source),
    text: {
      zh: `${members.length}份不同单位的报告正文大部分相同（${named.join('、')}${rest > 0 ? '等' : ''}）：最相近的两份${best!.total}句中有${best!.repeated}句逐字相同（${best!.share}%）。是统一模板，还是照搬？请核对。`,
      en: `The text of ${members.length} reports of different bodies is largely the same (${named.map((each) => `“${each}”`).join(', ')}${rest > 0 ? ' …' : ''}): in the closest two, ${best!.repeated} of ${best!.total} sentences (${best!.share}%) are the same word for word. Is it a common template, or was it copied?`,
    },
    passages: pairs.slice(0, mostPairs).flatMap(({ a, b }) => sharedPassages(reports[a]!.digest!, reports[b]!.digest!)),
  };
}

function foreignNames(
  reports: readonly SeenReport[],
  assignments: readonly Assignment[],
  units: readonly Unit[],
): Question[] {
  if (units.length === 0) return [];
  const finder = new NameFinder(units);
  return reports.flatMap((report, index) => {
    const { digest } = report;
    if (!digest) return [];
    return finder
      .find(digest)
      .filter(({ unit }) => unit !== assignments[index]!.unit)
      .map(
        ({ unit, count, excerpt }): Question => ({
          kind: 'foreign-name',
          body: bodyOf(report, assignments[index]!),
          year: digest.year,
          sources: [report.file.source],
          text: {
            zh: `正文出现名单上另一单位“${unit.name}”的名称${count}处（“…${excerpt}…”）。是提到对方，还是套用报告时没有改过来？请核对。`,
            en: `The text names “${unit.name}”, another body of the list (${count}×: “…${excerpt}…”). Is it meant, or was a report taken over?`,
          },
        }),
      );
  });
}

function differingDates(reports: readonly SeenReport[], assignments: readonly Assignment[]): Question[] {
  return reports.flatMap((report, index): Question[] => {
    const { digest, listedOn, file } = report;
    if (!digest) return [];
    const text = compareDates([...digest.dates, ...(listedOn ? [{ kind: 'listed' as const, date: listedOn }] : [])]);
    const body = bodyOf(report, assignments[index]!);
    return text ? [{ kind: 'dates-differ', body, year: digest.year, sources: [file.source], text }] : [];
  });
}

function unassigned(
  reports: readonly SeenReport[],
  assignments: readonly Assignment[],
  units: readonly Unit[],
): Question[] {
  if (units.length === 0) return [];
  return reports.flatMap(({ digest, file }, index): Question[] => {
    const { unit, maybe } = assignments[index]!;
    if (unit || !digest) return [];
    const body = digest.body?.name ?? null;
    const [zh, en] = describeUnassigned(body, maybe);
    return [{ kind: 'unassigned', body, year: digest.year, sources: [file.source], text: { zh, en } }];
  });
}

function describeUnassigned(body: string | null, maybe: readonly Unit[]): [zh: string, en: string] {
  if (body === null)
    return [
      '没有识别出机关名称，没有归到名单上的单位，请人工核对。',
      'The body was not recognised; assign it by hand.',
    ];
  const names = maybe.slice(0, mostNamed).map((unit) => unit.name + (unit.parent ? `（${unit.parent}）` : ''));
  return names.length > 0
    ? [
        `“${body}”可能是名单上的${names.map((name) => `“${name}”`).join('或')}，没有自动归入；请在名单里补写别名。`,
        `“${body}” may be ${names.map((name) => `“${name}”`).join(' or ')}; it was not assigned. Add an alias to the list.`,
      ]
    : [`“${body}”不在名单上，请核对是否漏列，或补写别名。`, `“${body}” is not on the list; add it, or an alias.`];
}
