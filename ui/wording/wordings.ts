import type { Language } from '../audit.js';
import { en } from './en.js';
import type { Wording } from './wording.js';
import { zh } from './zh.js';

/** The words of the shared view by language; a host passes the language on, and never asks the browser. */
export const wordings: Readonly<Record<Language, Wording>> = { zh, en };
