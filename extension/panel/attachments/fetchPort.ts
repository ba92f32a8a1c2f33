import { browser } from '../../browser.js';
import { type FetchMessage, type FetchOrder, fetchPortName } from '../../fetching/messages.js';
import { validate } from '../../validate.js';

/** The way to the background, which fetches from other hosts. */
export interface FetchPort {
  send(order: FetchOrder): void;
  close(): void;
}

/** Opens it. @param onGone is called where the browser ends the background before `close` */
export function openFetchPort(onMessage: (message: FetchMessage) => void, onGone: () => void): FetchPort {
  const port = browser.runtime.connect({ name: fetchPortName });
  port.onMessage.addListener((value: unknown) => {
    const message = validate(value);
    if (message?.type === 'piece' || message?.type === 'fetched') onMessage(message);
  });
  port.onDisconnect.addListener(onGone);
  return { send: (order) => port.postMessage(order), close: () => port.disconnect() };
}
