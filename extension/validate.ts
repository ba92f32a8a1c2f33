import * as z from 'zod/mini';
import type { ToPanel } from './messages.js';

/**
 * Messages from the page side as zod schemas, of the same shape as messages.ts. A content script lives in a page's process:
 * what comes from there is not trusted to be what it was sent as.
 */

/** Above what a page reader ever sends; keeps a broken page from filling the panel's memory. */
const most = { blocks: 200_000, text: 5_000_000, source: 100_000_000, list: 5000, piece: 16_000_000 } as const;

const text = z.string().check(z.maxLength(most.text));
const natural = z.int().check(z.nonnegative());
const finite = z.number();

const paragraph = z.object({
  kind: z.literal('paragraph'),
  id: text,
  text,
  area: z.exactOptional(z.enum(['body', 'header', 'footer', 'note', 'furniture'])),
  level: z.exactOptional(natural),
  cell: z.exactOptional(z.boolean()),
  autoNumber: z.exactOptional(natural),
  images: z.exactOptional(natural),
});

const cell = z.object({
  id: text,
  row: natural,
  column: natural,
  rowSpan: natural,
  columnSpan: natural,
  text,
  images: z.exactOptional(natural),
});

const table = z.object({
  kind: z.literal('table'),
  id: text,
  rows: natural,
  columns: natural,
  cells: z.array(cell).check(z.maxLength(most.blocks)),
  spans: z.boolean(),
});

const optionalText = z.exactOptional(text);
const metadata = z.object({
  pageTitle: optionalText,
  articleTitle: optionalText,
  pubDate: optionalText,
  contentSource: optionalText,
  columnName: optionalText,
  columnType: optionalText,
  siteName: optionalText,
  siteIdCode: optionalText,
  url: optionalText,
  author: optionalText,
  createdOn: optionalText,
  modifiedOn: optionalText,
});

const document = z.object({
  mediaType: text,
  blocks: z.array(z.discriminatedUnion('kind', [paragraph, table])).check(z.maxLength(most.blocks)),
  metadata,
  facts: z.array(
    z.object({
      kind: z.enum(['insertion', 'deletion', 'comment', 'hidden-text', 'bookmark']),
      block: z.nullable(text),
      text,
    }),
  ),
});

const link = z.object({
  // Opened in a tab on a click: nothing but the web.
  url: text.check(z.regex(/^https?:\/\//)),
  text,
  kind: z.enum(['page', 'doc', 'docx', 'wps', 'pdf', 'zip', 'file']),
  year: z.nullable(z.int()),
  inArticle: z.boolean(),
});

const page = z.object({
  url: text,
  title: text,
  contentType: text,
  language: text,
  document,
  obstacles: z.array(
    z.enum([
      'tables-as-images',
      'login-wall',
      'error-page',
      'endless',
      'two-reports',
      'cross-origin-frame',
      'pdf-viewer',
      'paged',
    ]),
  ),
  links: z.array(link).check(z.maxLength(most.list)),
});

const rect = z.object({ left: finite, top: finite, width: finite, height: finite });

const message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('page'), page }),
  z.object({ type: z.literal('picked'), problem: natural }),
  z.object({ type: z.literal('revealed'), rect: z.nullable(rect), devicePixelRatio: z.number().check(z.positive()) }),
  z.object({ type: z.literal('changed'), lost: z.array(natural).check(z.maxLength(most.list)) }),
  z.object({ type: z.literal('source'), html: z.string().check(z.maxLength(most.source)) }),
  z.object({
    type: z.literal('piece'),
    job: natural,
    data: z.string().check(z.maxLength(most.piece)),
    received: natural,
    total: z.nullable(natural),
  }),
  z.object({
    type: z.literal('fetched'),
    job: natural,
    outcome: z.discriminatedUnion('kind', [
      z.object({ kind: z.enum(['whole', 'too-large', 'late', 'elsewhere', 'failed']) }),
      z.object({ kind: z.literal('status'), status: natural }),
    ]),
  }),
]);

/** The message, or null where it is none that the panel knows. */
export function validate(value: unknown): ToPanel | null {
  const { success, data } = message.safeParse(value);
  return success ? (data satisfies ToPanel) : null;
}
