import type { Config } from './config/config.js';
import { settingsOf } from './config/settings.js';
import { type Diagnosis, diagnose } from './diagnosis/diagnose.js';
import { type ProseFigures, readProseFigures } from './report/claims/readProseFigures.js';
import type { Report } from './report/report.js';
import { findCertainYear } from './rules/findCertainYear.js';
import { findLongNumbers } from './rules/findLongNumbers.js';
import type { Facts } from './rules/rule.js';
import type { Attachment } from './several/attachment.js';
import { findLackingUnits } from './several/findLackingUnits.js';
import type { Unit } from './several/unit.js';

/** What a caller hands in besides the document. */
export interface HandedIn {
  readonly previous?: Report;
  readonly members?: readonly Report[];
  readonly units?: readonly Unit[];
  readonly attachments?: readonly Attachment[];
  readonly config?: Config;
}

/**
 * The facts of one report for its rules. What costs anything is worked out when the first rule asks. A class, not an object
 * with getters: those are built anew for each report and cost as much as a dozen rules.
 */
export class ReportFacts implements Facts {
  readonly report: Report;
  readonly tables: Facts['tables'];
  readonly #handedIn: HandedIn;
  #diagnosis: Diagnosis | null = null;
  #prose: ProseFigures | null = null;
  #longNumbers: Facts['longNumbers'] | null = null;

  constructor(report: Report, handedIn: HandedIn) {
    const { disclosure, applications, disputes } = report.tables;
    this.report = report;
    this.tables = [disclosure, applications, disputes].filter((table) => table !== null);
    this.#handedIn = handedIn;
  }

  get document() {
    return this.report.document;
  }
  get title() {
    return this.report.title;
  }
  get body() {
    return this.report.body;
  }
  get bodyKind() {
    return this.report.bodyKind;
  }
  get year() {
    return this.report.year;
  }
  get certainYear() {
    return findCertainYear(this.report);
  }
  get form() {
    return this.report.form;
  }
  get formOfYear() {
    return this.report.formOfYear;
  }
  get period() {
    return this.report.period;
  }
  get publishedOn() {
    return this.report.publishedOn;
  }
  get signedOn() {
    return this.report.signature?.date ?? null;
  }

  get applicationsSums() {
    return this.#diagnosed.applications;
  }
  get disputesSums() {
    return this.#diagnosed.disputes;
  }
  get #diagnosed(): Diagnosis {
    return (this.#diagnosis ??= diagnose(this.report.tables));
  }

  /** What the running text says of figures. */
  get prose(): ProseFigures {
    return (this.#prose ??= readProseFigures(this.report));
  }
  get claims() {
    return this.prose.claims;
  }
  get figures() {
    return this.prose.book;
  }
  get partsLists() {
    return this.prose.partsLists;
  }
  get shares() {
    return this.prose.shares;
  }
  get shareLists() {
    return this.prose.shareLists;
  }
  get longNumbers() {
    return (this.#longNumbers ??= findLongNumbers(this.report));
  }

  get settings() {
    return settingsOf(this.#handedIn.config);
  }
  get previous() {
    return this.#handedIn.previous ?? null;
  }
  get members() {
    return this.#handedIn.members ?? null;
  }
  get attachments() {
    return this.#handedIn.attachments ?? null;
  }
  get units() {
    return this.#handedIn.units ?? null;
  }
  get lackingUnits() {
    const { units, members } = this.#handedIn;
    return units && members ? findLackingUnits(this.report, members, units) : [];
  }
}
