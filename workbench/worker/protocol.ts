import type { Panel } from '../../core/results/panel/model.js';
import type { RectificationFile } from '../../core/results/rectificationFile.js';
import type { Finding } from '../../core/results/result.js';
import type { TickedOff } from '../../core/results/tickOff.js';
import type { Wording } from '../../core/rules/rule.js';
import type { Item, Overview, Run } from '../model.js';

export type Language = 'zh' | 'en';

/** What a checker in a worker can do; each call is one message and one answer. */
export interface Checker {
  /** Opens the store; must come first. */
  open(given: { readonly storage: string; readonly language: Language }): Promise<Hello>;
  /** Keeps a file, or the members of an archive, in the store. */
  take(given: { readonly file: Blob; readonly path: string }): Promise<readonly TakenFile[]>;
  /** Checks what the store has under the item's `content`, and keeps the result. @returns the item as it is kept now */
  check(item: Item): Promise<Item>;
  /** One report in full, read again from its kept bytes. */
  view(item: Item): Promise<View | null>;
  /** Looks at all results of a run together, and checks again those that another report says something about. */
  overview(run: Run): Promise<Overview>;
  export(order: ExportOrder): Promise<Exported>;
  tickOff(given: { readonly run: number; readonly json: string }): Promise<TickAnswer>;
}

export interface Hello {
  readonly rulesVersion: string;
  readonly rules: readonly { readonly id: string; readonly title: Wording }[];
}

/** A file that was handed in: where its bytes are, or why they are not. */
export interface TakenFile {
  readonly source: string;
  readonly bytes: number;
  readonly content: string | null;
  readonly problem: string | null;
}

export interface View {
  readonly panel: Panel;
  readonly findings: readonly Finding[];
}

export type ExportFormat = 'xlsx' | 'csv' | 'json' | 'ndjson' | 'html' | 'notices' | 'bulletin' | 'rectifications';

export interface ExportOrder {
  readonly format: ExportFormat;
  readonly run: Run;
  /** Absent: all that were drawn. */
  readonly items?: readonly number[];
  /** ISO time with its zone. */
  readonly now: string;
  /** `YYYY-MM-DD`. */
  readonly deadline?: string;
  readonly language: Language;
}

export interface Exported {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Files in it, where it is an archive. */
  readonly count: number;
}

export type TickAnswer =
  | { readonly problem: Wording }
  | {
      readonly file: RectificationFile;
      /** The item it was compared with; null: the run has no such report, or more than one. */
      readonly item: Item | null;
      readonly ticked: TickedOff | null;
    };

export interface Call {
  readonly id: number;
  readonly name: keyof Checker;
  readonly argument: unknown;
}

export type Answer = { readonly id: number } & ({ readonly value: unknown } | { readonly error: string });
