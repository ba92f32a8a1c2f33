import type { Checker } from './protocol.js';
import type { Answer, Call } from './worker.js';

const names = [
  'check',
  'plan',
  'totals',
  'dependents',
  'insertions',
  'wholeForm',
  'apply',
  'applyInsertions',
  'sheet',
] as const satisfies readonly (keyof Checker)[];

/**
 * The checker in a worker of its own. It loads with the first call.
 * @param start makes the worker
 */
export function startChecker(start: () => Worker): Checker {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const failAll = (message: string): void => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
    worker = null;
  };
  const open = (): Worker => {
    const opened = start();
    opened.onmessage = ({ data }: MessageEvent<Answer>) => {
      const call = waiting.get(data.id);
      waiting.delete(data.id);
      if ('error' in data) call?.reject(new Error(data.error));
      else call?.resolve(data.value);
    };
    opened.onerror = ({ message }) => failAll(message || 'The checker could not be loaded.');
    return opened;
  };
  const call = (name: keyof Checker, argument: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      worker ??= open();
      const id = ++last;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, name, argument } satisfies Call);
    });
  return Object.fromEntries(
    names.map((name) => [name, (argument: unknown) => call(name, argument)]),
  ) as unknown as Checker;
}
