import { displayWidth } from './displayWidth.js';
import { escapeControls } from './escapeControls.js';

/** Columns of quoted report text. */
const widest = 60;

/** Words of the report in quotation marks, made harmless for a terminal, cut where they are too long to be read at a glance. */
export function quote(text: string): string {
  // Only the beginning is looked at: a paragraph may be long.
  const shown = escapeControls(text.slice(0, widest * 2));
  let width = 0;
  let end = 0;
  for (const character of shown) {
    width += displayWidth(character);
    if (width > widest) return `“${shown.slice(0, end)}…”`;
    end += character.length;
  }
  return text.length > widest * 2 ? `“${shown}…”` : `“${shown}”`;
}
