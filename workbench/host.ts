/** What differs between the three places the workbench runs in: the extension, the offline file, the page of `npm start`. */
export interface Host {
  /** Fetches a page; absent where nothing may be fetched: then only files can be checked, and the page says so. */
  readonly fetchPage?: FetchPage;
  /** Asks the user for access to these origins (`https://www.example.gov.cn/*`). False: refused. Called from a click. */
  readonly requestHosts?: (origins: readonly string[]) => Promise<boolean>;
  /** Opens an address in a tab of its own. */
  readonly open?: (url: string) => void;
  /** Name of the IndexedDB database. */
  readonly storage: string;
  /** A new checker; it runs workbench/worker/worker.ts. */
  readonly startWorker: () => Worker;
  readonly now: () => Date;
  /** A fresh seed for a sample: some digits that nobody could know before. */
  readonly newSeed: () => string;
  /** Reports that come with the page, put into the first check so that a newcomer sees something. */
  readonly examples?: readonly Example[];
  /** Text of a list of bodies for the examples. */
  readonly exampleUnits?: string;
  readonly language: 'zh' | 'en';
}

export interface Example {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** @throws whatever `fetch` does, and `TooLarge` where the page is no report by its size. */
export type FetchPage = (url: string, signal: AbortSignal) => Promise<FetchedPage>;

export interface FetchedPage {
  /** After redirects. */
  readonly finalUrl: string;
  /** HTTP status. */
  readonly status: number;
  /** Content-Type header, '' where there is none. */
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
