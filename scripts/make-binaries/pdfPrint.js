import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { printedPage } from './pdfPage.js';

/** The Chromium that prints: always the same, so that the files of one machine are alike. */
export const browser = '/usr/bin/chromium';

/**
 * Prints reports to PDF by Chromium, with its page numbers below.
 * @param {{ to: string, source: import('../../test/support/source.js').SourceDocument, lines: boolean }[]} jobs
 * @param {Uint8Array} font the one that the pages are set in
 */
export async function printPages(jobs, font) {
  const chrome = await chromium.launch({ executablePath: browser });
  try {
    const page = await chrome.newPage();
    for (const { to, source, lines } of jobs) {
      await page.setContent(printedPage(source, lines, font));
      await page.evaluate('document.fonts.ready');
      const footerTemplate =
        '<div style="font-size:9px;width:100%;text-align:center">- <span class="pageNumber"></span> -</div>';
      const margin = { top: '60px', bottom: '60px', left: '70px', right: '70px' };
      const bytes = await page.pdf({
        format: 'A4',
        margin,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate,
      });
      writeFileSync(to, bytes);
    }
  } finally {
    await chrome.close();
  }
}
