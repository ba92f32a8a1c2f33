import type { Wording } from '../rules/rule.js';

/** The way to a key: `typos 第 3 项 › wrong`. Items count from 1. */
export function describePath(path: readonly PropertyKey[]): Wording {
  const write = (item: (number: number) => string): string =>
    path.reduce<string>((way, step) => {
      if (typeof step === 'number') return way + item(step + 1);
      return way === '' ? String(step) : `${way} › ${String(step)}`;
    }, '');
  return { zh: write((number) => ` 第 ${number} 项`), en: write((number) => `, item ${number}`) };
}
