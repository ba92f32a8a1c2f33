import { footWords, idleBeginnings } from './containers.js';
import type { Content } from './piece.js';

/** Crumbs, menus, buttons, lists of related pages, the page's foot: mostly links, or known by their words. */
export function isMenu<N>(content: Content<N>): boolean {
  if (content.aside) return true;
  if (content.kind === 'grid') return false;
  const { text, linked } = content;
  return linked * 2 > text.length ? !isAttachment(text) : isIdle(text);
}

function isIdle(text: string): boolean {
  if (text.length > 120) return false;
  return (
    (text.length <= 60 && idleBeginnings.some((words) => text.startsWith(words))) ||
    footWords.some((words) => text.includes(words))
  );
}

/** A link to a file is part of the article. */
function isAttachment(text: string): boolean {
  return text.includes('附件') || /\.(?:docx?|pdf|xlsx?|wps|ofd|zip|rar)\s{0,9}$/i.test(text);
}
