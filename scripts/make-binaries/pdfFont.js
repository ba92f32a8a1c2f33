/** The font that the Word documents of test/render ask for. */
export const family = '仿宋';

/** Units of the em square. */
const em = 1000;

/** Bytes of big-endian numbers: `u16(1, 2)`. */
const u16 = (...values) => Buffer.concat(values.map((value) => Buffer.of((value >> 8) & 0xff, value & 0xff)));
const u32 = (...values) => Buffer.concat(values.map((value) => u16(Math.floor(value / 0x10000), value & 0xffff)));

/** A bar as wide as the character, and a block above it whose size and place come from the character's number. */
function glyph(codePoint, width) {
  const left = 60 + (codePoint % 7) * (width / 20);
  const bottom = 100 + ((codePoint >> 3) % 11) * 30;
  const boxes = [
    [60, -40, width - 60, 40],
    [left, bottom, left + width / 3, bottom + 300],
  ];
  const points = boxes.flatMap(([left, bottom, right, top]) => [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
  ]);
  const deltas = (axis) =>
    u16(
      ...points.map(
        (point, index) => (Math.round(point[axis]) - Math.round(index === 0 ? 0 : points[index - 1][axis])) & 0xffff,
      ),
    );
  const data = Buffer.concat([
    u16(boxes.length, 0, -40 & 0xffff, width, 780),
    u16(...boxes.map((_, index) => index * 4 + 3)),
    u16(0),
    Buffer.alloc(points.length, 1),
    deltas(0),
    deltas(1),
  ]);
  return Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
}

/** Format 4: one segment for each run of characters whose glyphs follow one another. */
function characterMap(pairs) {
  const segments = [];
  for (const [code, id] of pairs) {
    const last = segments.at(-1);
    if (last && last.end + 1 === code && last.id + (code - last.start) === id) last.end = code;
    else segments.push({ start: code, end: code, id });
  }
  segments.push({ start: 0xffff, end: 0xffff, id: 0 });
  const count = segments.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const body = Buffer.concat([
    u16(0, count * 2, power * 2, Math.log2(power), (count - power) * 2),
    u16(...segments.map(({ end }) => end)),
    u16(0),
    u16(...segments.map(({ start }) => start)),
    u16(...segments.map(({ start, id }) => (id - start) & 0xffff)),
    u16(...segments.map(() => 0)),
  ]);
  return Buffer.concat([u16(0, 1), u16(3, 1), u32(12), u16(4, body.length + 4), body]);
}

function nameTable(family) {
  const strings = { 1: family, 2: 'Regular', 3: family, 4: family, 5: 'Version 1.0', 6: 'GongkaiFixture' };
  const encoded = Object.entries(strings).map(([id, text]) => ({
    id: Number(id),
    bytes: Buffer.from(text, 'utf16le').swap16(),
  }));
  let offset = 0;
  const records = encoded.map(({ id, bytes }) => {
    const record = u16(3, 1, 0x409, id, bytes.length, offset);
    offset += bytes.length;
    return record;
  });
  return Buffer.concat([
    u16(0, encoded.length, 6 + 12 * encoded.length),
    ...records,
    ...encoded.map(({ bytes }) => bytes),
  ]);
}

/** Ideographs that have a radical of the same looks (U+2F00–2FD5): some fonts give both one glyph, and PDFs then name the radical. */
function radicals() {
  const known = new Map();
  for (let code = 0x2f00; code <= 0x2fd5; code++) known.set(String.fromCharCode(code).normalize('NFKC'), code);
  return known;
}

/**
 * A TrueType font with a small shape for each character of a text: fixtures need characters with their widths and meaning, and
 * a real font would make them ten times as large. Ideographs have the full width, ASCII half of it.
 * @param {string} family its name
 * @param {string} text the characters it has
 * @returns {Buffer}
 */
export function makeFont(family, text) {
  const codes = [...new Set(`${text} 0123456789`)].map((each) => each.codePointAt(0)).filter((code) => code < 0xffff);
  codes.sort((a, b) => a - b);
  const radicalOf = radicals();
  const widths = [em, ...codes.map((code) => (code < 0x100 ? em / 2 : em))];
  const glyphs = [
    glyph(0, em),
    ...codes.map((code, index) => (code === 0x20 ? Buffer.alloc(0) : glyph(code, widths[index + 1]))),
  ];
  const pairs = codes.flatMap((code, index) => {
    const radical = radicalOf.get(String.fromCharCode(code));
    return radical === undefined
      ? [[code, index + 1]]
      : [
          [radical, index + 1],
          [code, index + 1],
        ];
  });
  pairs.sort(([a], [b]) => a - b);
  const offsets = [0];
  for (const { length } of glyphs) offsets.push(offsets.at(-1) + length);
  const count = glyphs.length;
  const tables = {
    'OS/2': Buffer.concat([
      u16(4, 800, 400, 5, 0, 650, 700, 0, 140, 650, 700, 0, 480, 50, 300, 0),
      Buffer.alloc(10),
      u32(1, 0x08000000, 0, 0),
      Buffer.from('NONE'),
      u16(0x40, codes[0], 0xffff, 880, 0x10000 - 120, 0, 880, 120),
      u32(0x40000, 0),
      u16(500, 700, 0, 0x20, 1),
    ]),
    cmap: characterMap(pairs),
    glyf: Buffer.concat(glyphs),
    head: Buffer.concat([
      u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
      u16(3, em),
      u32(0, 0, 0, 0),
      u16(0, 0x10000 - 120, em, 880, 0, 8, 2, 1, 0),
    ]),
    hhea: Buffer.concat([u32(0x10000), u16(880, 0x10000 - 120, 0, em, 0, 0, em, 1, 0, 0, 0, 0, 0, 0, 0, count)]),
    hmtx: Buffer.concat(widths.map((width) => u16(width, 60))),
    loca: u32(...offsets),
    maxp: Buffer.concat([u32(0x10000), u16(count, 80, 20, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: nameTable(family),
    post: Buffer.concat([u32(0x30000, 0), u16(0x10000 - 100, 50), u32(0, 0, 0, 0, 0)]),
  };
  return assembleFont(tables);
}

function assembleFont(tables) {
  const names = Object.keys(tables).sort();
  const power = 2 ** Math.floor(Math.log2(names.length));
  const head = Buffer.concat([
    u32(0x10000),
    u16(names.length, power * 16, Math.log2(power), (names.length - power) * 16),
  ]);
  let offset = 12 + 16 * names.length;
  const records = [];
  const bodies = [];
  for (const name of names) {
    const body = tables[name];
    records.push(Buffer.from(name), u32(checksum(body), offset, body.length));
    bodies.push(body, Buffer.alloc(-body.length & 3));
    offset += body.length + (-body.length & 3);
  }
  return Buffer.concat([head, ...records, ...bodies]);
}

function checksum(body) {
  const padded = Buffer.concat([body, Buffer.alloc(-body.length & 3)]);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) % 0x100000000;
  return sum;
}
