// Sizes of what the extension makes a browser load, gzipped; fails above the limits of the issue. Needs a built extension.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildExtension } from './build-extension.js';

/** kB are 1,024 bytes, as browsers' tools count. */
const limits = [
  { name: 'content script', files: scriptsOf('content-scripts/page.js'), most: 40 },
  { name: "panel's first paint: script", files: firstScripts('sidepanel.html'), most: 80 },
  { name: 'full tab: script', files: firstScripts('audit.html'), most: 80 },
  { name: 'settings, first paint: script', files: firstScripts('options.html'), most: 80 },
  { name: 'background', files: scriptsOf('background.js'), most: 20 },
];

/** Told, not limited: loaded only when there is something to check, or on granted portals. */
const told = [
  { name: 'core, loaded after the first paint', files: lateScripts('checkPage') },
  { name: 'check for the number on the icon', files: scriptsOf('content-scripts/badge.js') },
];

/** @returns {(folder: string) => string[]} */
function scriptsOf(...files) {
  return () => files;
}

/** The scripts that a page loads before it draws: its own and what they import statically. */
function firstScripts(page) {
  return (folder) => {
    const html = readFileSync(join(folder, page), 'utf8');
    const first = [...html.matchAll(/<script[^>]+src="\/([^"]+)"/g)].map((match) => match[1]);
    if (first.length === 0) throw new Error(`${page} loads no script: was it built?`);
    return withImports(folder, first);
  };
}

/** The scripts that a file loaded later needs, without those that the panel has already. */
function lateScripts(name) {
  return (folder) => {
    const start = readdirSync(join(folder, 'chunks')).filter((file) => file.startsWith(`${name}-`));
    if (start.length !== 1) throw new Error(`There is not one chunk named ${name}.`);
    const known = new Set(firstScripts('sidepanel.html')(folder));
    return withImports(folder, [`chunks/${start[0]}`]).filter((file) => !known.has(file));
  };
}

/** Follows `import … from "./x.js"`; what is imported by a call is loaded later. */
function withImports(folder, start) {
  const found = new Set();
  const visit = (file) => {
    if (found.has(file)) return;
    found.add(file);
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, from] of text.matchAll(/\b(?:from|import)\s*["'](\.[^"']+\.js)["']/g)) {
      visit(posix.join(dirname(file), from));
    }
  };
  for (const file of start) visit(file);
  return [...found];
}

const kilobytes = (folder, files) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0) / 1024;

const folder = await buildExtension('chrome');
let failed = false;
for (const { name, files, most = null } of [...limits, ...told]) {
  const size = kilobytes(folder, files(folder));
  const isTooBig = most !== null && size > most;
  failed ||= isTooBig;
  const limit = most === null ? '' : ` of at most ${most}`;
  console.log(`${isTooBig ? 'TOO BIG ' : ''}${name}: ${size.toFixed(1)}${limit} kB gzip`);
}
if (failed) process.exitCode = 1;
