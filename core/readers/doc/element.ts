import { maximumTags } from '../ooxml/limits.js';
import { XmlElement } from '../ooxml/xml.js';
import { refuseDoc } from './refuseDoc.js';

const none: Readonly<Record<string, string>> = {};

/** Makes the elements of one document, as many as a .docx may have. */
export class ElementMaker {
  #left = maximumTags;

  /** @throws Refusal where the document has too many. */
  make(name: string, attributes = none, children: readonly XmlElement[] = []): XmlElement {
    if (--this.#left < 0) refuseDoc('large');
    const element = new XmlElement(name, attributes);
    for (const child of children) element.children.push(child);
    return element;
  }

  /** An element whose w:val says it all. */
  value(name: string, value: number | string): XmlElement {
    return this.make(name, { 'w:val': String(value) });
  }
}
