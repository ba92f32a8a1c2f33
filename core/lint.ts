import { applySetting, readSetting } from './config/applySetting.js';
import type { Config, Level } from './config/config.js';
import { describeLevel } from './config/describeLevel.js';
import { markSettled } from './config/markSettled.js';
import type { Document } from './document/document.js';
import { type MappedNumber, mapNumbers } from './report/claims/mapNumbers.js';
import { recognise } from './report/recognise.js';
import type { BodyKind, Report } from './report/report.js';
import { ReportFacts } from './reportFacts.js';
import { fingerprint } from './results/fingerprint.js';
import { Locator } from './results/locate.js';
import type { Finding, Fix, Outcome, ReportSummary, Requirement, Severity, TableValues } from './results/result.js';
import { fill } from './rules/fill.js';
import { rules as allRules } from './rules/index.js';
import { isoDate } from './rules/isoDate.js';
import type { Data, Facts, ProposedFix, Reported, Rule, Wording } from './rules/rule.js';
import { basisOf, sayBasis } from './rules/sayBasis.js';
import { sayEvidence } from './rules/sayEvidence.js';
import type { Attachment } from './several/attachment.js';
import type { Unit } from './several/unit.js';

export interface LintOptions {
  /** ISO date of publication, where the document does not carry it. */
  readonly published?: string;
  readonly bodyKind?: BodyKind;
  readonly language?: 'zh' | 'en';
  /** Last year's report of the same body; turns history/* on. */
  readonly previous?: Report;
  /** Reports of the bodies whose figures this report adds up; turns aggregate/* on. */
  readonly members?: readonly Report[];
  /** Report files that hang on the published page; turns page/attachment-* on. */
  readonly attachments?: readonly Attachment[];
  /** The bodies that owe a report, for aggregate/missing-unit. */
  readonly units?: readonly Unit[];
  /** Rules to run; absent: all. */
  readonly rules?: readonly Rule[];
  /** As `parseConfig` or `checkConfig` gives it; a host hands in ignores and explanations in the same way. */
  readonly config?: Config;
}

export interface LintResult {
  /** Null: the document is no annual report; then there are no findings and no requirements. */
  readonly report: Report | null;
  readonly findings: Finding[];
  readonly requirements: Requirement[];
  /** Every figure of the running text with what it was held against. */
  readonly numbers: readonly MappedNumber[];
}

/**
 * Recognises a document and applies the rules. Pure: the same document and options give the same result.
 * A rule that throws becomes one needs-review outcome; the others go on.
 */
export function lint(document: Document, options: LintOptions = {}): LintResult {
  const report = recognise(document, options);
  if (!report) return { report, findings: [], requirements: [], numbers: [] };
  const facts = new ReportFacts(report, options);
  const run = new Run(report, options.language ?? 'zh', options.config ?? {});
  for (const rule of options.rules ?? allRules) run.apply(rule, facts);
  return { report, ...run.finish(), numbers: mapNumbers(report, facts.prose) };
}

interface Pending {
  readonly rule: Rule;
  readonly finding: Finding;
  /** What the fingerprint takes of its evidence. */
  readonly values: string;
  readonly order: number;
}

/** Collects what the rules yield for one report. */
class Run {
  readonly #report: Report;
  readonly #language: keyof Wording;
  readonly #config: Config;
  #locator: Locator | null = null;
  readonly #pending: Pending[] = [];
  readonly #requirements = new Map<string, Requirement>();

  constructor(report: Report, language: keyof Wording, config: Config) {
    this.#report = report;
    this.#language = language;
    this.#config = config;
  }

  /** Built on the first finding: a clean report needs none. */
  get #places(): Locator {
    return (this.#locator ??= new Locator(this.#report));
  }

