import type { Metadata } from '../document/document.js';

/**
 * Meta tags of an article page on a government site. 《政府网站发展指引》（国办发〔2017〕47号） mandates them; its annex could not be
 * read, the names are those that portals really print.
 */
export const pageTags: readonly { readonly field: keyof Metadata; readonly tag: string; readonly zh: string }[] = [
  { field: 'articleTitle', tag: 'ArticleTitle', zh: '文章标题' },
  { field: 'pubDate', tag: 'PubDate', zh: '发布日期' },
  { field: 'contentSource', tag: 'ContentSource', zh: '内容来源' },
  { field: 'columnName', tag: 'ColumnName', zh: '栏目名称' },
];

/** Any of these shows that a page comes from such a site, and is no draft saved as a page. */
export const siteTags: readonly (keyof Metadata)[] = [
  'articleTitle',
  'pubDate',
  'contentSource',
  'columnName',
  'columnType',
  'siteName',
  'siteIdCode',
];
