import type { LooseLine } from './readLine.js';

/** Where a block stands in its source, in UTF-16 units; `end` excluded. The source may write it with escapes. */
export interface Origin {
  readonly start: number;
  readonly end: number;
}

/** The line without its outer white space. */
export function lineOrigin({ raw, at }: LooseLine): Origin {
  return trimmed(raw, at, 0, raw.length);
}

/** One part of the line without its outer white space; a blank part is the place where its text would stand. */
export function partOrigin({ raw, at, separator }: LooseLine, part: number): Origin {
  let start = 0;
  let index = 0;
  for (let passed = 0; index < raw.length; index++) {
    if (!isSeparator(raw, index, separator)) continue;
    if (passed++ === part) break;
    start = index + 1;
  }
  return trimmed(raw, at, start, index);
}

function trimmed(raw: string, at: number, start: number, end: number): Origin {
  const words = raw.slice(start, end).trim();
  const from = words === '' ? start + Math.ceil((end - start) / 2) : raw.indexOf(words, start);
  return { start: at + from, end: at + from + words.length };
}

/** The same as readLine has it: `\|` is a character of its cell. */
function isSeparator(raw: string, index: number, separator: LooseLine['separator']): boolean {
  const unit = raw.charCodeAt(index);
  if (separator === 'tab') return unit === 0x09;
  return unit === 0xff5c || unit === 0x2502 || (unit === 0x7c && raw.charCodeAt(index - 1) !== 0x5c);
}
