/** An element of the vocabulary. Names and attribute names carry the prefixes that Word uses, whatever the file does. */
export class XmlElement {
  readonly children: XmlElement[] = [];
  /** Character data, of textual names only. */
  text = '';

  constructor(
    readonly name: string,
    readonly attributes: Readonly<Record<string, string>>,
  ) {}
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element) for (const child of element.children) if (child.name === name) return child;
  return undefined;
}

/** All children of that name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element ? element.children.filter((child) => child.name === name) : [];
}

/** `w:val` of the first child of that name. */
export function valOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** A whole number from 0 up to a million, or undefined. */
export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}

/** State of an on/off property (ST_OnOff): undefined where it is absent. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  if (!found) return undefined;
  const value = found.attributes['w:val'];
  return value !== 'false' && value !== '0' && value !== 'off';
}
