import type { Settings } from '../config/settings.js';
import type { TableDiagnosis } from '../diagnosis/diagnose.js';
import type { Document, Place } from '../document/document.js';
import type { Form, TableId } from '../formats/form.js';
import type { Source } from '../formats/laws.js';
import type { Claim } from '../report/claims/claim.js';
import type { FigureBook } from '../report/claims/figureBook.js';
import type { PartsList } from '../report/claims/partsAndWholes.js';
import type { Share, ShareList } from '../report/claims/shares.js';
import type { BodyKind, DateRef, Period, ReadTable, Report, SectionIndex, Title } from '../report/report.js';
import type { Severity, Suspect } from '../results/result.js';
import type { Attachment } from '../several/attachment.js';
import type { Unit } from '../several/unit.js';
import type { LongNumber } from './findLongNumbers.js';

/** What a rule may ask for in `needs`. A need that is null for a report leaves the rule `not-checked`, and the result says so. */
export interface Facts {
  readonly document: Document;
  readonly report: Report;
  readonly title: Title | null;
  readonly body: { readonly name: string; readonly kind: BodyKind } | null;
  readonly bodyKind: BodyKind | null;
  readonly year: { readonly value: number; readonly place: Place | null } | null;
  /** The report year where title, period and signature leave no doubt about it. */
  readonly certainYear: number | null;
  /** The form that the tables are on. */
  readonly form: Form | null;
  /** The form in force for the report year; null up to 2018. */
  readonly formOfYear: Form | null;
  readonly tables: readonly ReadTable[];
  /** What the equations of section 三 and section 四 show; worked out once, when the first rule asks. Null: no such table was read. */
  readonly applicationsSums: TableDiagnosis | null;
  readonly disputesSums: TableDiagnosis | null;
  /** What the running text says of figures; worked out once, when the first rule asks. */
  readonly claims: readonly Claim[];
  readonly figures: FigureBook;
  readonly partsLists: readonly PartsList[];
  readonly shares: readonly Share[];
  readonly shareLists: readonly ShareList[];
  readonly period: Period | null;
  /** What the configuration sets, defaults filled in: deadlines, own typos and names, a local pack. */
  readonly settings: Settings;
  /** Numbers as long as a mobile, identity or card number; worked out once, when the first rule asks. */
  readonly longNumbers: readonly LongNumber[];
  readonly publishedOn: DateRef | null;
  readonly signedOn: {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly place: Place | null;
  } | null;
  /** What the caller hands in beside the report; null where it does not, and the requirement is then not applicable. */
  readonly previous: Report | null;
  readonly members: readonly Report[] | null;
  /** Report files that hang on the page. */
  readonly attachments: readonly Attachment[] | null;
  readonly units: readonly Unit[] | null;
  /** The units whose report of the year is not among the members; none where no units were handed in. */
  readonly lackingUnits: readonly Unit[];
}

export type Need = keyof Facts;

/** What `check` receives: the needs it declared, none of them null. */
export type Given<N extends Need> = { readonly [K in N]: NonNullable<Facts[K]> };

/** Where a finding points when there are no words to point at: something is missing. */
export interface Gap {
  readonly section: SectionIndex;
  readonly table?: TableId;
  readonly row?: string;
  readonly column?: string;
}

export type At = Place | Gap;

/** One replacement: the text at `at` becomes `text`. Its old text is read from the document. */
export interface ProposedEdit {
  readonly at: Place;
  readonly text: string;
}

export interface ProposedFix<M extends string> {
  /** Message id of the fix's title. */
  readonly title: M;
  readonly data?: Data;
  /** True only for what cannot change meaning (residue, punctuation, prescribed labels, numbering). */
  readonly safe: boolean;
  readonly edits: readonly ProposedEdit[];
}

export type Data = Readonly<Record<string, string | number>>;

/**
 * What was compared. A wording is ours and goes with the language of the result; a string is a figure or words of the report
 * or of the form, and stands as it is.
 */
export interface ReportedEvidence {
  /** An equation has ` = ` between its sides in both languages. */
  readonly expression: string | Wording;
  readonly actual: string | Wording;
  readonly expected: string | Wording;
}

/** What `check` yields for each problem. */
export interface Reported<M extends string> {
  readonly messageId: M;
  readonly at: At;
  readonly data?: Data;
  readonly related?: readonly At[];
  readonly evidence?: ReportedEvidence;
  /** Findings with one cause carry one id (`c1`, `c2` …), unique in the report. */
  readonly cause?: string;
  readonly suspects?: readonly Suspect[];
  readonly fixes?: readonly ProposedFix<M>[];
  /** Where the catalogue gives a rule several severities. */
  readonly severity?: Severity;
  /** In place of the rule's own. */
  readonly basis?: readonly Source[];
  /** True: not a finding but a reason for a person to look; the requirement becomes `needs-review`. */
  readonly review?: boolean;
}

/** Why a requirement does not apply, where that needs to be said. */
export interface Exemption<M extends string> {
  readonly messageId: M;
  readonly data?: Data;
}

/** zh-CN first, English second; `{name}` is filled from `data`. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

export interface Rule<N extends Need = Need, M extends string = string> {
  /** = its path below core/rules. */
  readonly id: string;
  /** The requirement in a few words, as a list of checks names it. */
  readonly title: Wording;
  readonly severity: Severity;
  readonly basis: readonly Source[];
  readonly needs: readonly N[];
  readonly messages: Readonly<Record<M, Wording>>;
  /** False or a reason: the requirement does not apply to this report. Absent: it always does. */
  applies?(given: Given<N>): boolean | Exemption<M>;
  check(given: Given<N>): Iterable<Reported<M>>;
}

/**
 * Declares a rule; the types bind `check` to the declared needs and messages, so that a misspelt one does not compile.
 * @throws nothing: it only returns its argument.
 */
export function defineRule<const N extends Need, const M extends string>(rule: Rule<N, M>): Rule {
  return rule as unknown as Rule;
}