  apply(rule: Rule, facts: Facts): void {
    const requirement: Requirement = {
      id: rule.id,
      title: rule.title[this.#language],
      outcome: 'pass',
      basis: basisOf(rule, this.#language),
      findings: [],
      notes: [],
    };
    this.#requirements.set(rule.id, requirement);
    const level = this.#level(rule, requirement);
    if (level === 'off') {
      requirement.outcome = 'not-checked';
      return;
    }
    if (!isMet(rule, facts)) {
      const missing = rule.needs.filter((need) => facts[need] === null);
      const notGiven = missing.filter((need) => handedIn[need]);
      requirement.outcome = notGiven.length > 0 ? 'not-applicable' : 'not-checked';
      requirement.notes.push({ message: notGiven.length > 0 ? this.#notGiven(notGiven) : this.#unread(missing) });
      return;
    }
    try {
      const applies = rule.applies?.(facts as never) ?? true;
      if (applies !== true) {
        requirement.outcome = 'not-applicable';
        if (applies) requirement.notes.push({ message: this.#message(rule, applies.messageId, applies.data) });
        return;
      }
      for (const reported of rule.check(facts as never)) this.#take(rule, level, requirement, reported);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const message = {
        zh: `本项检查出错，需人工核实（${reason}）。`,
        en: `This check failed and needs a person (${reason}).`,
      };
      requirement.notes.push({ message: message[this.#language] });
      requirement.outcome = worst(requirement.outcome, 'needs-review');
    }
  }

  /** The severity that the configuration gives the rule, or its own; a deviation is noted, so that a reader knows of it. */
  #level(rule: Rule, requirement: Requirement): Level {
    const setting = this.#config.rules?.[rule.id];
    if (setting === undefined) return rule.severity;
    const { severity, reason } = readSetting(setting);
    if (severity === 'off' || (reason !== null && severity !== rule.severity)) {
      requirement.notes.push({ message: describeLevel(severity, reason)[this.#language] });
    }
    return severity;
  }

  #unread(missing: readonly string[]): string {
    const named = missing
      .map((need) => needNames[need]?.[this.#language] ?? need)
      .join(this.#language === 'zh' ? '、' : ', ');
    return this.#language === 'zh' ? `未能识别${named}，本项未检查。` : `Not checked: could not read ${named}.`;
  }

  #notGiven(missing: readonly string[]): string {
    const named = missing.map((need) => handedIn[need]![this.#language]);
    return this.#language === 'zh' ? `没有提供${named.join('、')}，本项不适用。` : `Not given: ${named.join(', ')}.`;
  }

  #message(rule: Rule, messageId: string, data: Data | undefined): string {
    const wording = rule.messages[messageId];
    if (!wording) throw new Error(`Rule ${rule.id} yields the unknown message “${messageId}”.`);
    return fill(wording[this.#language], data);
  }

  #take(rule: Rule, level: Severity, requirement: Requirement, reported: Reported<string>): void {
    const message = this.#message(rule, reported.messageId, reported.data);
    const location = this.#places.location(reported.at);
    if (reported.review) {
      requirement.notes.push({ message, location });
      requirement.outcome = worst(requirement.outcome, 'needs-review');
      return;
    }
    requirement.outcome = 'fail';
    const finding: Finding = {
      ruleId: rule.id,
      severity: applySetting(level, rule.severity, reported.severity ?? rule.severity),
      message,
      basis: reported.basis?.map((source) => sayBasis(source, this.#language)) ?? basisOf(rule, this.#language),
      location,
      related: (reported.related ?? []).map((at) => this.#places.location(at)),
      ...(reported.evidence && { evidence: sayEvidence(reported.evidence, this.#language) }),
      ...(reported.cause && { cause: reported.cause }),
      suspects: [...(reported.suspects ?? [])],
      fixes: (reported.fixes ?? []).map((fix) => this.#fix(rule, fix)),
      fingerprint: '',
    };
    // In one language whatever the result's: a fingerprint names the finding in every language.
    const evidence = reported.evidence && sayEvidence(reported.evidence, 'zh');
    const values = evidence ? `${evidence.actual}|${evidence.expected}` : '';
    this.#pending.push({ rule, finding, values, order: this.#places.order(location) });
  }

  #fix(rule: Rule, fix: ProposedFix<string>): Fix {
    const wording = rule.messages[fix.title];
    if (!wording) throw new Error(`Rule ${rule.id} names the unknown fix title “${fix.title}”.`);
    return {
      title: fill(wording[this.#language], fix.data),
      safe: fix.safe,
      edits: fix.edits.map(({ at, text }) => ({
        location: this.#places.location(at),
        old: this.#places.text(at),
        new: text,
      })),
    };
  }

  finish(): { findings: Finding[]; requirements: Requirement[] } {
    this.#pending.sort(
      (a, b) =>
        a.finding.location.section - b.finding.location.section ||
        a.order - b.order ||
        (a.finding.location.start ?? 0) - (b.finding.location.start ?? 0) ||
        (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0),
    );
    const seen = new Map<string, number>();
    const findings = this.#pending.map(({ finding, values }, index) => {
      const name = fingerprint(finding.ruleId, finding.location, values, 0);
      const nth = seen.get(name) ?? 0;
      seen.set(name, nth + 1);
      finding.fingerprint = nth === 0 ? name : fingerprint(finding.ruleId, finding.location, values, nth);
      this.#requirements.get(finding.ruleId)?.findings.push(index);
      return finding;
    });
    markSettled(findings, this.#config);
    return { findings, requirements: [...this.#requirements.values()] };
  }
}

/** Whether a report has all that a rule asks for. */
function isMet({ needs }: Rule, facts: Facts): boolean {
  for (const need of needs) if (facts[need] === null) return false;
  return true;
}

const needNames: Readonly<Record<string, Wording>> = {
  title: { zh: '标题', en: 'the title' },
  body: { zh: '行政机关名称', en: 'the body' },
  bodyKind: { zh: '行政机关类别', en: 'the kind of body' },
  year: { zh: '报告年度', en: 'the report year' },
  certainYear: { zh: '确定的报告年度', en: 'a report year beyond doubt' },
  form: { zh: '表格格式', en: 'the form' },
  formOfYear: { zh: '本年度适用的统一格式', en: 'the form in force for the year' },
  applicationsSums: { zh: '第三部分的表格', en: 'the table of section 3' },
  disputesSums: { zh: '第四部分的表格', en: 'the table of section 4' },
  period: { zh: '统计期限', en: 'the statistics period' },
  publishedOn: { zh: '发布日期', en: 'the date of publication' },
  signedOn: { zh: '落款日期', en: 'the date of signature' },
};

/** What only the caller can have: without it the rules on several reports do not apply. */
const handedIn: Readonly<Record<string, Wording>> = {
  previous: { zh: '上年度的报告', en: "last year's report" },
  members: { zh: '下级机关的报告', en: 'the reports of the members' },
  attachments: { zh: '页面的附件', en: 'the files attached to the page' },
  units: { zh: '应当编制报告的机关名单', en: 'the list of bodies that owe a report' },
};

const ranks: readonly Outcome[] = ['not-applicable', 'pass', 'not-checked', 'needs-review', 'fail'];

/** The outcome that weighs more: fail over needs-review over the rest. */
function worst(a: Outcome, b: Outcome): Outcome {
  return ranks.indexOf(a) >= ranks.indexOf(b) ? a : b;
}

/** Number of findings by severity; what the configuration ignores does not count. */
export function summarise(findings: readonly Finding[]): Record<Severity, number> {
  const summary = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) if (!finding.ignored) summary[finding.severity]++;
  return summary;
}

/** The part of the recognised report that the JSON result shows. */
export function summariseReport(report: Report): ReportSummary {
  const values = (id: 'disclosure' | 'applications' | 'disputes'): TableValues | null => {
    const table = report.tables[id];
    if (!table) return null;
    const rows: TableValues = {};
    for (const [row, cells] of Object.entries(table.rows)) {
      const columns: Record<string, number | null> = {};
      for (const [column, cell] of Object.entries(cells)) columns[column] = cell?.value ?? null;
      rows[row] = columns;
    }
    return rows;
  };
  return {
    title: report.title?.text ?? null,
    body: report.body?.name ?? null,
    bodyKind: report.bodyKind,
    year: report.year?.value ?? null,
    format: report.form?.id ?? null,
    signedOn: isoDate(report.signature?.date ?? null),
    publishedOn: isoDate(report.publishedOn),
    tables: { disclosure: values('disclosure'), applications: values('applications'), disputes: values('disputes') },
  };
}
