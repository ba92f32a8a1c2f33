import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { transformSync } from 'esbuild';
import { expect, it } from 'vitest';

const path = fileURLToPath(new URL('../../extension/olderBrowsers.ts', import.meta.url));
const { code } = transformSync(readFileSync(path, 'utf8'), { loader: 'ts' });

/** A world that lacks what Chromium 90 lacks, with the file run in it. */
function world(): (expression: string) => unknown {
  const context = createContext();
  runInContext('delete Array.prototype.at; delete String.prototype.at; delete Object.hasOwn;', context);
  expect(runInContext('[].at === undefined && Object.hasOwn === undefined', context)).toBe(true);
  runInContext(code, context);
  return (expression) => runInContext(expression, context);
}

it('gives older browsers what the core uses, as newer ones have it', () => {
  const run = world();
  expect(run('[1, 2, 3].at(-1)')).toBe(3);
  expect(run('[1, 2, 3].at(0)')).toBe(1);
  expect(run('[1, 2, 3].at(-4)')).toBeUndefined();
  expect(run("'年报'.at(-1)")).toBe('报');
  expect(run("Object.hasOwn({ a: 1 }, 'a')")).toBe(true);
  expect(run("Object.hasOwn({ a: 1 }, 'toString')")).toBe(false);
  expect(run('Object.keys(Array.prototype).length')).toBe(0);
});
