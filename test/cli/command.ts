import { execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds dist where it is older than the sources; to be called in `beforeAll`. */
export function build(): void {
  execFileSync(process.execPath, ['scripts/build.js', '--if-stale'], { cwd: root, stdio: 'pipe' });
}

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Circumstances {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Stops reading standard output after so many bytes, as `| head` does. */
  readonly hangUpAfter?: number;
}

/** Runs the built command line as a process of its own. */
export function gongkai(args: readonly string[], { cwd, stdin, env, hangUpAfter }: Circumstances = {}): Promise<Ended> {
  const { npm_lifecycle_event: _, INIT_CWD: __, FORCE_COLOR: ___, ...inherited } = process.env;
  const child = spawn(process.execPath, [`${root}dist/node/cli.js`, ...args], { cwd, env: { ...inherited, ...env } });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (hangUpAfter !== undefined && out.length > hangUpAfter) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  // The command may end without having read all of it.
  child.stdin.on('error', () => {});
  child.stdin.end(stdin ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, out, err }));
  });
}
