import { readColumn } from '../../../../workbench/collecting/readColumn.js';
import { findAttachments } from '../../../../workbench/fetching/findAttachments.js';

/** What the tests of the column page call in a browser: its parser is part of what is tested. */
Object.assign(window, {
  columnOf: (text: string, url: string) => readColumn(new DOMParser().parseFromString(text, 'text/html'), url),
  attachmentsOf: findAttachments,
});
