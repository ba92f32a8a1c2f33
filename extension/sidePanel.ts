/** Chromium's side panel, which webextension-polyfill does not know. */
export interface SidePanel {
  setOptions(options: { tabId?: number; path?: string; enabled?: boolean }): Promise<void>;
  /** From Chrome 116; must be called while the click is being handled. */
  open(options: { tabId: number }): Promise<void>;
}

/** The side panel of this browser, or null where there is none that an extension can open (before Chrome 116, Firefox). */
export function findSidePanel(): SidePanel | null {
  const { chrome } = globalThis as { chrome?: { sidePanel?: Partial<SidePanel> } };
  const panel = chrome?.sidePanel;
  return panel?.open && panel.setOptions ? (panel as SidePanel) : null;
}
