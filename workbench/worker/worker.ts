import '../olderBrowsers.js';
import { panelOf } from '../../core/results/panel.js';
import { rules, rulesVersion } from '../../core/rules/index.js';
import { Store } from '../store/store.js';
import { checkItem } from './checkItem.js';
import { examineItem } from './examineItem.js';
import { exportRun } from './exportRun.js';
import { lookOver } from './lookOver.js';
import type { Answer, Call, Checker } from './protocol.js';
import { takeFile } from './takeFile.js';
import { tickItems } from './tickItems.js';

let store: Store | null = null;
let language: 'zh' | 'en' = 'zh';

function opened(): Store {
  if (!store) throw new Error('The first call of a checker is open.');
  return store;
}

const checker: Checker = {
  async open(given) {
    store ??= await Store.open(given.storage);
    language = given.language;
    return { rulesVersion, rules: rules.map(({ id, title }) => ({ id, title })) };
  },
  take: ({ file, path }) => takeFile(file, path, opened()),
  check: (item) => checkItem(item, opened(), language),
  async view(item) {
    const record = await opened().record(item.id);
    const bytes = item.content === null ? undefined : await opened().content(item.content);
    if (!record || !bytes) return null;
    // The figures of the text are not kept; the findings are those of the kept result, which may rest on other reports too.
    const { lint } = await examineItem(item, bytes, language);
    return { panel: panelOf(record.file, lint, language), findings: record.file.findings };
  },
  overview: (run) => lookOver(run, opened(), language),
  export: (order) => exportRun(order, opened()),
  tickOff: ({ run, json }) => tickItems(run, json, opened()),
};

const port = globalThis as unknown as {
  onmessage: (event: { readonly data: Call }) => void;
  postMessage(answer: Answer): void;
};

port.onmessage = async ({ data: { id, name, argument } }) => {
  try {
    port.postMessage({ id, value: await (checker[name] as (given: unknown) => Promise<unknown>)(argument) });
  } catch (error) {
    port.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
};
