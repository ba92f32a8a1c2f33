import { strToU8, zipSync } from 'fflate';
import { draft } from '../support/draft.js';

const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relationships =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" ' +
  'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A .docx with the given main part. */
export function docx(main: string | Uint8Array): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(contentTypes),
    '_rels/.rels': strToU8(relationships),
    'word/document.xml': typeof main === 'string' ? strToU8(main) : main,
  });
}

const open = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
const close = '</w:body></w:document>';
const paragraphs = draft()
  .split('\n')
  .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
  .join('');

export const soundDocx = docx(open + paragraphs + close);

/** 8 MB of white space in some kilobytes: a thousand times their size. */
const bomb = docx(open + ' '.repeat(8_000_000) + close);

/** Ten levels of ten: 10 billion times the innermost text. */
const entityBomb = docx(
  `<!DOCTYPE d [<!ENTITY a0 "ha">${Array.from({ length: 10 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('')}]>` +
    `${open}<w:p><w:r><w:t>&a10;</w:t></w:r></w:p>${close}`,
);

/** Bytes that look like nothing: the same on every run (a linear congruential generator). */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) >>> 16);
}

/** The start of an OLE file whose directory names the stream of an encrypted Office document. */
function encrypted(): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  );
  return bytes;
}

/** The size of the main part in the zip's two records of it, changed. */
function declaring(bytes: Uint8Array, size: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  const name = strToU8('word/document.xml');
  for (let at = 0; at < changed.length - name.length; at++) {
    if (!name.every((byte, index) => changed[at + index] === byte)) continue;
    // A name follows 30 bytes of a local record, whose size stands at 22, or 46 of a central one, at 24.
    if (at >= 46 && view.getUint32(at - 46, true) === 0x02014b50) view.setUint32(at - 46 + 24, size, true);
    else if (at >= 30 && view.getUint32(at - 30, true) === 0x04034b50) view.setUint32(at - 30 + 22, size, true);
  }
  return changed;
}

/** Files that cannot be read, by name, each with the problem codes that say so. */
export const badFiles: Readonly<Record<string, { readonly bytes: Uint8Array; readonly codes: readonly string[] }>> = {
  'empty.txt': { bytes: new Uint8Array(), codes: ['empty'] },
  'blank.txt': { bytes: strToU8(' \n\t\n'), codes: ['empty'] },
  'noise.docx': { bytes: noise(20_000), codes: ['unsupported', 'damaged'] },
  'zeros.doc': { bytes: new Uint8Array(5000), codes: ['unsupported', 'damaged', 'empty'] },
  'truncated.docx': { bytes: soundDocx.subarray(0, soundDocx.length / 2), codes: ['damaged'] },
  'no-end.docx': { bytes: soundDocx.subarray(0, soundDocx.length - 30), codes: ['damaged'] },
  'broken-xml.docx': { bytes: docx(open + paragraphs), codes: ['damaged'] },
  'encrypted.docx': { bytes: encrypted(), codes: ['encrypted'] },
  'bomb.docx': { bytes: bomb, codes: ['too-large', 'damaged'] },
  'bomb-denied.docx': { bytes: declaring(bomb, 1000), codes: ['too-large', 'damaged'] },
  'declares-3GB.docx': { bytes: declaring(soundDocx, 3_000_000_000), codes: ['too-large', 'damaged'] },
  'entities.docx': { bytes: entityBomb, codes: ['damaged', 'unsupported'] },
  'entities.xml': {
    bytes: strToU8(`<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>`),
    codes: ['unsupported', 'damaged'],
  },
};
