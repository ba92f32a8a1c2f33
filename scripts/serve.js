// Serves the workbench with the example reports on this machine alone; started by scripts/start.js.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeWorkbench } from './build-workbench.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const county = join(root, 'examples/county');

/** The port where it is free, so that the browser finds what it kept the last time. */
const usualPort = 8017;

/** The example reports as the page takes them. */
export function readExamples() {
  const files = readdirSync(county)
    .filter((name) => !name.endsWith('.csv'))
    .sort()
    .map((name) => ({ name, base64: readFileSync(join(county, name)).toString('base64') }));
  return { files, units: readFileSync(join(county, 'units.csv'), 'utf8') };
}

/**
 * Serves the page on 127.0.0.1. Whoever asks under another name is refused: a web page must not reach in through a name of its own.
 * @param port 0: any; absent: the usual one, or any where that is taken
 * @returns address and a function that ends it
 */
export async function serveWorkbench(port) {
  const page = await makeWorkbench(readExamples());
  const server = createServer((request, response) => {
    const name = (request.headers.host ?? '').replace(/:\d+$/, '');
    const isOwn = name === '127.0.0.1' || name === 'localhost';
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    if (!isOwn || (request.method !== 'GET' && request.method !== 'HEAD')) response.writeHead(403).end();
    else if (path !== '/') response.writeHead(404).end();
    else {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      response.end(page);
    }
  });
  await listen(server, port ?? usualPort).catch((error) => {
    if (port !== undefined || error.code !== 'EADDRINUSE') throw error;
    return listen(server, 0);
  });
  return {
    address: `http://127.0.0.1:${portOf(server)}/`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

function portOf(server) {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return address.port;
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve(undefined);
    });
  });
}
