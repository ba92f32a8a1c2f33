import { render } from 'preact';
import '../../ui/styles.css';
import './panel.css';
import { browser } from '../browser.js';
import { loadSettings } from '../store/settings.js';
import { findTab, followFront } from './findTab.js';
import { Panel } from './Panel.js';

/** Draws the panel for its tab. */
export async function mountPanel(): Promise<void> {
  const [tabId, settings] = await Promise.all([findTab(location.search), loadSettings()]);
  const root = document.getElementById('app')!;
  render(<Panel tabId={tabId} stored={settings} browserLanguage={browser.i18n.getUILanguage()} />, root);
  await followFront(location.search);
}
