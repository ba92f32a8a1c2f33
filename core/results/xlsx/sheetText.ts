import { escapeControls } from '../escapeControls.js';

/** Excel stops at 32,767 UTF-16 units; the rest leaves room for the escapes below. */
const longest = 32_000;

/**
 * Text of a report as the content of a cell: control characters spelt out, line breaks kept, cut at what Excel can hold. The
 * cell holds text and never a formula, whatever it begins with.
 */
export function sheetText(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return cut
    .split(/\r\n|[\r\n]/)
    .map(escapeControls)
    .join('\n');
}

/**
 * The same within XML. What looks like the escape `_x0041_` of ECMA-376-1, 22.9.2.19 (ST_Xstring) would be read as the
 * character it stands for: its underscore is escaped itself.
 */
export function sheetXmlText(text: string): string {
  return escapeXml(sheetText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

/** Text as content of an element or value of an attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
