/** Bytes of a part's content, by its Content-Transfer-Encoding (RFC 2045, 6); other names than these two mean none. */
export function decodeTransfer(body: Uint8Array, encoding: string): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case 'quoted-printable':
      return decodeQuotedPrintable(body);
    case 'base64':
      return decodeBase64(body);
    default:
      return body;
  }
}

const EQUALS = 0x3d;
const RETURN = 0x0d;
const FEED = 0x0a;

/** An equals sign that begins nothing stays as it is. */
function decodeQuotedPrintable(body: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at++) {
    if (body[at] !== EQUALS) {
      decoded[length++] = body[at]!;
      continue;
    }
    const high = hexDigit(body[at + 1]);
    const low = hexDigit(body[at + 2]);
    if (high >= 0 && low >= 0) {
      decoded[length++] = high * 16 + low;
      at += 2;
    } else if (body[at + 1] === FEED) at += 1;
    else if (body[at + 1] === RETURN && body[at + 2] === FEED) at += 2;
    else decoded[length++] = EQUALS;
  }
  return decoded.subarray(0, length);
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : -1;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Int8Array(256).fill(-1);
for (let index = 0; index < alphabet.length; index++) values[alphabet.charCodeAt(index)] = index;

/** Characters outside of the alphabet are line ends and the like. */
function decodeBase64(body: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(Math.ceil(body.length / 4) * 3);
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const byte of body) {
    const value = values[byte]!;
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    decoded[length++] = (held >>> bits) & 0xff;
  }
  return decoded.subarray(0, length);
}
