import type { BlockId, Document, Severity } from '../core/index.js';
import type { FetchMessage, FetchOrder } from './fetching/messages.js';

/**
 * What the panel and the page say to each other over one port; the port's end takes every mark off the page.
 * All of it is data: the page side builds no markup and no selector from it, the panel validates what it gets (validate.ts).
 */

/** Name of the port that the panel opens to the content script. */
export const portName = 'gongkai-lint/1';

export type ToPage =
  | { readonly type: 'read' }
  | {
      readonly type: 'mark';
      readonly marks: readonly Mark[];
      readonly numbers: readonly NumberMark[];
      readonly shown: Shown;
    }
  /** What is visible of the marks that were sent. */
  | { readonly type: 'shown'; readonly shown: Shown }
  /** Scrolls to the place and flashes it. */
  | { readonly type: 'reveal'; readonly at: MarkPlace }
  /** The page as it stands now, for its SHA-256 and the export. */
  | { readonly type: 'source' }
  /** A file of the page's own origin, asked for by a click in the panel. */
  | FetchOrder;

export type ToPanel =
  | { readonly type: 'page'; readonly page: PageReading }
  /** The mark of a problem was clicked on the page. */
  | { readonly type: 'picked'; readonly problem: number }
  /** Where the revealed place now stands in the viewport (CSS pixels), for a picture; null: it could not be found again. */
  | { readonly type: 'revealed'; readonly rect: Rect | null; readonly devicePixelRatio: number }
  /** What was read has changed since; marks that lost their place are named. */
  | { readonly type: 'changed'; readonly lost: readonly number[] }
  | { readonly type: 'source'; readonly html: string }
  | FetchMessage;

/** One problem on the page: the number of its card and all its places, the first of which carries the number. */
export interface Mark {
  readonly problem: number;
  readonly severity: Severity;
  /** Shown beside the number to screen readers and as a tooltip. */
  readonly label: string;
  readonly places: readonly MarkPlace[];
}

/** A block, or a part of its text: UTF-16 offsets in the block's text, `end` excluded. Both null: the whole block. */
export interface MarkPlace {
  readonly block: BlockId;
  readonly start: number | null;
  readonly end: number | null;
}

export interface NumberMark {
  readonly place: MarkPlace;
  readonly outcome: 'verified' | 'contradicted' | 'unverifiable';
}

export interface Shown {
  readonly problems: boolean;
  readonly numbers: boolean;
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What was read of a page. The panel decides with the core whether it is an annual report. */
export interface PageReading {
  readonly url: string;
  readonly title: string;
  readonly contentType: string;
  readonly language: string;
  readonly document: Document;
  /** What stands in the way of reading, if anything; the panel has a sentence for each. */
  readonly obstacles: readonly Obstacle[];
  /** Links of the page that look like annual reports or their files, most likely first; at most 50. */
  readonly links: readonly PageLink[];
}

export type Obstacle =
  /** The article's tables are pictures: places of large images where tables are due. */
  | 'tables-as-images'
  | 'login-wall'
  /** An error page of the server, whatever its title. */
  | 'error-page'
  /** More text than a report can have; read up to the limit. */
  | 'endless'
  | 'two-reports'
  /** A frame of another origin holds what may be the article. */
  | 'cross-origin-frame'
  /** The tab shows a PDF. */
  | 'pdf-viewer'
  /** The article goes on on further pages, which were not read. */
  | 'paged';

export interface PageLink {
  /** Absolute, http or https. */
  readonly url: string;
  readonly text: string;
  /** `page`: an article; the others by file ending or the CMS's address pattern: `file` where the type is unknown. */
  readonly kind: 'page' | 'doc' | 'docx' | 'wps' | 'pdf' | 'zip' | 'file';
  /** Report year in its words, or null. */
  readonly year: number | null;
  /** The link stands in the article, as attachments do. */
  readonly inArticle: boolean;
}
