import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { auditRecordSchema } from '../../core/results/schemaAudit.js';
import { draft } from '../support/draft.js';
import { build, gongkai, root } from './command.js';

const noRedis = existsSync('/usr/bin/redis-server') ? null : 'redis-server is not installed';
const count = 60;

/** A real Redis of its own, without files; skipped where the machine has none. */
describe.skipIf(noRedis)('audit --queue', { timeout: 60_000 }, () => {
  let base = '';
  let address = '';
  let redis: ChildProcess;
  const workers: ChildProcess[] = [];

  beforeAll(async () => {
    build();
    base = mkdtempSync(join(tmpdir(), 'gongkai-queue-'));
    mkdirSync(join(base, 'in'));
    for (let index = 0; index < count; index++) {
      // Ten contents, each six times under other names.
      writeFileSync(
        join(base, `in/${index}.txt`),
        draft().replaceAll('芦汀', `沙${'甲乙丙丁戊己庚辛壬癸'[index % 10]}`),
      );
    }
    const port = await freePort();
    address = `redis://127.0.0.1:${port}`;
    redis = spawn(
      '/usr/bin/redis-server',
      ['--port', String(port), '--save', '', '--appendonly', 'no', '--bind', '127.0.0.1'],
      { stdio: 'ignore' },
    );
    await until(() => ask(port, 'PING') === 'PONG');
  }, 60_000);

  afterEach(() => {
    for (const worker of workers.splice(0)) worker.kill('SIGKILL');
  });

  afterAll(() => {
    redis?.kill('SIGKILL');
    rmSync(base, { recursive: true, force: true });
  });

  async function startWorker(): Promise<ChildProcess> {
    const worker = spawn(process.execPath, [`${root}dist/node/cli.js`, 'audit', '--worker', address], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    workers.push(worker);
    await new Promise<void>((resolve, reject) => {
      worker.stderr!.setEncoding('utf8').on('data', (text: string) => text.includes('已接上队列') && resolve());
      worker.on('exit', (status) => reject(new Error(`The worker ended with ${status}.`)));
    });
    return worker;
  }

  function audit(...more: string[]) {
    return gongkai(['audit', 'in', '--format', 'ndjson', '--queue', address, ...more], { cwd: base });
  }

  function jobs(): number {
    return Number(ask(Number(new URL(address).port), 'ZCARD', 'gongkai:audit:completed'));
  }

  it('gives what a run without it gives, and audits each content once', async () => {
    await startWorker();
    const [queued, local] = [await audit(), await gongkai(['audit', 'in', '--format', 'ndjson'], { cwd: base })];
    expect(queued.err).toBe('');
    expect(queued.out).toBe(local.out);
    expect(
      queued.out
        .trimEnd()
        .split('\n')
        .map((line) => auditRecordSchema.parse(JSON.parse(line)).file.source),
    ).toHaveLength(count);
    expect(jobs()).toBe(10);
    // A second run finds every result.
    expect((await audit()).out).toBe(local.out);
    expect(jobs()).toBe(10);
  });

  it('loses nothing when a worker is killed in the middle', async () => {
    const first = await startWorker();
    const before = jobs();
    // Other settings make other jobs: nothing of the run before can be taken for this one’s.
    const running = audit('--skip', 'structure/title');
    await until(
      () => Number(ask(Number(new URL(address).port), 'LLEN', 'gongkai:audit:active')) > 0 || jobs() > before,
    );
    first.kill('SIGKILL');
    await startWorker();
    const { out, err } = await running;
    expect(err).toBe('');
    const records = out
      .trimEnd()
      .split('\n')
      .map((line) => auditRecordSchema.parse(JSON.parse(line)));
    expect(records.map(({ file }) => file.status)).toEqual(Array.from({ length: count }, () => 'checked'));
    expect(jobs() - before).toBe(10);
  });

  it('says in a sentence that nobody answers, without the password', async () => {
    const { status, err } = await gongkai(['audit', 'in', '--queue', `redis://:geheim@127.0.0.1:${await freePort()}`], {
      cwd: base,
    });
    expect(status).toBe(2);
    expect(err).toContain('连不上 Redis（127.0.0.1:');
    expect(err).not.toContain('geheim');
  });
});

/** What Redis answers to a command, '' while it does not. */
function ask(port: number, ...command: string[]): string {
  try {
    return execFileSync('/usr/bin/redis-cli', ['-p', String(port), ...command], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port.')),
      );
    });
  });
}
