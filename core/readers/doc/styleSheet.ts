import type { XmlElement } from '../ooxml/xml.js';
import { readCharacterFormat } from './characterFormat.js';
import type { ElementMaker } from './element.js';
import type { Place } from './fileInformation.js';
import { ParagraphFormatter } from './paragraphFormat.js';
import { paragraphProperties } from './paragraphProperties.js';
import { Modifiers } from './sprms.js';
import { Stream } from './stream.js';

const PARAGRAPH = 1;
const CHARACTER = 2;
/** A style based on none. */
const NO_STYLE = 0xfff;

/** A character style that hides: where a paragraph's style hides as well, the two undo each other. */
export const hidingStyle = 'opposite';

/** The style sheet as the w:styles of a .docx; ids are the styles’ indexes ([MS-DOC] 2.9.271 STSH). */
export function readStyleSheet(table: Stream, { offset, length }: Place, make: ElementMaker): XmlElement {
  const hiding = { 'w:type': 'character', 'w:styleId': hidingStyle };
  const vanish = make.make('w:rPr', undefined, [make.value('w:vanish', 1)]);
  const styles = make.make('w:styles', undefined, [make.make('w:style', hiding, [vanish])]);
  if (length === 0) return styles;
  // Some writers give a length too short for the last style: the count tells where the sheet ends.
  const sheet = new Stream(table.part(offset, table.length - offset));
  const headLength = sheet.u16(0);
  const count = sheet.u16(2);
  const baseLength = sheet.u16(4);
  const modifiers = new Modifiers();
  let at = 2 + headLength;
  for (let index = 0; index < count; index++) {
    const size = sheet.u16(at);
    at += 2;
    // Places of built-in styles that the document does not use are empty.
    if (size >= baseLength + 2) {
      const style = readStyle(new Stream(sheet.part(at, size)), baseLength, index, modifiers, make);
      if (style) styles.children.push(style);
    }
    at += size;
  }
  return styles;
}

function readStyle(
  stream: Stream,
  baseLength: number,
  index: number,
  modifiers: Modifiers,
  make: ElementMaker,
): XmlElement | null {
  const builtIn = stream.u16(0) & 0xfff;
  const kind = stream.u16(2) & 0xf;
  const base = stream.u16(2) >>> 4;
  const parts = stream.u16(4) & 0xf;
  if (kind !== PARAGRAPH && kind !== CHARACTER) return null;
  const units = stream.u16(baseLength);
  const name = nameOf(builtIn) ?? stream.text(baseLength + 2, units);
  const type = kind === PARAGRAPH ? 'paragraph' : 'character';
  const isDefault = kind === PARAGRAPH && index === 0;
  const style = make.make(
    'w:style',
    { 'w:type': type, 'w:styleId': String(index), ...(isDefault && { 'w:default': '1' }) },
    [make.value('w:name', name)],
  );
  if (base !== NO_STYLE && base !== index) style.children.push(make.value('w:basedOn', base));
  // The name ends with a zero; each part begins at an even place.
  let at = baseLength + 2 + (units + 1) * 2;
  for (let part = 0; part < parts && at + 2 <= stream.length; part++) {
    const size = stream.u16(at);
    const start = at + 2;
    if (kind === PARAGRAPH && part === 0) {
      const formatter = new ParagraphFormatter(modifiers, null);
      formatter.read(stream, start + 2, start + size);
      style.children.push(make.make('w:pPr', {}, paragraphProperties(formatter.format(0), make)));
    } else if (part === (kind === PARAGRAPH ? 1 : 0)) {
      const { hidden } = readCharacterFormat(modifiers, stream, start, start + size);
      // The opposite of the style that it is based on, which hides only where nothing shows.
      if (hidden !== undefined) style.children.push(make.make('w:rPr', {}, [make.value('w:vanish', hidden ? 1 : 0)]));
    }
    at = start + size + (size & 1);
  }
  return style;
}

/** Word writes the names of built-in styles in the language of its menus; what they are stands in a number. */
function nameOf(builtIn: number): string | null {
  if (builtIn >= 1 && builtIn <= 9) return `heading ${builtIn}`;
  return builtIn >= 19 && builtIn <= 27 ? `toc ${builtIn - 18}` : null;
}
