import { en } from './en.js';
import { zh } from './zh.js';

export type Wording = typeof zh;

/** The words of the workbench by language. */
export const wordings: Readonly<Record<'zh' | 'en', Wording>> = { zh, en };
