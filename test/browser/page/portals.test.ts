import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../support/launch.js';
import { faultyReport, portalLayouts } from '../support/portals/index.js';
import { audit, expectMarksOnTheirWords, lintServed, mark, plain, textAt } from './support/audit.js';
import { coloured } from './support/coloured.js';
import { openPage } from './support/livePage.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe.each(portalLayouts)('a report on a page of $name', ({ render }) => {
  it('has the same findings as in its bytes on the command line', async () => {
    const served = render(faultyReport());
    const expected = await lintServed(served);
    const live = await openPage(browser, served);
    const { result, reading } = await audit(live);
    expect(expected.findings.length).toBeGreaterThan(5);
    expect(result.findings).toEqual(expected.findings);
    expect(result.requirements).toEqual(expected.requirements);
    expect(result.numbers).toEqual(expected.numbers);
    expect(reading.obstacles).toEqual([]);
    expect(reading).toMatchObject({ url: served.url, contentType: 'text/html' });
    await live.close();
  });

  it('has every finding and every figure marked on its own words', async () => {
    const live = await openPage(browser, render(faultyReport()));
    const all = await audit(live);
    await mark(live, all);
    expect(all.marks.length).toBeGreaterThan(4);
    await expectMarksOnTheirWords(live, all);
    await live.send({ type: 'shown', shown: { problems: false, numbers: true } });
    const seen = await coloured(live.page);
    for (const outcome of ['verified', 'contradicted', 'unverifiable']) {
      const figures = all.numbers.filter((each) => each.outcome === outcome);
      const words = figures.map(({ place }) => textAt(all.reading, place)).join('');
      expect(plain(seen[`gongkai-lint-${outcome}`]?.words ?? '')).toBe(plain(words));
    }
    expect(Object.keys(seen).filter((name) => /error|warning|info/.test(name))).toEqual([]);
    await live.close();
  });
});
