import { csvHead } from '../core/results/csv.js';
import { htmlHead, htmlTail } from '../core/results/html.js';
import { sarifHead, sarifTail } from '../core/results/sarif.js';
import { rules, rulesVersion } from '../core/rules/index.js';
import type { OutputFormat } from './arguments.js';
import type { Language } from './commandError.js';
import type { Checked } from './renderResult.js';
import { exitStatus, type Totals, totalsLine } from './totals.js';

/** What stands around and between the results of the files. */
interface Envelope {
  head(language: Language): string;
  readonly between: string;
  /** Called when all files are through. */
  tail(asides: readonly string[], totals: Totals, language: Language): string;
}

const nothing = () => '';

const envelopes: Readonly<Record<Exclude<OutputFormat, 'html'>, Envelope>> = {
  text: {
    head: nothing,
    between: '\n',
    tail: (_, totals, language) => (totals.files > 1 ? `\n${totalsLine(totals, language)}\n` : ''),
  },
  json: {
    head: () => `{\n  "schema": "gongkai-lint/1",\n  "rulesVersion": ${JSON.stringify(rulesVersion)},\n  "files": [\n`,
    between: ',\n',
    tail: () => '\n  ]\n}\n',
  },
  ndjson: { head: nothing, between: '', tail: nothing },
  csv: { head: csvHead, between: '', tail: nothing },
  sarif: {
    head: (language) => sarifHead(rules, rulesVersion, language),
    between: ',\n',
    tail: (asides, totals) => sarifTail(asides, exitStatus(totals)),
  },
};

/** The whole output of a check, piece by piece. Only the HTML page is kept until its index can be written, which comes first. */
export async function* resultStream(
  results: AsyncIterable<Checked>,
  totals: Totals,
  format: OutputFormat,
  language: Language,
): AsyncGenerator<string | Uint8Array> {
  if (format === 'html') return yield* htmlPage(results, language);
  const { head, between, tail } = envelopes[format];
  yield head(language);
  const asides: string[] = [];
  let first = true;
  for await (const { text, aside } of results) {
    if (aside !== null) asides.push(aside);
    if (text.length === 0) continue;
    if (!first) yield between;
    first = false;
    yield text;
  }
  yield tail(asides, totals, language);
}

async function* htmlPage(results: AsyncIterable<Checked>, language: Language): AsyncGenerator<string | Uint8Array> {
  const articles: Uint8Array[] = [];
  const entries: string[] = [];
  for await (const { text, aside } of results) {
    articles.push(text);
    if (aside !== null) entries.push(aside);
  }
  const head = entries.map((entry) => JSON.parse(entry));
  yield htmlHead(head, rulesVersion, language);
  yield* articles;
  yield htmlTail(language);
}
