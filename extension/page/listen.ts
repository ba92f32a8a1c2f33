import { portName, type ToPage, type ToPanel } from '../messages.js';
import { Session } from './session.js';

/** The part of a browser's port that is used here, with callbacks as all versions have them. */
export interface Port {
  readonly name: string;
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

interface Runtime {
  /** Gone once the extension was reloaded or removed. */
  readonly id?: string;
  readonly onConnect: { addListener(listener: (port: Port) => void): void };
}

interface Globals {
  readonly browser?: { readonly runtime?: Runtime };
  readonly chrome?: { readonly runtime?: Runtime };
  [listening]?: Runtime;
}

/** Where a script leaves word that it listens; in the extension's own world, which the page does not see. */
const listening = Symbol.for(portName);

/**
 * Waits for the panel to connect and answers it. Of two panels the later one has the page. Called twice it does nothing, unless
 * the extension was reloaded in between.
 */
export function listen(page: Document): void {
  const globals = globalThis as Globals;
  const runtime = globals.browser?.runtime ?? globals.chrome?.runtime;
  if (!runtime || isAlive(globals[listening])) return;
  globals[listening] = runtime;
  let current: { readonly port: Port; readonly session: Session } | null = null;
  runtime.onConnect.addListener((port) => {
    if (port.name !== portName) return;
    current?.session.end();
    current?.port.disconnect();
    const session = new Session(page, (message: ToPanel) => {
      if (current?.session === session) port.postMessage(message);
    });
    current = { port, session };
    port.onMessage.addListener((message) => {
      if (current?.session !== session) return;
      try {
        session.receive(message as ToPage);
      } catch (error) {
        // The panel must not wait for an answer that never comes: it hears that the port has ended.
        current = null;
        session.end();
        port.disconnect();
        throw error;
      }
    });
    port.onDisconnect.addListener(() => {
      session.end();
      if (current?.session === session) current = null;
    });
  });
}

function isAlive(runtime: Runtime | undefined): boolean {
  try {
    return runtime?.id !== undefined;
  } catch {
    return false;
  }
}
