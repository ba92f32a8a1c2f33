import type { XmlElement } from '../ooxml/xml.js';
import type { ElementMaker } from './element.js';
import type { FileInformation, StoryName, Stretch } from './fileInformation.js';
import { readPictureShapes } from './pictureShapes.js';
import type { Stream } from './stream.js';
import { readPlc, readStrings } from './strings.js';

/** What hangs on places of the text: the place in characters of the document. */
export interface Anchors {
  readonly bookmarks: ReadonlyMap<number, readonly XmlElement[]>;
  /** Ids of comments, at the characters that stand for them. */
  readonly comments: ReadonlyMap<number, string>;
  /** Texts of boxes, at the characters that stand for their shapes. */
  readonly boxes: ReadonlyMap<number, Stretch>;
  /** Characters that stand for pictures which float over the page. */
  readonly pictures: ReadonlySet<number>;
  /** Texts of boxes of the body whose place is not known, as those in groups of shapes. */
  readonly looseBoxes: readonly Stretch[];
}

const BOOKMARK = 4;
const COMMENT = 30;
const SHAPE = 26;
const BOX = 22;

/** Reads the tables of bookmarks, comments and text boxes. @throws Refusal where one is outside of its stream. */
export function readAnchors(table: Stream, file: FileInformation, make: ElementMaker): Anchors {
  const inBody = boxesOf(table, file, 'body');
  return {
    bookmarks: readBookmarks(table, file, make),
    comments: new Map(
      readPlc(table, file.place('commentRefs'), COMMENT)
        .places.slice(0, -1)
        .map((place, index) => [place, String(index)]),
    ),
    boxes: new Map([...inBody.placed, ...boxesOf(table, file, 'headers').placed]),
    pictures: picturesOf(table, file),
    looseBoxes: inBody.loose,
  };
}

function readBookmarks(table: Stream, file: FileInformation, make: ElementMaker): Map<number, XmlElement[]> {
  const names = readStrings(table, file.place('bookmarkNames'));
  const { places } = readPlc(table, file.place('bookmarkStarts'), BOOKMARK);
  const bookmarks = new Map<number, XmlElement[]>();
  names.forEach((name, index) => {
    const place = places[index];
    if (place === undefined) return;
    const element = make.make('w:bookmarkStart', { 'w:name': name });
    const here = bookmarks.get(place);
    if (here) here.push(element);
    else bookmarks.set(place, [element]);
  });
  return bookmarks;
}

/** A shape and its text have the shape's number in common; of a chain of boxes the first one has the text. */
function boxesOf(
  table: Stream,
  file: FileInformation,
  story: StoryName & ('body' | 'headers'),
): { placed: [number, Stretch][]; loose: Stretch[] } {
  const isBody = story === 'body';
  const texts = readPlc(table, file.place(isBody ? 'boxTexts' : 'headerBoxTexts'), BOX);
  const shapes = readPlc(table, file.place(isBody ? 'shapes' : 'headerShapes'), SHAPE);
  const { start, end } = file.stories[isBody ? 'boxes' : 'headerBoxes'];
  const stretches = new Map<number, Stretch>();
  for (let index = 0; index + 1 < texts.places.length; index++) {
    const shape = table.i32(texts.data(index) + 14);
    const stretch = { start: start + texts.places[index]!, end: Math.min(start + texts.places[index + 1]!, end) };
    if (shape !== 0 && !stretches.has(shape)) stretches.set(shape, stretch);
  }
  const placed: [number, Stretch][] = [];
  for (let index = 0; index + 1 < shapes.places.length; index++) {
    const shape = table.i32(shapes.data(index));
    const stretch = stretches.get(shape);
    if (!stretch) continue;
    stretches.delete(shape);
    placed.push([file.stories[story].start + shapes.places[index]!, stretch]);
  }
  return { placed, loose: [...stretches.values()] };
}

function picturesOf(table: Stream, file: FileInformation): Set<number> {
  const pictures = readPictureShapes(table, file.place('drawings'));
  if (pictures.size === 0) return pictures;
  const shapes = readPlc(table, file.place('shapes'), SHAPE);
  const places = shapes.places.slice(0, -1);
  return new Set(places.filter((_, index) => pictures.has(table.u32(shapes.data(index)))));
}
