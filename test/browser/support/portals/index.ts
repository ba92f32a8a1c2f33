import { gkmlpt } from './gkmlpt.js';
import { hanweb } from './hanweb.js';
import type { PortalLayout } from './page.js';
import { pasted } from './pasted.js';
import { trs } from './trs.js';
import { vsb } from './vsb.js';

export type { PortalLayout, ServedPage } from './page.js';
export { faultyReport, reportWith } from './report.js';

/** The five kinds of portal that the extension is tried on. */
export const portalLayouts: readonly PortalLayout[] = [trs, hanweb, vsb, gkmlpt, pasted];
export { gkmlpt, hanweb, pasted, trs, vsb };
