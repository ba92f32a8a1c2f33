import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { drawIcon } from './drawIcon.js';
import { officeFiles, officeSources } from './officeFiles.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Sizes that the manifest names. */
export const iconSizes = [16, 32, 64, 80, 128];

/** The address in word-addin/manifest.xml, which is replaced by that of the server. */
export const placeholder = 'https://localhost:3000';

/**
 * Builds the task pane: pages, scripts, icons, manifest.
 * @param base address of the folder on the server, https, without `/` at its end
 * @param office where office.js comes from: cdn, cdn-cn or vendored
 * @param outDir folder that is emptied and filled
 * @throws an Error with a sentence for the person who builds
 */
export async function buildPane({ base, office = 'cdn', outDir = join(root, 'dist/word'), vendor }) {
  const address = checkedBase(base);
  if (!(office in officeSources)) throw new Error(`--office takes ${Object.keys(officeSources).join(', ')}.`);
  const vendored = vendor ?? join(root, 'vendor/office');
  if (office === 'vendored') checkVendored(vendored);
  await build({
    configFile: false,
    root: join(root, 'word-addin'),
    base: './',
    // boot.js is a plain script on purpose, and the worker wants its readers at once.
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [pageHead(office)],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      // WebView2 of a machine that takes no updates; Word for Mac on macOS 12.
      target: ['chrome90', 'safari15'],
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: { taskpane: join(root, 'word-addin/taskpane.html'), page: join(root, 'word-addin/page.html') },
      },
    },
  });
  mkdirSync(join(outDir, 'icons'), { recursive: true });
  for (const size of iconSizes) writeFileSync(join(outDir, `icons/icon-${size}.png`), drawIcon(size));
  const manifest = readFileSync(join(root, 'word-addin/manifest.xml'), 'utf8').replaceAll(placeholder, address);
  writeFileSync(join(outDir, 'manifest.xml'), manifest);
  if (office === 'vendored') cpSync(vendored, join(outDir, 'office'), { recursive: true });
  return outDir;
}

/** The address without `/` at its end. @throws where a manifest must not have it */
export function checkedBase(base) {
  let url;
  try {
    url = new URL(base);
  } catch {
    throw new Error(
      '--base takes the address of the folder on your server, such as https://oa.example.gov.cn/nianbao.',
    );
  }
  if (url.protocol !== 'https:') throw new Error('--base must begin with https://: Word opens no other pane.');
  if (url.search || url.hash) throw new Error('--base is a folder: leave ? and # away.');
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

function checkVendored(folder) {
  const missing = officeFiles.filter(({ name, needed }) => needed && !existsSync(join(folder, name)));
  if (missing.length === 0) return;
  throw new Error(
    `${folder} lacks ${missing.map(({ name }) => name).join(', ')}. On a computer with Internet run: node scripts/vendor-office-js.js --out ${folder}`,
  );
}

/** What goes into the head of each page: who it may talk to (nobody), and Word's library. */
function pageHead(office) {
  const source = officeSources[office];
  const origin = office === 'vendored' ? '' : ` ${new URL(source).origin}`;
  return {
    name: 'page-head',
    transformIndexHtml: {
      order: 'post',
      handler(html, { path }) {
        const isPane = path.includes('taskpane');
        const policy = [
          "default-src 'none'",
          `script-src 'self'${isPane ? origin : ''}`,
          "worker-src 'self'",
          "connect-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "base-uri 'none'",
          "form-action 'none'",
        ].join('; ');
        return html
          .replace('<!--csp-->', `<meta http-equiv="Content-Security-Policy" content="${policy}">`)
          .replace('<!--office-->', `<script src="${source}office.js"></script>`);
      },
    },
  };
}
