import type { Planter } from '../planter.js';
import { attachments } from './attachments.js';
import { citation } from './citation.js';
import { claim } from './claim.js';
import { date } from './date.js';
import { language } from './language.js';
import { local } from './local.js';
import { page } from './page.js';
import { privacy } from './privacy.js';
import { several } from './several.js';
import { structure } from './structure.js';
import { sum } from './sum.js';
import { table } from './table.js';
import { text } from './text.js';

export const planters: readonly Planter[] = [
  ...structure,
  ...table,
  ...sum,
  ...claim,
  ...date,
  ...text,
  ...language,
  ...citation,
  ...privacy,
  ...page,
  ...attachments,
  ...several,
  ...local,
];

/** Rules whose fault cannot be planted into a report, with the reason. */
export const notPlantable: Readonly<Record<string, string>> = {};
