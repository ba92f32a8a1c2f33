/** What browsers give content scripts to look into closed shadow trees: Chromium since 88, Firefox since 63. */
interface ExtensionGlobals {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } };
}

/** Elements of the standard that pages build shadow trees on; names with a hyphen are always asked. */
const hosts = new Set(['div', 'section', 'article', 'main']);

/** The shadow root of an element, a closed one where the browser lets extensions see it; null where it has none. */
export function openRootOf(element: Element, name: string): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!name.includes('-') && !hosts.has(name)) return null;
  const { openOrClosedShadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  if (openOrClosedShadowRoot !== undefined) return openOrClosedShadowRoot;
  try {
    return (globalThis as ExtensionGlobals).chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
  } catch {
    return null;
  }
}
