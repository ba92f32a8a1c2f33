import { render } from 'preact';
import '../../ui/styles.css';
import './options.css';
import { browser } from '../browser.js';
import { loadSettings } from '../store/settings.js';
import { Options } from './Options.js';

/** Draws the settings. */
export async function mountOptions(): Promise<void> {
  const settings = await loadSettings();
  const root = document.getElementById('app')!;
  render(<Options stored={settings} browserLanguage={browser.i18n.getUILanguage()} />, root);
}
