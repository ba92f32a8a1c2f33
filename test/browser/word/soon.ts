import { expect } from 'vitest';

/** Asks until the answer is the one expected. The machine may be busy with other tests: ten seconds. */
export const soon = <T>(ask: () => T) => expect.poll(ask, { timeout: 10_000 });
