import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Firefox driven over its own remote protocol, because no driver of it is to be had as a package without a download. */
export interface Firefox {
  /** One command of the protocol; resolves with what it answers. */
  send<Answer = unknown>(command: string, parameters?: object): Promise<Answer>;
  close(): Promise<void>;
}

/** Fixed, so that the address of the extension's pages is known: moz-extension://… */
export const firefoxUuid = '7b1f6a52-3c0e-4d1a-9d8e-0a4c52e9f001';

/**
 * Starts a headless Firefox.
 * @param extensionId of the extension that gets the fixed address
 * @param hosts names that lead to this machine
 */
export async function startFirefox(binary: string, extensionId: string, hosts: readonly string[]): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'gongkai-fx-'));
  const port = await freePort();
  const preferences: Record<string, string | number | boolean> = {
    'marionette.port': port,
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: firefoxUuid }),
    'network.dns.localDomains': hosts.join(','),
    'dom.security.https_first': false,
    'intl.locale.requested': 'zh-CN',
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.enabled': false,
  };
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const process = spawn(
    binary,
    ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile],
    { stdio: 'ignore' },
  );
  try {
    const socket = await connected(port, process);
    const send = speak(socket);
    await send('WebDriver:NewSession', { acceptInsecureCerts: true });
    return {
      send: send as Firefox['send'],
      async close() {
        socket.destroy();
        await ended(process);
        rmSync(profile, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await ended(process);
    rmSync(profile, { recursive: true, force: true });
    throw error;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve((address as { port: number }).port));
    });
  });
}

async function connected(port: number, process: ChildProcess): Promise<Socket> {
  for (let attempt = 0; attempt < 150; attempt++) {
    if (process.exitCode !== null) throw new Error(`Firefox ended with status ${process.exitCode}.`);
    const socket = await new Promise<Socket | null>((resolve) => {
      const tried = connect(port, '127.0.0.1', () => resolve(tried));
      tried.once('error', () => resolve(null));
    });
    if (socket) return socket;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('Firefox did not open its remote port.');
}

/** Messages are `length:json`; a command is [0, id, name, parameters], its answer [1, id, error, result]. */
function speak(socket: Socket): (command: string, parameters?: object) => Promise<unknown> {
  let received = Buffer.alloc(0);
  let last = 0;
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const colon = received.indexOf(58);
      const length = Number(received.subarray(0, Math.max(0, colon)));
      if (colon < 0 || received.length < colon + 1 + length) return;
      const message = JSON.parse(received.subarray(colon + 1, colon + 1 + length).toString());
      received = received.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      const entry = waiting.get(id);
      waiting.delete(id);
      if (error) entry?.reject(new Error(`${error.error}: ${error.message}`));
      else entry?.resolve(result && 'value' in result ? result.value : result);
    }
  });
  return (command, parameters = {}) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      const message = Buffer.from(JSON.stringify([0, id, command, parameters]));
      socket.write(`${message.length}:`);
      socket.write(message);
    });
}

function ended(process: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (process.exitCode !== null) return resolve();
    process.once('exit', () => resolve());
    process.kill('SIGKILL');
  });
}
