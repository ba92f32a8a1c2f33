import { browser } from '../browser.js';
import { parseSettings, type Settings } from './parseSettings.js';

const key = 'settings';

/** The settings as stored; defaults where there are none or where they cannot be read. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(key);
  return parseSettings(stored[key]);
}

/** Stores the settings; every open page of the extension learns of it. */
export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [key]: settings });
}

/** Calls back with the settings whenever they change; returns the function that ends it. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = area === 'local' ? changes[key] : undefined;
    if (change) changed(parseSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
