import { checkConfig, examineDocument, panelOf, rules } from '../../core/index.js';
import { describePage } from '../page/describePage.js';
import { readPage } from '../page/readPage.js';
import { judgePage } from '../panel/notice.js';
import { parseSettings, type Settings } from '../store/parseSettings.js';

/** The part of the browser's storage that is used here, with callbacks as all versions have them. */
interface Storage {
  get(key: string, done: (stored: Record<string, unknown>) => void): void;
}

/**
 * The number of errors as the panel would show it; null where it would show no result. Runs in the page's process, in the
 * extension's own world there.
 */
export async function countErrors(page: Document): Promise<number | null> {
  const settings = await readSettings();
  const { config } = checkConfig(settings.config, rules);
  const reading = describePage(page, readPage(page, null));
  const { file } = examineDocument(reading.document, {
    source: reading.url,
    ...(settings.bodyKind && { bodyKind: settings.bodyKind }),
    ...(config && { config }),
  });
  if (judgePage(reading, file.status === 'checked')) return null;
  return panelOf(file).counts.problems.error;
}

function readSettings(): Promise<Settings> {
  const { chrome, browser } = globalThis as { chrome?: Api; browser?: Api };
  const storage = (chrome ?? browser)?.storage.local;
  return new Promise((resolve) => {
    if (!storage) resolve(parseSettings(undefined));
    else storage.get('settings', ({ settings }) => resolve(parseSettings(settings)));
  });
}

interface Api {
  readonly storage: { readonly local: Storage };
}
