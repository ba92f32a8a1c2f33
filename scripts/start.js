// `npm start`: the workbench with the example reports in the browser. `npm start -- --text` checks them in this terminal instead.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a script of the project in this terminal. @returns its exit status. */
function run(...args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 2;
}

/** The command line on the examples. Findings are what it is to show, so they are no failure. */
function showText(rest) {
  const built = run('scripts/build.js', '--if-stale');
  const status = built === 0 ? run('dist/node/cli.js', 'check', 'examples', '--format', 'text', ...rest) : built;
  return status === 1 ? 0 : status;
}

async function serve() {
  const { serveWorkbench } = await import('./serve.js');
  const { address, close } = await serveWorkbench();
  console.log(`年报抽查工作台：${address}`);
  console.log('用浏览器打开这个网址，示例报告已经放好，点“检查”“开始检查”。只在本机运行，不联网；按 Ctrl+C 结束。');
  console.log(`The workbench is at ${address}?lang=en (Ctrl+C ends it).`);
  console.log('没有浏览器？npm start -- --text 在终端里检查示例。');
  const stop = () => void close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

const args = process.argv.slice(2);
if (args.includes('--text')) process.exitCode = showText(args.filter((each) => each !== '--text'));
else await serve();
