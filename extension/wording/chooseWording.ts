import type { Language } from '../../ui/audit.js';
import type { Settings } from '../store/parseSettings.js';
import { en } from './en.js';
import type { Wording } from './wording.js';
import { zh } from './zh.js';

/** The words in a language. */
export const wordings: Readonly<Record<Language, Wording>> = { zh, en };

/** The language set, or that of the browser: English where it is neither Chinese nor set. */
export function chooseLanguage(setting: Settings['language'], ofBrowser: string): Language {
  if (setting !== 'auto') return setting;
  return /^zh\b/i.test(ofBrowser) ? 'zh' : 'en';
}
