import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check, type FileResult } from '../../../core/index.js';
import { faultyReport, portalLayouts } from '../support/portals/index.js';
import { type Opened, openExtension } from './support/openExtension.js';
import { savedBy } from './support/savedBy.js';

let opened: Opened;
beforeAll(async () => {
  opened = await openExtension();
});
afterAll(() => opened?.close());

describe('the same report on five kinds of portal', () => {
  it.each(portalLayouts.map((layout) => ({ name: layout.name, served: layout.render(faultyReport()) })))(
    '$name: is recognised, and has the findings of the command line',
    async ({ served: { url, contentType, body } }) => {
      const path = new URL(url).pathname;
      opened.site.put(path, body, { contentType });
      const { tabId, page } = await opened.visit(path);
      const panel = await opened.panel(tabId);
      await panel.locator('.gk-card').first().waitFor();
      const file: FileResult = JSON.parse((await savedBy(panel, 'JSON')).text).result.files[0];
      const charset = /charset=([\w-]+)/.exec(contentType)?.[1];
      const expected = await check(body, {
        source: page.url(),
        hints: { url: page.url(), ...(charset && { charset }) },
      });
      expect(file.findings.length).toBeGreaterThan(5);
      expect(file.findings).toEqual(expected.findings);
      expect(file.report).toEqual(expected.report);
      await page.waitForFunction(() => CSS.highlights.has('gongkai-lint-error'));
      await page.close();
      await panel.close();
    },
  );
});
