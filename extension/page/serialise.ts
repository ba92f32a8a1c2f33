import type { TextRoot } from './domTree.js';
import { frameOf } from './rectsOf.js';

/**
 * The page as it stands now, as HTML: what the browser has made of the markup that it was sent, and behind it the frames and
 * shadow trees that text was read from, each under a comment. What this extension drew is not in it.
 */
export function serialise(page: Document, roots: readonly TextRoot[], drawn: Element | null): string {
  const doctype = page.doctype ? `<!DOCTYPE ${page.doctype.name}>\n` : '';
  let html = page.documentElement.outerHTML;
  if (drawn?.isConnected) {
    const own = drawn.outerHTML;
    const at = html.lastIndexOf(own);
    if (at >= 0) html = html.slice(0, at) + html.slice(at + own.length);
  }
  const parts = roots.flatMap((root) => {
    if (root === page) return [];
    if (root.nodeType === 11) {
      const { host, innerHTML } = root as ShadowRoot;
      return [`<!-- shadow tree of ${host.localName} -->\n${innerHTML}`];
    }
    const source = frameOf(root as Document)?.getAttribute('src') ?? '';
    return [`<!-- frame ${encodeURI(source)} -->\n${(root as Document).documentElement?.outerHTML ?? ''}`];
  });
  return [doctype + html, ...parts].join('\n');
}
