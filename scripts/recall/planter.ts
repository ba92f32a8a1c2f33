import type { Document } from '../../core/document/document.js';
import type { LintOptions } from '../../core/lint.js';
import type { Location } from '../../core/results/result.js';
import type { Layout } from '../../test/render/index.js';
import type { Manuscript } from './manuscript.js';

/** What a planter did to a manuscript, and where the rule must say so. */
export interface Planted {
  /** What is given must be in one of the rule's findings; `text` must stand in the words that it marks. */
  readonly at: Partial<Pick<Location, 'section' | 'table' | 'row' | 'column' | 'text'>>;
  /** What the caller hands in beside the document. */
  readonly options?: LintOptions;
  /** Changes what the reader delivers: pictures and traces of editing, which no layout of test/render writes. */
  readonly read?: (document: Document) => Document;
}

/** Plants the fault of one rule into a clean report. */
export interface Planter {
  readonly rule: string;
  /** What is planted, for the list of misses. */
  readonly fault: string;
  /** Other rules that rightly speak of the same fault; a group followed by / means all of its rules. */
  readonly along?: readonly string[];
  /** The rule does not accuse but asks for a person. */
  readonly asksForReview?: boolean;
  /** Layouts that cannot show the fault at all, with the reason. */
  readonly notIn?: { readonly why: string; readonly has: (layout: Layout, manuscript: Manuscript) => boolean };
  /** Changes the manuscript. Null: this report has no place for the fault. */
  plant(manuscript: Manuscript): Planted | null | Promise<Planted | null>;
}
