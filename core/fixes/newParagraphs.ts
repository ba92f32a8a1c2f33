import type { BlockLine } from '../readers/ooxml/blockSource.js';
import type { Span } from '../readers/ooxml/partTrace.js';
import { childOf, type XmlElement } from '../readers/ooxml/xml.js';

type Spans = ReadonlyMap<XmlElement, Span>;

/**
 * Paragraphs beside another one.
 * @param neighbour what its line was read from gives the formatting where `likeness` says so; its section break, its list and
 * what is tracked about it are not taken over.
 * @param lines texts without control characters.
 * @param likeness `listed`: alike, and a further item of the neighbour's list.
 */
export function newParagraphs(
  spans: Spans,
  neighbour: XmlElement,
  line: BlockLine,
  lines: readonly string[],
  likeness: 'alike' | 'listed' | 'plain',
): string {
  const prefix = prefixOf(spans, neighbour);
  const alike = likeness !== 'plain';
  const paragraphProperties = alike ? propertiesOf(spans, childOf(neighbour, 'w:pPr'), likeness === 'listed') : '';
  const runProperties = alike ? propertiesOf(spans, childOf(runOf(neighbour, line), 'w:rPr')) : '';
  return lines
    .map((text) => `<${prefix}p>${paragraphProperties}${runXml(prefix, runProperties, text)}</${prefix}p>`)
    .join('');
}

/** A run for a paragraph without any, in the formatting of the paragraph's mark, as Word gives it to what is typed there. */
export function newRun(spans: Spans, paragraph: XmlElement, text: string): string {
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  return runXml(prefixOf(spans, paragraph), propertiesOf(spans, mark), text);
}

/** What belongs to one paragraph alone: its section, its list, its tracked changes. */
const notForOthers = /<(?:\w{1,9}:)?(?:sectPr|numPr|pPrChange|rPrChange|ins|del|moveFrom|moveTo|vanish|specVanish)\b/;
const notForItems = /<(?:\w{1,9}:)?(?:sectPr|pPrChange|rPrChange|ins|del|moveFrom|moveTo|vanish|specVanish)\b/;
/** Switches the list of the paragraph's style off. */
const noList =
  /<(?:\w{1,9}:)?numPr>\s{0,9}(?:<(?:\w{1,9}:)?ilvl\b[^>]{0,40}>\s{0,9})?<(?:\w{1,9}:)?numId\b[^>]{0,40}="0"[^>]{0,9}>\s{0,9}<\/(?:\w{1,9}:)?numPr>/;

function runXml(prefix: string, properties: string, text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<${prefix}r>${properties}<${prefix}t xml:space="preserve">${escaped}</${prefix}t></${prefix}r>`;
}

/** The properties as written; nothing where they say what must not be said of another. */
export function propertiesOf(spans: Spans, properties: XmlElement | undefined, listed = false): string {
  const span = properties && spans.get(properties);
  if (!span) return '';
  const xml = span.part.text.slice(span.open, span.end);
  const isForeign = listed ? notForItems.test(xml) : notForOthers.test(xml.replace(noList, ''));
  return isForeign ? '' : xml;
}

/** The run that the line's last piece of text stands in. */
export function runOf(paragraph: XmlElement, { pieces }: BlockLine): XmlElement | undefined {
  const last = pieces.at(-1)?.element;
  const find = (element: XmlElement): XmlElement | undefined => {
    if (element.name === 'w:r') return last && element.children.includes(last) ? element : undefined;
    for (const child of element.children) {
      const found = find(child);
      if (found) return found;
    }
    return undefined;
  };
  return find(paragraph);
}

/** `w:` or whatever the file calls the namespace at this place. */
export function prefixOf(spans: Spans, element: XmlElement): string {
  const span = spans.get(element);
  return /^<(\w{1,20}:)?/.exec(span?.part.text.slice(span.open, span.open + 30) ?? '')?.[1] ?? '';
}
