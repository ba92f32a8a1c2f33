import { render } from 'preact';
import type { Host } from './host.js';
import { Session } from './session.js';
import { App } from './view/App.js';

/** Draws the workbench into an element of a page that has the styles of ui/ and workbench/. */
export function mountWorkbench(host: Host, root: Element): void {
  const session = new Session(host);
  render(<App session={session} />, root);
  void session.open();
}
