import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../ensure-browser.js';
import { median } from './support/median.js';
import { ratioRow, valueRow } from './support/row.js';

const pairs = 9;
/** Seconds over which a page that changes all the time is watched. */
const watched = 4;
const address = 'https://www.yanpu.gov.cn/nb/2023.html';

/** The page's side and the core as scripts for the page, with a port whose other end is here. */
async function bundle(root) {
  const contents = `
    import { lint } from './core/index.js';
    import { listen } from './extension/page/listen.js';
    const came = [];
    let connect;
    globalThis.chrome = { runtime: { id: 'bench', onConnect: { addListener: (listener) => { connect = listener; } } } };
    listen(document);
    let end;
    let inbox;
    globalThis.openPanel = () => connect({
      name: 'gongkai-lint/1',
      postMessage: (message) => came.push(message),
      disconnect() {},
      onMessage: { addListener: (listener) => { inbox = listener; } },
      onDisconnect: { addListener: (listener) => { end = listener; } },
    });
    globalThis.closePanel = () => end();
    const shown = { problems: true, numbers: true };
    globalThis.clearMarks = () => inbox({ type: 'mark', marks: [], numbers: [], shown });
    globalThis.showNumbers = (numbers) => { shown.numbers = numbers; };
    globalThis.audit = () => {
      came.length = 0;
      inbox({ type: 'read' });
      const { findings, numbers } = lint(came.find(({ type }) => type === 'page').page.document);
      const marks = findings.flatMap(({ severity, message, location: { block, start = null, end = null } }, index) =>
        block === undefined ? [] : [{ problem: index + 1, severity, label: message, places: [{ block, start, end }] }]);
      inbox({ type: 'mark', marks, numbers: numbers.map(({ place, outcome }) => ({ place, outcome })), shown });
      return marks.length;
    };
    openPanel();`;
  return (await buildScript(root, contents)).text;
}

async function buildScript(root, contents) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root, sourcefile: 'entry.ts', loader: 'ts' },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'chrome90',
    logLevel: 'silent',
  });
  return outputFiles[0];
}

/** A report as a portal shows it, with as many links beside it as large portals have. */
function portalPage(input) {
  const page = new TextDecoder().decode(input('htmlPage'));
  const links = Array.from({ length: 300 }, (_, index) => `<li><a href="/lm/${index}/">信息公开栏目${index}</a></li>`);
  return page.replace('<div class="crumbs">', `<ul class="tree">${links.join('')}</ul><div class="crumbs">`);
}

/** Time (ms) that a piece of work takes in the page until what it changed is laid out. */
const timed = (page, work) =>
  page.evaluate(`(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const start = performance.now();
    await ${work};
    document.documentElement.getBoundingClientRect();
    return performance.now() - start;
  })()`);

async function againstAxe(page) {
  const ours = () => timed(page, 'audit()');
  const theirs = () => timed(page, 'axe.run(document)');
  for (let warm = 0; warm < 30; warm++) {
    await page.evaluate('clearMarks()');
    await ours();
  }
  for (let warm = 0; warm < 3; warm++) await theirs();
  const times = [[], []];
  for (let pair = 0; pair < pairs; pair++) {
    for (const which of pair % 2 === 0 ? [0, 1] : [1, 0]) {
      // Neither side meets marks of an earlier turn: axe would read the numbers too.
      await page.evaluate('clearMarks()');
      times[which].push(await (which === 0 ? ours() : theirs()));
    }
  }
  const ratios = times[0].map((time, index) => time / times[1][index]);
  return {
    ratio: median(ratios),
    least: Math.min(...ratios),
    greatest: Math.max(...ratios),
    ours: median(times[0]),
    theirs: median(times[1]),
    pairs,
  };
}

/** Share of a core (%) that the page's main thread takes while the page changes 100 times a second. */
async function shareOfCore(page, session) {
  const tasks = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  await page.evaluate(`globalThis.changing ??= setInterval(() => {
    const words = document.querySelector('.changing') ?? document.querySelector('.view').appendChild(Object.assign(document.createElement('p'), { className: 'changing' }));
    words.textContent = '浏览次数：' + (globalThis.count = (globalThis.count ?? 0) + 1);
  }, 10)`);
  await page.waitForTimeout(500);
  const before = await tasks();
  await page.waitForTimeout(watched * 1000);
  return (((await tasks()) - before) / watched) * 100;
}

/** What the marks add to it: of problems alone, and with all figures coloured. */
async function costOfChanges(page) {
  const session = await page.context().newCDPSession(page);
  // Processor time of the page's main thread: what other programs do meanwhile does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const costs = { problems: [], numbers: [] };
  for (let turn = 0; turn < 5; turn++) {
    await page.evaluate('closePanel()');
    const without = await shareOfCore(page, session);
    for (const kind of ['problems', 'numbers']) {
      await page.evaluate(`closePanel(); openPanel(); showNumbers(${kind === 'numbers'}); audit()`);
      costs[kind].push((await shareOfCore(page, session)) - without);
    }
  }
  return costs;
}

/** Reading, checking and marking a page against axe on the same page; a page that changes; the size of the content script. */
export default async function extension({ root, input }) {
  const script = await bundle(root);
  const content = await buildScript(root, "import page from './extension/entrypoints/page.content.js'; page.main();");
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const browser = await chromium.launch({ executablePath: ensureBrowser(), headless: true });
  try {
    const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
    const body = portalPage(input);
    await context.route('**/*', (route) =>
      route.request().url() === address
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
        : route.fulfill({ status: 404, body: '' }),
    );
    const page = await context.newPage();
    await page.goto(address);
    await page.evaluate(axe);
    await page.evaluate(script);
    const elements = await page.evaluate('document.querySelectorAll("*").length');
    const marks = await page.evaluate('audit()');
    const times = await againstAxe(page);
    const costs = await costOfChanges(page);
    const size = gzipSync(content.contents, { level: 9 }).length / 1024;
    const share = { target: 1, unit: ' % of a core' };
    return [
      ratioRow(`page → marks on it (${elements} elements, ${marks} marks) : axe.run`, times, { target: 0.05 }),
      valueRow('  a page that changes 100 times a second', median(costs.problems), costs.problems, share),
      valueRow('  the same with all figures coloured', median(costs.numbers), costs.numbers, share),
      valueRow('  content script, gzip', size, [size], { target: 40, aim: 15, unit: ' KiB' }),
    ];
  } finally {
    await browser.close();
  }
}
