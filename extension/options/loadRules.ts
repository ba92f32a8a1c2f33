/** What the page of settings needs of the core, in a file of its own so that it is loaded after the page is drawn. */
export { isStatutory } from '../../core/config/isStatutory.js';
export { checkConfig, parseConfig, rules } from '../../core/index.js';
