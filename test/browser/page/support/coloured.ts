import type { Page } from 'playwright-core';

/** What one highlight covers: its words, and how many rectangles are drawn for them. */
export interface Coloured {
  readonly words: string;
  readonly rects: number;
}

/** All highlights of this extension in the page and its frames, by name; read by the page's own scripts, as anybody could. */
export function coloured(page: Page): Promise<Record<string, Coloured>> {
  return page.evaluate(() => {
    const found: Record<string, { words: string; rects: number }> = {};
    const views: (Window & typeof globalThis)[] = [window];
    // The list grows while it is walked: frames stand in frames.
    for (const view of views) {
      for (const frame of view.document.querySelectorAll('iframe')) {
        if (frame.contentDocument) views.push(frame.contentWindow as Window & typeof globalThis);
      }
      view.CSS.highlights.forEach((highlight, name) => {
        if (!name.startsWith('gongkai-lint-')) return;
        const entry = (found[name] ??= { words: '', rects: 0 });
        for (const each of highlight as unknown as Iterable<StaticRange>) {
          // Nothing is drawn where the page has taken its words away.
          if (!each.startContainer.isConnected) continue;
          const range = view.document.createRange();
          range.setStart(each.startContainer, each.startOffset);
          range.setEnd(each.endContainer, each.endOffset);
          entry.words += range.toString();
          entry.rects += range.getClientRects().length;
        }
      });
    }
    return found;
  });
}
