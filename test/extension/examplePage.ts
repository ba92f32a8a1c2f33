import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The example of a report on a portal's page: one wrong sum, and one thing left unsaid. */
export const examplePage = readFileSync(
  fileURLToPath(new URL('../../examples/portal-page.html', import.meta.url)),
  'utf8',
);
