import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyse } from 'scslre';
import { describe, expect, it } from 'vitest';
import { parseTypescript } from './architecture/parseTypescript.js';
import { filesIn, readTree } from './architecture/tree.js';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Pattern {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** Patterns that can be made to take more than linear time, as sentences. */
function slowPatterns(patterns: readonly Pattern[]): string[] {
  return patterns.flatMap(({ where, source, flags }) => {
    const { reports } = analyse({ source, flags }, { maxReports: 1 });
    return reports.map(({ character }) => {
      const on = JSON.stringify(character.pick.repeat(3));
      return `${where}: /${source}/${flags} takes more than linear time on ${on}…; bound the repetition, such as {0,20}.`;
    });
  });
}

/** Patterns written as literals anywhere in core. */
function literals(): Pattern[] {
  return filesIn(readTree(root), 'core/')
    .filter(([path]) => path.endsWith('.ts'))
    .flatMap(([path, text]) =>
      parseTypescript(path, text).regexes.map(({ line, ...regex }) => ({ where: `${path}:${line}`, ...regex })),
    );
}

/** Patterns that the wordings put together and export. */
async function exported(): Promise<Pattern[]> {
  const found: Pattern[] = [];
  for (const file of readdirSync(`${root}core/wording`)) {
    const collect = (value: unknown): void => {
      if (value instanceof RegExp)
        found.push({ where: `core/wording/${file}`, source: value.source, flags: value.flags });
      else if (value !== null && typeof value === 'object') for (const each of Object.values(value)) collect(each);
    };
    collect({ ...(await import(/* @vite-ignore */ `${root}core/wording/${file}`)) });
  }
  return found;
}

describe('regular expressions', () => {
  it('written in core take linear time', () => expect(slowPatterns(literals())).toEqual([]));
  it('exported by the wordings take linear time', async () => expect(slowPatterns(await exported())).toEqual([]));

  it.each(['(?:a+)+b', '\\d+\\d+年', ' +$', '^.*,.*,.*$'])('that do not are found: %s', (source) => {
    expect(slowPatterns([{ where: 'here', source, flags: '' }])).toEqual([expect.stringContaining('here: /')]);
  });

  it.each(['\\d{1,4}年', '^ +$', ' {0,20}$', '[^。]{1,80}。'])('that do are let pass: %s', (source) => {
    expect(slowPatterns([{ where: 'here', source, flags: '' }])).toEqual([]);
  });
});
