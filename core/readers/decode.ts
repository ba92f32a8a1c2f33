import type { ReadHints } from './problem.js';

/**
 * Bytes of a text in whatever character set. Order: byte order mark, UTF-16 by its NUL bytes, the declared label (`hints.charset`,
 * then what the first 1,024 bytes declare), UTF-8, GB18030. A label is believed only as far as the bytes agree with it: pages
 * that declare the wrong one are common. What fits no set stays as U+FFFD. A byte order mark is no part of the result.
 * Every GB label is decoded as `gb18030`, whose decoder the standard prescribes for them: Node's `gbk` deviates
 * (https://encoding.spec.whatwg.org/#gbk-decoder).
 */
export function decode(bytes: Uint8Array, hints: Pick<ReadHints, 'charset'> = {}): string {
  const marked = markedAs(bytes);
  if (marked && marked !== 'utf-8') return lossily(marked, bytes);
  const wide = marked === null ? asUtf16(bytes) : null;
  if (wide !== null) return wide;
  const declared = marked ?? labelOf(hints.charset) ?? declaredIn(bytes);
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null && (declared === null || declared === 'utf-8' || hasHan(utf8))) return utf8;
  if (declared === null || declared === 'utf-8') return guess(bytes);
  const text = strictly(declared, bytes);
  // Servers send ISO-8859-1 for whatever they do not know, and any bytes are valid in it.
  if (text !== null && !/^(?:windows-|iso-8859-|macintosh)/.test(declared)) return text;
  const guessed = guess(bytes);
  if (text !== null) return hasHan(guessed) ? guessed : text;
  const lossy = lossily(declared, bytes);
  return damage(guessed) < damage(lossy) ? guessed : lossy;
}

/** UTF-8 with some bytes broken stays UTF-8; Chinese in a GB set is broken in nearly every character when read as UTF-8. */
function guess(bytes: Uint8Array): string {
  const utf8 = lossily('utf-8', bytes);
  return damage(utf8) <= 0.2 ? utf8 : lossily('gb18030', bytes);
}

function markedAs(bytes: Uint8Array): string | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x84 && second === 0x31 && third === 0x95 && fourth === 0x33) return 'gb18030';
  return null;
}

/** UTF-16 without a mark has NUL bytes, in its line ends and figures; read in the wrong order it is no Chinese. */
function asUtf16(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096);
  if (!head.includes(0)) return null;
  for (const label of ['utf-16le', 'utf-16be']) {
    const share = plausibleShare(lossily(label, head));
    if (share > 0.8) return lossily(label, bytes.subarray(0, bytes.length & ~1));
  }
  return null;
}

/** Share of the characters that Chinese and Western text is made of, 0–1. */
function plausibleShare(text: string): number {
  let plausible = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const isAscii = (unit >= 0x20 && unit < 0x7f) || (unit >= 0x09 && unit <= 0x0d);
    if (isAscii || isHan(unit) || isChinesePunctuation(unit)) plausible++;
  }
  return plausible / text.length;
}

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

function isChinesePunctuation(unit: number): boolean {
  return (unit >= 0x2010 && unit <= 0x2026) || (unit >= 0x3000 && unit <= 0x303f) || (unit >= 0xff00 && unit <= 0xffef);
}

function hasHan(text: string): boolean {
  return /[\u4e00-\u9fff]/.test(text);
}

/** Share of the characters beyond ASCII that cannot be meant: replaced, private or control characters; 0–1. */
function damage(text: string): number {
  const end = Math.min(text.length, 100_000);
  let wrong = 0;
  let beyond = 0;
  for (let index = 0; index < end; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    beyond++;
    if (unit === 0xfffd || (unit >= 0xe000 && unit <= 0xf8ff) || unit < 0xa0) wrong++;
  }
  return beyond === 0 ? 0 : wrong / beyond;
}

/** Names of the GB sets without their punctuation; the standard's list and what servers send besides. */
const gbNames = new Set(
  'gb gb2312 gb231280 csgb2312 csgb231280 csiso58gb231280 isoir58 gbk xgbk gb18030 gb180302000 gb180302005 gb180302022 cp936 ms936 windows936 chinese euccn eucgb2312cn simplifiedchinese'.split(
    ' ',
  ),
);

/** The decoder's name for a label, or null where there is none. */
function labelOf(label: string | undefined): string | null {
  if (!label) return null;
  const plain = label.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (gbNames.has(plain)) return 'gb18030';
  if (plain === 'utf8') return 'utf-8';
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

const inMeta = /<meta[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{1,40})/i;
const inXml = /^\s{0,20}<\?xml[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([\w.:-]{1,40})/i;

/** What the text says of itself in its first 1,024 bytes (https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding). */
function declaredIn(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 1024);
  if (!head.includes(0x3c)) return null;
  const text = lossily('windows-1252', head);
  const label = labelOf((inMeta.exec(text) ?? inXml.exec(text))?.[1]);
  // The declaration could be read byte by byte, so the text cannot be in UTF-16.
  return label?.startsWith('utf-16') ? 'utf-8' : label;
}

/** Null where a byte does not fit the set. */
function strictly(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function lossily(label: string, bytes: Uint8Array): string {
  return new TextDecoder(label).decode(bytes);
}
