import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
let built: Promise<string> | null = null;

/** The content script as one plain script, for the oldest browser it is meant for. */
export function contentScript(): Promise<string> {
  built ??= build({
    absWorkingDir: root,
    stdin: {
      contents: "import script from './extension/entrypoints/page.content.js'; script.main();",
      resolveDir: root,
      sourcefile: 'entry.ts',
      loader: 'ts',
    },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'chrome90',
    logLevel: 'silent',
  }).then(({ outputFiles }) => outputFiles[0]!.text);
  return built;
}
