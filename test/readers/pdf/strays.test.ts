import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfFile, write } from './pdfFile.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = `${root}node_modules/.cache/strays-${process.pid}`;

/** Reads the file named last, after a sound one, as a program on Node that has no listeners of its own; then says what `also` asks. */
async function program(also: string): Promise<string> {
  const outfile = `${folder}/program.mjs`;
  const source = `
    import { readFileSync } from 'node:fs';
    import { readPdf } from './core/readers/pdf.js';
    await readPdf(readFileSync(process.argv[2]));
    ${also}
    const result = await readPdf(readFileSync(process.argv[3]));
    console.log(result.status, process.listenerCount('unhandledRejection'));
    setTimeout(() => console.log('went on'), 20);
  `;
  await build({
    absWorkingDir: root,
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'silent',
  });
  return outfile;
}

async function run(also: string) {
  const { status, stdout } = spawnSync(
    process.execPath,
    [await program(also), `${folder}/sound.pdf`, `${folder}/broken.pdf`],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  );
  return { status, said: stdout.trim().split('\n') };
}

/** Three pages; where each of them begins is written down wrongly: pdfjs gives up at the first one, having asked for all. */
function broken(): Uint8Array {
  const bytes = pdfFile(['正文', '第二页', '第三页'].map((text) => write(text, 72, 700)));
  const text = Buffer.from(bytes).toString('latin1');
  const objects = [...text.matchAll(/^(\d+) 0 obj\n<< \/Type \/Page /gm)];
  const places = objects.map(({ index }) => `${String(index).padStart(10, '0')} 00000 n `);
  return Buffer.from(
    places.reduce((changed, place) => changed.replace(place, '0000000011 00000 n '), text),
    'latin1',
  );
}

describe('a page that pdfjs fetches in advance and cannot find', () => {
  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/sound.pdf`, pdfFile([write('正文', 72, 700)]));
    writeFileSync(`${folder}/broken.pdf`, broken());
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('does not end a program on Node', async () => {
    expect(await run('')).toEqual({ status: 0, said: [expect.stringMatching(/read(?:able)? 1$/), 'went on'] });
  });

  it('would, if its error were not let go', async () => {
    expect((await run("process.removeAllListeners('unhandledRejection');")).status).not.toBe(0);
  });

  it('lets go of nothing else', async () => {
    expect((await run("setTimeout(() => Promise.reject(new Error('of the program')));")).status).not.toBe(0);
  });

  it('leaves the rest to listeners that the program has', async () => {
    const own = "process.on('unhandledRejection', ({ message }) => console.log('own:', message));";
    const { status, said } = await run(`${own} setTimeout(() => Promise.reject(new Error('of the program')));`);
    expect(status).toBe(0);
    expect(said).toContain('own: of the program');
  });
});
