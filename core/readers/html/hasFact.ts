import { publicationKeys } from './containers.js';

/** True for a line with a fact of publication, such as 发布日期：2022-01-20; sentences are none, whatever they name. */
export function hasFact(text: string): boolean {
  if (text.length > 200 || !/[:：]/.test(text) || text.includes('。')) return false;
  const plain = /\s/.test(text) ? text.replace(/\s+/g, '') : text;
  return publicationKeys.some((key) => plain.includes(`${key}：`) || plain.includes(`${key}:`));
}
