import type { Obstacle, PageLink } from '../messages.js';
import { findFrames } from './obstacles/findFrames.js';
import { gatherClues } from './obstacles/gatherClues.js';
import { isErrorPage } from './obstacles/isErrorPage.js';
import { isLoginWall } from './obstacles/isLoginWall.js';
import { isPaged } from './obstacles/isPaged.js';
import { showsTablesAsImages } from './obstacles/showsTablesAsImages.js';
import { showsTwoReports } from './obstacles/showsTwoReports.js';
import type { PageText } from './readPage.js';

/** What stands in the way of reading a page; only what is sure, because the panel then shows no result. */
export function findObstacles(page: Document, text: PageText, links: readonly PageLink[]): Obstacle[] {
  const clues = gatherClues(page, text);
  const obstacles: Obstacle[] = [];
  const frames = findFrames(clues);
  if (frames) obstacles.push(frames);
  if (isErrorPage(clues)) obstacles.push('error-page');
  else if (isLoginWall(clues, links.length)) obstacles.push('login-wall');
  if (text.isCut) obstacles.push('endless');
  if (showsTwoReports(clues)) obstacles.push('two-reports');
  if (showsTablesAsImages(clues)) obstacles.push('tables-as-images');
  if (isPaged(clues)) obstacles.push('paged');
  return obstacles;
}
