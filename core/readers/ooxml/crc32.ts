/** Table 0 advances a checksum by one byte; table n by one byte that n zero bytes follow. */
const tables: readonly Uint32Array[] = [0, 1, 2, 3].map(() => new Uint32Array(256));
const [t0, t1, t2, t3] = tables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  t0[byte] = value;
}
for (let n = 1; n < 4; n++) {
  for (let byte = 0; byte < 256; byte++) {
    const value = tables[n - 1]![byte]!;
    tables[n]![byte] = (value >>> 8) ^ t0[value & 0xff]!;
  }
}

/** CRC-32 as zip files use it (ISO 3309), four bytes at a time: a whole number from 0 to 2³²−1. */
export function crc32(bytes: Uint8Array): number {
  const { length } = bytes;
  let value = -1;
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    value ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    value = t3[value & 0xff]! ^ t2[(value >>> 8) & 0xff]! ^ t1[(value >>> 16) & 0xff]! ^ t0[value >>> 24]!;
  }
  for (; at < length; at++) value = (value >>> 8) ^ t0[(value ^ bytes[at]!) & 0xff]!;
  return ~value >>> 0;
}
