// Builds the workbench as one file that works from disk without network: dist/gongkai-lint.html.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The offline file. */
export const workbenchFile = join(root, 'dist/gongkai-lint.html');

/**
 * The page with everything in it.
 * @param examples reports that it brings along: `{ files: [{ name, base64 }], units }`, or null
 * @returns its text
 */
export async function makeWorkbench(examples = null) {
  const [script, worker] = await Promise.all([
    bundle('workbench/offline/main.tsx'),
    bundle('workbench/offline/worker.ts'),
  ]);
  const styles = ['ui/styles.css', 'workbench/styles.css']
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
  const inline = safe(script);
  const hash = createHash('sha256').update(inline, 'utf8').digest('base64');
  const policy = [
    "default-src 'none'",
    // The page's own script by its hash, and the checker, which the page starts from the text it holds.
    `script-src 'sha256-${hash}' blob:`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const parts = {
    policy,
    styles,
    script: inline,
    worker: safe(worker),
    examples:
      examples === null
        ? ''
        : `<script type="application/json" id="wb-examples">${JSON.stringify(examples).replaceAll('<', '\\u003c')}</script>`,
  };
  const page = readFileSync(join(root, 'workbench/offline/page.html'), 'utf8');
  // By function: a text put in may hold what `replace` takes for a sign.
  return page.replace(/<!--(policy|styles|script|worker|examples)-->/g, (_, name) => parts[name]);
}

/** A script as it may stand in a page: nothing in it ends the element or begins a comment. */
function safe(script) {
  return script.replace(/<(?=\/script|!--)/gi, '\\x3c').replace(/<(?=script)/gi, '\\x3c');
}

async function bundle(entry) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'chrome90',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
    logOverride: { 'empty-import-meta': 'silent' },
  });
  return outputFiles[0].text;
}

/** Writes the offline file. @returns its path */
export async function buildWorkbench() {
  mkdirSync(dirname(workbenchFile), { recursive: true });
  writeFileSync(workbenchFile, await makeWorkbench());
  return workbenchFile;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await buildWorkbench());
