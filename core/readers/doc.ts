import type { Area } from '../document/document.js';
import { docType } from './detect.js';
import { readAnchors } from './doc/anchors.js';
import { CompoundFile } from './doc/compoundFile.js';
import { ElementMaker } from './doc/element.js';
import { type FileInformation, readFileInformation, type Stretch } from './doc/fileInformation.js';
import { readFormatRuns } from './doc/formatPages.js';
import { Formats } from './doc/formats.js';
import { readLists } from './doc/lists.js';
import { readPieceTable } from './doc/pieceTable.js';
import { refuseDoc } from './doc/refuseDoc.js';
import { StoryElements } from './doc/storyElements.js';
import type { Stream } from './doc/stream.js';
import { readFontNames, readPlc } from './doc/strings.js';
import { readStyleSheet } from './doc/styleSheet.js';
import { readSummary } from './doc/summary.js';
import { Emitter } from './ooxml/emit.js';
import { Numbering } from './ooxml/numbering.js';
import { plainText } from './ooxml/plainText.js';
import { refuseTextless } from './ooxml/refuseTextless.js';
import { type Definitions, Story } from './ooxml/story.js';
import { Styles } from './ooxml/styles.js';
import type { ReadResult } from './problem.js';
import { Refusal } from './refusal.js';

/**
 * Reads a .doc: its records become the elements that a .docx with the same content has, and these are read as one, so that
 * changes, numbers, notes and tables come out alike.
 * @param bytes an OLE file with a WordDocument stream.
 * @returns `unreadable` where it is damaged, encrypted, too large, older than Word 97 or something else; it never throws.
 */
export function readDoc(bytes: Uint8Array): ReadResult {
  try {
    return readFile(new CompoundFile(bytes));
  } catch (error) {
    if (error instanceof Refusal) {
      return { status: 'unreadable', mediaType: docType, problem: { code: error.code, message: error.message } };
    }
    const message = '读取文件时程序出错；请换用 Word、WPS 另存为 .docx 后再试，并把这个情况告诉我们。';
    return { status: 'unreadable', mediaType: docType, problem: { code: 'internal', message } };
  }
}

function readFile(file: CompoundFile): ReadResult {
  const word = file.stream('WordDocument') ?? refuseDoc('noDocument');
  const information = readFileInformation(word);
  const table = file.stream(information.tableName) ?? refuseDoc('damaged');
  const pieceTable = readPieceTable(word, table, information.place('pieces'));
  const { body, footnotes, endnotes } = information.stories;
  if (information.stories.headerBoxes.end > pieceTable.text.length) refuseDoc('damaged');
  const formats = new Formats({
    word,
    data: file.stream('Data'),
    pieceTable,
    paragraphRuns: readFormatRuns(word, table, information.place('paragraphPages'), 13),
    characterRuns: readFormatRuns(word, table, information.place('characterPages'), 1),
  });
  const make = new ElementMaker();
  const stories = new StoryElements({
    text: pieceTable.text,
    formats,
    runs: formats.characters(),
    anchors: readAnchors(table, information, make),
    notes: { start: body.end, end: information.stories.boxes.start },
    fonts: readFontNames(table, information.place('fonts')),
    sectionEnds: sectionEnds(table, information),
    make,
  });
  const definitions = readDefinitions(table, information, stories, make);
  const emitter = new Emitter();
  emitter.emit(new Story(definitions).read(stories.readBody(body)), 'body');
  refuseTextless(emitter.blocks);
  const emit = (stretches: readonly Stretch[], area: Area): void => {
    const story = new Story(definitions);
    for (const stretch of stretches) emitter.emit(story.read(stories.read('w:hdr', stretch)), area);
  };
  for (const { area, stretch } of headersOf(table, information)) emit([stretch], area);
  emit(textsOf(table, information, 'noteTexts', footnotes), 'note');
  emit(textsOf(table, information, 'endnoteTexts', endnotes), 'note');
  for (const [id, text] of definitions.comments) {
    if (!definitions.anchored.has(id)) emitter.addFacts([{ kind: 'comment', text }], null);
  }
  const metadata = readSummary(file.stream('\u0005SummaryInformation'));
  return { status: 'read', document: { mediaType: docType, blocks: emitter.blocks, metadata, facts: emitter.facts } };
}

function readDefinitions(
  table: Stream,
  information: FileInformation,
  stories: StoryElements,
  make: ElementMaker,
): Definitions {
  const root = make.make('', undefined, [readStyleSheet(table, information.place('styles'), make)]);
  const lists = readLists(table, information.place('lists'), information.place('listOverrides'), make);
  const styles = new Styles(root);
  const comments = textsOf(table, information, 'commentTexts', information.stories.comments);
  return {
    styles,
    numbering: new Numbering(make.make('', undefined, [lists]), styles),
    comments: new Map(comments.map((stretch, index) => [String(index), plainText(stories.read('w:comment', stretch))])),
    anchored: new Set(),
    keepsSources: false,
  };
}

/** Places of the marks that end sections; elsewhere the same character is a page break. */
function sectionEnds(table: Stream, information: FileInformation): Set<number> {
  const { places } = readPlc(table, information.place('sections'), 12);
  return new Set(places.slice(1).map((end) => end - 1));
}

/** The single notes or comments of a story; its table has one place more than the others need. */
function textsOf(
  table: Stream,
  information: FileInformation,
  name: 'noteTexts' | 'endnoteTexts' | 'commentTexts',
  { start, end }: Stretch,
): Stretch[] {
  if (start === end) return [];
  const { places } = readPlc(table, information.place(name), 0);
  return places
    .slice(0, -2)
    .map((place, index) => ({ start: start + place, end: Math.min(start + places[index + 1]!, end) }));
}

/** Of each section: headers of even, odd pages, footers of even, odd pages, header and footer of its first page. */
const headerAreas: readonly Area[] = ['header', 'header', 'footer', 'footer', 'header', 'footer'];

/** Headers, then footers, as a .docx gives them. The first six texts are the lines between text and notes. */
function headersOf(table: Stream, information: FileInformation): { area: Area; stretch: Stretch }[] {
  const { start, end } = information.stories.headers;
  if (start === end) return [];
  const { places } = readPlc(table, information.place('headers'), 0);
  const found = places.slice(6, -2).map((place, index) => ({
    area: headerAreas[index % 6]!,
    stretch: { start: start + place, end: Math.min(start + places[index + 7]!, end) },
  }));
  return [...found.filter(({ area }) => area === 'header'), ...found.filter(({ area }) => area === 'footer')];
}
