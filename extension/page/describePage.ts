import type { PageReading } from '../messages.js';
import { findLinks } from './findLinks.js';
import { findObstacles } from './findObstacles.js';
import type { PageText } from './readPage.js';

/** What the panel is told of a page that was read. */
export function describePage(page: Document, text: PageText): PageReading {
  const links = findLinks(page, text);
  return {
    url: page.URL,
    title: page.title,
    contentType: page.contentType,
    language: page.documentElement?.getAttribute('lang') ?? '',
    document: text.document,
    obstacles: findObstacles(page, text, links),
    links,
  };
}
