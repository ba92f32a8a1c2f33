import type { XmlElement } from '../ooxml/xml.js';
import type { ElementMaker } from './element.js';
import type { ParagraphFormat } from './paragraphFormat.js';

/** Children of a w:pPr that say what a format says of list and outline level. */
export function paragraphProperties(
  { list, listLevel, outline }: Pick<ParagraphFormat, 'list' | 'listLevel' | 'outline'>,
  make: ElementMaker,
): XmlElement[] {
  const properties: XmlElement[] = [];
  if (list !== undefined || listLevel !== undefined) {
    const numbering = make.make('w:numPr');
    if (listLevel !== undefined) numbering.children.push(make.value('w:ilvl', listLevel));
    if (list !== undefined) numbering.children.push(make.value('w:numId', list));
    properties.push(numbering);
  }
  if (outline !== undefined) properties.push(make.value('w:outlineLvl', outline));
  return properties;
}
