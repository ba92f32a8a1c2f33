import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { printedPage } from './pdfPage.js';

/**
 * Prints reports to PDF by Chromium, with its page numbers below.
 * @param {{ to: string, source: import('../../test/support/source.js').SourceDocument, lines: boolean }[]} jobs
 * @param {Uint8Array} font the one that the pages are set in
 */
export async function printPages(jobs, font) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium' });
  try {
    const page = await browser.newPage();
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
    await browser.close();
  }
}
