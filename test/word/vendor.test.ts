import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPane } from '../../scripts/word/buildPane.js';

const script = fileURLToPath(new URL('../../scripts/vendor-office-js.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'vendor-'));
let missing = 'telemetry';
const server = createServer((request, response) => {
  if (request.url?.includes(missing)) response.writeHead(404).end();
  else response.end(`// ${request.url}`);
});

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function vendor(out: string): Promise<{ status: number | null; said: string }> {
  const from = `http://127.0.0.1:${(server.address() as AddressInfo).port}/lib`;
  const child = spawn(process.execPath, [script, '--out', out, '--from', from]);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, said })));
}

describe('Word’s library for servers without Internet', () => {
  it('is saved with its sums, and what few hosts need may be missing', async () => {
    const out = join(folder, 'whole');
    const { status, said } = await vendor(out);
    expect([status, said]).toEqual([0, expect.stringContaining('left out: telemetry/oteljs_agave.js (404)')]);
    expect(readFileSync(join(out, 'zh-cn/office_strings.js'), 'utf8')).toBe('// /lib/zh-cn/office_strings.js');
    expect(readFileSync(join(out, 'SHA256SUMS'), 'utf8').trim().split('\n')).toHaveLength(7);
  });

  it('is refused where it would not work', async () => {
    missing = 'word-win32';
    expect(await vendor(join(folder, 'part'))).toMatchObject({
      status: 1,
      said: expect.stringContaining('answered 404'),
    });
  });

  it('is asked for when it is not there', async () => {
    const options = { base: 'https://oa.yunxi.test', office: 'vendored', vendor: join(folder, 'none') };
    await expect(buildPane(options)).rejects.toThrow(/lacks office\.js.*vendor-office-js/s);
  });

  it('comes along with a pane that asks nobody else', async () => {
    const outDir = join(folder, 'dist');
    await buildPane({ base: 'https://oa.yunxi.test/nb/', office: 'vendored', vendor: join(folder, 'whole'), outDir });
    const page = readFileSync(join(outDir, 'taskpane.html'), 'utf8');
    expect(page).toContain('<script src="./office/office.js">');
    expect(page).not.toContain('https://');
    expect(readFileSync(join(outDir, 'office/office.js'), 'utf8')).toContain('/lib/office.js');
    const manifest = readFileSync(join(outDir, 'manifest.xml'), 'utf8');
    expect(manifest).toContain('https://oa.yunxi.test/nb/taskpane.html?do=fix');
    expect(manifest).not.toContain('localhost');
  });
});
