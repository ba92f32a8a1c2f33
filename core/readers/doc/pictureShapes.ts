import type { Place } from './fileInformation.js';
import { Stream } from './stream.js';

const DRAWING = 0xf002;
const SHAPE = 0xf00a;
const PROPERTIES = 0xf00b;
/** The picture that a shape shows ([MS-ODRAW] 2.3.23.5 pib). */
const PICTURE = 0x0104;
const HEAD = 8;
const PROPERTY = 6;

/** Numbers of the shapes that are pictures, as scans are that float over the page ([MS-DOC] 2.9.172 OfficeArtContent). */
export function readPictureShapes(table: Stream, { offset, length }: Place): Set<number> {
  const pictures = new Set<number>();
  if (length < HEAD) return pictures;
  const stream = new Stream(table.part(offset, length));
  // The drawings of text and headers stand behind what they share, each behind a byte that says which it is.
  let at = HEAD + stream.u32(4);
  while (at + 1 + HEAD <= stream.length && stream.u16(at + 3) === DRAWING) {
    const start = at + 1 + HEAD;
    at = start + stream.u32(at + 5);
    addPictures(stream, start, Math.min(at, stream.length), pictures);
  }
  return pictures;
}

/** Containers are entered, not passed over: their records follow behind their head. */
function addPictures(stream: Stream, start: number, end: number, pictures: Set<number>): void {
  let shape = 0;
  for (let at = start; at + HEAD <= end; ) {
    const isContainer = (stream.u16(at) & 0xf) === 0xf;
    const type = stream.u16(at + 2);
    const length = stream.u32(at + 4);
    const content = at + HEAD;
    if (type === SHAPE && content + 4 <= end) shape = stream.u32(content);
    if (type === PROPERTIES && showsPicture(stream, content, Math.min(content + length, end), stream.u16(at) >>> 4)) {
      pictures.add(shape);
    }
    at = isContainer ? content : content + length;
  }
}

function showsPicture(stream: Stream, start: number, end: number, count: number): boolean {
  for (let index = 0, at = start; index < count && at + PROPERTY <= end; index++, at += PROPERTY) {
    if ((stream.u16(at) & 0x3fff) === PICTURE) return true;
  }
  return false;
}
