import type { Checker } from './protocol.js';
import { Session } from './session.js';

/** One call of a checker's function, and its answer. */
export interface Call {
  readonly id: number;
  readonly name: keyof Checker;
  readonly argument: unknown;
}

export type Answer = { readonly id: number } & ({ readonly value: unknown } | { readonly error: string });

const session = new Session();
const port = globalThis as unknown as {
  onmessage: (event: { readonly data: Call }) => void;
  postMessage(answer: Answer): void;
};

port.onmessage = async ({ data: { id, name, argument } }) => {
  try {
    const value = await (session[name] as (argument: unknown) => Promise<unknown>).call(session, argument);
    port.postMessage({ id, value });
  } catch (error) {
    port.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
};
