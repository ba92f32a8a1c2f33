import { en } from './en.js';
import type { Wording } from './wording.js';
import { zh } from './zh.js';

/** The words of the pane by language. */
export const wordings: Readonly<Record<'zh' | 'en', Wording>> = { zh, en };
