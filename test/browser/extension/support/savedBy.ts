import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Exports from a panel in a tab, and returns the file that the browser saved. @param format as its button says */
export async function savedBy(
  panel: Page,
  format: 'HTML' | 'Excel' | 'CSV' | 'JSON',
): Promise<{ name: string; bytes: Buffer; text: string }> {
  const button = panel.getByRole('button', { name: `导出 ${format}` });
  if (!(await button.isVisible())) await panel.locator('summary', { hasText: '导出' }).click();
  const [download] = await Promise.all([panel.waitForEvent('download'), button.click()]);
  const bytes = readFileSync(await download.path());
  return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}
