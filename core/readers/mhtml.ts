import type { Document } from '../document/document.js';
import { decode } from './decode.js';
import { readHtml } from './html.js';
import { decodeTransfer } from './mhtml/decodeTransfer.js';
import { findRoot } from './mhtml/findRoot.js';
import { readEntity } from './mhtml/readEntity.js';
import type { ReadHints } from './problem.js';
import { Refusal } from './refusal.js';

const messages = {
  incomplete: '网页存档（.mhtml）没有保存或下载完整，没有读取；请重新保存，或在浏览器中另存为 .html 再试。',
  noPage: '网页存档（.mhtml）里没有网页，无法读取；请在浏览器中另存为 .html，或把年度报告另存为 .docx 再试。',
} as const;

/**
 * A page saved with all its parts in one file (RFC 2557): the page itself, read as any other, with the address that it was
 * saved from.
 * @throws Refusal where the page is missing or cut off, or too large.
 */
export function readMhtml(bytes: Uint8Array, hints: Pick<ReadHints, 'url'> = {}): Document {
  const file = readEntity(bytes, true);
  const root = findRoot(file);
  if (!root) throw new Refusal('unsupported', messages.noPage);
  // Half a report would seem to lack what stands in its other half.
  if (!root.isComplete) throw new Refusal('damaged', messages.incomplete);
  const content = decodeTransfer(root.body, root.header('content-transfer-encoding'));
  const charset = root.parameter('charset');
  const text = decode(content, charset ? { charset } : {});
  const saved = file.header('snapshot-content-location') || root.header('content-location');
  const url = hints.url ?? (/^https?:\/\/\S{1,2000}$/i.test(saved) ? saved : undefined);
  return readHtml(text, url ? { url } : {});
}
