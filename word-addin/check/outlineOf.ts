import { blockTexts } from '../../core/fixes/blockTexts.js';
import type { BlockId } from '../../core/index.js';
import type { BlockLine } from '../../core/readers/ooxml/blockSource.js';
import type { Span } from '../../core/readers/ooxml/partTrace.js';
import { childOf, type XmlElement } from '../../core/readers/ooxml/xml.js';
import type { TracedDocx } from '../../core/readers/ooxml.js';
import type { Outline, OutlineParagraph } from '../document/outline.js';

/**
 * The paragraphs of a Word document's body in Word's own order, tables included, and what the reader made of each. Word finds
 * a place by them; the blocks alone do not say which paragraph of a cell or of a joined pair they mean.
 */
export function outlineOf({ document, sources, spans }: TracedDocx): Outline {
  const texts = blockTexts(document);
  const owners = ownersOf(sources);
  const walk = bodyParagraphs(spans);
  return walk.map(({ element, covered }) => {
    const { text, marked } = textsOf(element);
    const owner = owners.get(element);
    if (!owner) return { text, marked, block: null, at: 0, covered };
    return { ...ownText(element, owner, spans, texts), marked, block: owner.block, covered };
  });
}

interface Owner {
  readonly block: BlockId;
  readonly line: BlockLine;
}

/** Which line of which block a w:p was read into. */
function ownersOf(sources: TracedDocx['sources']): ReadonlyMap<XmlElement, Owner> {
  const owners = new Map<XmlElement, Owner>();
  for (const [block, lines] of sources) {
    for (const line of lines) for (const paragraph of line.paragraphs) owners.set(paragraph, { block, line });
  }
  return owners;
}

/** The stretch of the block's text that comes from this w:p alone. */
function ownText(
  element: XmlElement,
  { block, line }: Owner,
  spans: TracedDocx['spans'],
  texts: ReadonlyMap<BlockId, string>,
): Pick<OutlineParagraph, 'text' | 'at'> {
  const own = spans.get(element);
  const pieces = line.pieces.filter((piece) => {
    const span = spans.get(piece.element);
    return own && span && span.part === own.part && span.open >= own.open && span.end <= own.end;
  });
  const at = pieces[0]?.start ?? line.start + line.autoNumber;
  return { text: (texts.get(block) ?? '').slice(at, pieces.at(-1)?.end ?? at), at };
}

interface Walked {
  readonly element: XmlElement;
  readonly covered: boolean;
}

/** The w:p of the body in the order of the file, but for those in text boxes. */
function bodyParagraphs(spans: TracedDocx['spans']): Walked[] {
  let body: Span | null = null;
  let skipTo = -1;
  let coveredTo = -1;
  const found: Walked[] = [];
  for (const [element, span] of spans) {
    if (element.name === 'w:body') body ??= span;
    if (!body || span.part !== body.part || span.open < body.open || span.end > body.end) continue;
    if (span.open < skipTo) continue;
    if (element.name === 'w:txbxContent' || element.name === 'mc:Fallback') skipTo = span.end;
    else if (element.name === 'w:tc' && goesOn(element)) coveredTo = span.end;
    else if (element.name === 'w:p') found.push({ element, covered: span.open < coveredTo });
  }
  return found;
}

function goesOn(cell: XmlElement): boolean {
  const properties = childOf(cell, 'w:tcPr');
  return ['w:vMerge', 'w:hMerge'].some((name) => {
    const merge = childOf(properties, name);
    return merge !== undefined && merge.attributes['w:val'] !== 'restart';
  });
}

/** All characters of a paragraph, and those without what is tracked as deleted. */
function textsOf(paragraph: XmlElement): { text: string; marked: string } {
  let text = '';
  let marked = '';
  const walk = (element: XmlElement, deleted: boolean): void => {
    for (const child of element.children) {
      if (child.name === 'w:txbxContent') continue;
      const gone = deleted || child.name === 'w:del' || child.name === 'w:moveFrom' || child.name === 'w:delText';
      const own = characters(child);
      marked += own;
      if (!gone) text += own;
      walk(child, gone);
    }
  };
  walk(paragraph, false);
  return { text, marked };
}

function characters({ name, text }: XmlElement): string {
  if (name === 'w:t' || name === 'w:delText' || name === 'm:t') return text;
  if (name === 'w:tab' || name === 'w:ptab') return '\t';
  return name === 'w:br' || name === 'w:cr' ? '\n' : name === 'w:noBreakHyphen' ? '-' : '';
}
