import '../../olderBrowsers.js';
import '../../../ui/styles.css';
import '../../../workbench/styles.css';
import { fetchInPage } from '../../../workbench/fetching/fetchInPage.js';
import { mountWorkbench } from '../../../workbench/mountWorkbench.js';
import { newSeed } from '../../../workbench/sampling/newSeed.js';
import { browser } from '../../browser.js';
import { loadSettings } from '../../store/settings.js';
import { chooseLanguage } from '../../wording/chooseWording.js';

async function main(): Promise<void> {
  const settings = await loadSettings();
  mountWorkbench(
    {
      storage: 'gongkai-workbench',
      startWorker: () =>
        new Worker(new URL('../../../workbench/worker/worker.ts', import.meta.url), { type: 'module' }),
      now: () => new Date(),
      newSeed,
      fetchPage: fetchInPage,
      // Outside *.gov.cn the browser throws: the manifest asks for no more.
      requestHosts: (origins) => browser.permissions.request({ origins: [...origins] }).catch(() => false),
      open: (url) => void browser.tabs.create({ url }),
      language: chooseLanguage(settings.language, browser.i18n.getUILanguage()),
    },
    document.getElementById('app')!,
  );
}

void main();
