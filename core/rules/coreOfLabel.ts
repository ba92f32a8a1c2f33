import { fold } from '../report/fold.js';

/** A label's own number, its words, and what is said about them in brackets or behind a colon. */
const parts = /^[\s]{0,8}(?:[（(][^（）()]{1,3}[）)]|\d{1,2}\s?[.、．]|[一二三四五六七八九十]{1,2}、)?([^（(：:]*)/;

/**
 * What a label says apart from its number and from remarks behind it, folded: `规章（本机关无制定权限）` → `规章`,
 * `本年收费金额（万元）` → `本年收费金额`. 其它 is 其他.
 */
export function coreOfLabel(text: string): string {
  return fold(parts.exec(text)?.[1] ?? text).replaceAll('其它', '其他');
}
