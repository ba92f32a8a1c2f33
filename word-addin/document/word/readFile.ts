import { maximumBytes } from '../../../core/readers/limits.js';
import type { OfficeSlice } from './office.js';

/** Bytes asked for at a time; 4 MB is the most that Office gives. */
const sliceSize = 4 * 1024 * 1024;

let queue: Promise<unknown> = Promise.resolve();

/**
 * The document as the bytes of a .docx. One call at a time: overlapping ones fail (OfficeDev/office-js 1191).
 * @throws an Error with Office's message where Office cannot give it; 'too-large' beyond what the reader takes.
 */
export function readFile({ Office }: OfficeSlice): Promise<Uint8Array> {
  const reading = queue.then(() => readWhole(Office));
  queue = reading.catch(() => undefined);
  return reading;
}

async function readWhole(office: OfficeSlice['Office']): Promise<Uint8Array> {
  const file = await settled<Office.File>((done) =>
    office.context.document.getFileAsync(office.FileType.Compressed, { sliceSize }, done),
  );
  try {
    if (file.size > maximumBytes) throw new Error('too-large');
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await settled<Office.Slice>((done) => file.getSliceAsync(index, done));
      bytes.set(slice.data as ArrayLike<number>, at);
      at += slice.size;
    }
    return bytes;
  } finally {
    // A file left open makes the next reading give wrong slices (OfficeDev/office-js 750).
    await settled<void>((done) => file.closeAsync(done)).catch(() => undefined);
  }
}

function settled<T>(start: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    start((result) => {
      // Office.AsyncResultStatus is not there on every old host; its value is.
      if (String(result.status) === 'succeeded') resolve(result.value);
      else reject(new Error(result.error?.message ?? 'Office gave no reason.'));
    });
  });
}
