import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * The rules as objects, from an index module's text: bundled in memory, so that neither a stale dist nor a stale index
 * on the disk can lie, and so that the rest of the core need not build.
 * @throws Error with one sentence when the rules do not bundle.
 */
export async function loadRules(root, indexSource) {
  const result = await build({
    absWorkingDir: root,
    stdin: {
      contents: indexSource,
      resolveDir: join(root, 'core/rules'),
      sourcefile: 'core/rules/index.ts',
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    charset: 'utf8',
    logLevel: 'silent',
  }).catch((failure) => {
    const [first] = failure.errors ?? [];
    const where = first?.location ? ` (${first.location.file}:${first.location.line})` : '';
    throw new Error(`The rules cannot be read: ${first?.text ?? failure.message}${where}.`);
  });
  const code = Buffer.from(result.outputFiles[0].contents).toString('base64');
  const { rules } = await import(`data:text/javascript;base64,${code}`);
  return rules;
}
