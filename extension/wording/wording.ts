import type { Obstacle, PageLink } from '../messages.js';
import type { FailureKind } from '../panel/attachments/attachedFile.js';
import type { NoticeKind } from '../panel/notice.js';
import type { Settings } from '../store/parseSettings.js';

/** What is wrong, and what to do next. */
export interface Advice {
  readonly title: string;
  readonly next: string;
}

/** Everything that the extension itself says. */
export interface Wording {
  readonly lang: 'zh-CN' | 'en';
  readonly name: string;
  readonly reading: string;

  readonly notice: Readonly<Record<NoticeKind, Advice>>;
  /** Shown above a result that was asked for although not all was at hand. */
  readonly incomplete: Readonly<Partial<Record<Obstacle, string>>>;
  readonly checkAnyway: string;
  readonly links: string;
  readonly noLinks: string;
  readonly linkKind: Readonly<Record<PageLink['kind'], string>>;
  readonly yearOf: (year: number) => string;

  readonly again: string;
  readonly marks: string;
  readonly numberMarks: string;
  readonly options: string;
  readonly line: {
    readonly rechecked: (lost: number) => string;
    readonly notFound: string;
    readonly reviewsDropped: (reports: number) => string;
    readonly saveFailed: string;
  };
  readonly configUnused: string;
  readonly earlier: (said: number) => string;
  readonly adopt: string;

  readonly export: string;
  readonly exportHint: string;
  readonly pictures: string;
  readonly picturesHint: string;
  readonly taking: string;
  readonly notVisible: string;
  readonly tooMany: (taken: number, all: number) => string;
  readonly exported: (name: string) => string;
  readonly exportFailed: Advice;
  readonly cancelled: string;

  readonly workbench: string;
  readonly attachment: {
    readonly heading: string;
    /** What a click on the button does, and what happens without it: nothing. */
    readonly hint: string;
    readonly check: string;
    readonly checkOf: (name: string) => string;
    readonly checkAll: string;
    readonly retry: string;
    readonly retryOf: (name: string) => string;
    readonly stop: string;
    readonly stopOf: (name: string) => string;
    readonly asking: string;
    /** @param received, total in kB; total null: unknown */
    readonly fetching: (received: number, total: number | null) => string;
    readonly reading: (done: number, total: number) => string;
    readonly read: string;
    readonly differences: (count: number) => string;
    readonly notCompared: string;
    readonly failure: Readonly<Record<FailureKind, (status: number | null) => string>>;
    /** The switch between the page and its files. */
    readonly which: string;
    readonly page: string;
    readonly noMarks: (name: string) => string;
  };

  readonly provenance: {
    /** Which of the two a result is of. */
    readonly subject: string;
    readonly ofPage: string;
    readonly ofAttachment: (name: string) => string;
    readonly onPage: string;
    readonly fileHash: string;
    readonly fileHashMeaning: string;
    readonly heading: string;
    readonly address: string;
    readonly checkedAt: string;
    readonly zone: string;
    readonly hash: string;
    readonly hashMeaning: string;
    readonly textHash: string;
    readonly tool: string;
    readonly rules: string;
    readonly noProof: string;
    readonly reviews: string;
    readonly pictures: string;
    readonly pictureOf: (problem: number) => string;
    readonly verdict: Readonly<Record<'confirmed' | 'false-alarm' | 'pending' | 'none', string>>;
    readonly item: string;
    readonly value: string;
    readonly remark: string;
    readonly number: string;
    readonly problem: string;
    readonly verdictHead: string;
    readonly note: string;
  };

  readonly settings: {
    readonly title: string;
    readonly language: string;
    readonly languages: Readonly<Record<Settings['language'], string>>;
    readonly bodyKind: string;
    readonly bodyKindHint: string;
    readonly bodyKinds: Readonly<Record<'auto' | NonNullable<Settings['bodyKind']>, string>>;
    readonly portals: string;
    readonly portalsHint: string;
    readonly allPortals: string;
    readonly addPortal: string;
    readonly portalName: string;
    readonly portalExample: string;
    readonly grantAll: string;
    readonly grant: string;
    readonly revoke: string;
    readonly revokeOf: (portal: string) => string;
    readonly noPortals: string;
    readonly notAPortal: string;
    readonly refused: string;
    readonly unsupported: string;
    readonly badge: string;
    readonly badgeHint: string;
    readonly config: string;
    readonly configHint: string;
    readonly importConfig: string;
    readonly exportConfig: string;
    readonly resetConfig: string;
    readonly imported: (name: string) => string;
    readonly notImported: (name: string) => string;
    readonly wasReset: string;
    readonly rules: string;
    readonly rulesHint: string;
    readonly search: string;
    readonly found: (found: number, all: number) => string;
    readonly level: Readonly<Record<'default' | 'off' | 'error' | 'warning' | 'info', string>>;
    readonly levelOf: (rule: string) => string;
    readonly statutory: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly saved: string;
    readonly loading: string;
  };
}
