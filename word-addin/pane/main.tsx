import { render } from 'preact';
import '../../ui/styles.css';
import './styles.css';
import { startChecker } from '../check/startChecker.js';
import type { OfficeSlice } from '../document/word/office.js';
import { openWord } from '../document/word/openWord.js';
import { App } from './App.js';
import { chooseLanguage } from './chooseLanguage.js';
import { Controller } from './controller.js';
import { FilePage } from './FilePage.js';
import { followCommand } from './followCommand.js';
import { memoryStorage } from './memoryStorage.js';
import { Settlements } from './settlements.js';
import { wordings } from './wording/wordings.js';

/** Milliseconds without an edit before the draft is checked again. */
const quiet = 1000;

/** The same after the cursor moved: reading the document costs Word something. */
const longQuiet = 2500;

async function main(): Promise<void> {
  // boot.js has said so: the page shows what to do instead.
  if ((globalThis as { gongkaiOldEngine?: boolean }).gongkaiOldEngine) return;
  const root = document.getElementById('pane')!;
  const expectsWord = root.dataset.word === 'true';
  const slice = expectsWord ? await findWord() : null;
  const language = chooseLanguage(slice?.Office.context.displayLanguage ?? navigator.language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = wordings[language].title;
  const checker = startChecker(() => new Worker(new URL('../check/worker.ts', import.meta.url), { type: 'module' }));
  const machine = memoryStorage();
  if (!slice) {
    const page = <FilePage checker={checker} language={language} machine={machine} lacksWord={expectsWord} />;
    render(page, root);
    return;
  }
  const host = await openWord(slice);
  const settlements = new Settlements(host.settings, machine);
  const controller = new Controller({ host, checker, settlements, language, quiet, longQuiet });
  render(<App controller={controller} checker={checker} host={host} language={language} />, root);
  controller.start();
  await followCommand(controller, new URLSearchParams(location.search).get('do'));
}

/** Word's library, if the page is open in Word: outside it reports no host. */
async function findWord(): Promise<OfficeSlice | null> {
  const { Office, Word } = globalThis as { Office?: OfficeSlice['Office']; Word?: OfficeSlice['Word'] };
  if (!Office) return null;
  const { host } = await Office.onReady();
  // The library brings `Word` along when it knows where it is.
  const word = Word ?? (globalThis as { Word?: OfficeSlice['Word'] }).Word;
  return String(host) === 'Word' && word ? { Office, Word: word } : null;
}

void main();
