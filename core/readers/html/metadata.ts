import type { Metadata } from '../../document/document.js';

type Writable = { -readonly [Key in keyof Metadata]: Metadata[Key] };

/** The mandated tags of 《政府网站发展指引》(国办发〔2017〕47号) for article pages, names in lower case. */
const fields: Readonly<Record<string, keyof Metadata>> = {
  articletitle: 'articleTitle',
  pubdate: 'pubDate',
  contentsource: 'contentSource',
  columnname: 'columnName',
  columntype: 'columnType',
  sitename: 'siteName',
  siteidcode: 'siteIdCode',
};

/**
 * Notes a `meta` tag where it is one of the mandated ones. The first one that says something counts; systems print `null` where
 * they have nothing.
 */
export function noteMeta(metadata: Writable, name: string | null, content: string | null): void {
  const field = fields[name?.trim().toLowerCase() ?? ''];
  if (!field || metadata[field] !== undefined) return;
  const value = fold(content ?? '');
  if (value !== '' && !/^(?:null|undefined)$/i.test(value)) metadata[field] = value;
}

/** Notes the page's title, the first one only. */
export function noteTitle(metadata: Writable, title: string): void {
  const value = fold(title);
  if (metadata.pageTitle === undefined && value !== '') metadata.pageTitle = value;
}

function fold(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}
