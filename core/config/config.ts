import type { BodyKind } from '../report/report.js';
import type { Severity } from '../results/result.js';

/** What gongkai.json or a host sets; config/schema.ts validates the same shape with zod. Absent keys keep the defaults. */
export interface Config {
  /** By rule id. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** By kind of body, `MM-DD` of the year after the report year. */
  readonly deadlines?: Readonly<Partial<Record<BodyKind, string>>>;
  readonly typos?: readonly OwnTypo[];
  readonly names?: readonly OwnName[];
  /** Warnings and hints that were looked at and are accepted; an error cannot be ignored. */
  readonly ignores?: readonly Settlement[];
  /** Findings, errors among them, that are explained; they still count. */
  readonly explanations?: readonly Settlement[];
  readonly pack?: Pack;
}

export type Level = 'off' | Severity;
export type RuleSetting = Level | { readonly severity: Level; readonly reason?: string };

/** A misspelling besides those of core/wording; where one of `except` stands around it, it is none. */
export interface OwnTypo {
  readonly wrong: string;
  readonly right: string;
  readonly except?: readonly string[];
}

/** A wrong name of a law, document or office, with the right one. */
export interface OwnName {
  readonly wrong: string;
  readonly right: string;
}

export interface Settlement {
  /** As the result gives it: 16 hexadecimal digits. */
  readonly fingerprint: string;
  readonly reason: string;
}

/** What a place requires beyond the statutory form: data only. */
export interface Pack {
  readonly name: string;
  /** The document that requires it. */
  readonly basis: string;
  /** Sub-headings of sections 1–6. */
  readonly headings?: readonly { readonly section: 1 | 2 | 3 | 4 | 5 | 6; readonly text: string }[];
  /** Words that must stand in a section; 0 is what precedes section 一. */
  readonly sentences?: readonly {
    readonly section: 0 | 1 | 2 | 3 | 4 | 5 | 6;
    readonly text: string;
    /** Said in place of the general message. */
    readonly message?: string;
  }[];
}
