import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** A whole portal page with one wrong sum and one thing left unsaid: the example of the README. */
export const reportPage = readFileSync(join(root, 'examples/portal-page.html'), 'utf8');

/** The same bureau’s page with other words in it. @throws where the words are not there, so that no test shows nothing. */
export function changed(page: string, from: string, to: string): string {
  if (!page.includes(from)) throw new Error(`The page does not hold “${from}”.`);
  return page.replace(from, to);
}

/** A page of a portal without any report. */
export function plainPage(title: string, body: string): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
}

/** Sentence 一 of the report page, up to which its paragraphs are the same in all variants. */
export const firstHeading = '一、总体情况';
