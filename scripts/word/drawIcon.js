import { deflateSync } from 'node:zlib';

/** Colours of the icon: the sheet, its lines, the tick. RGBA. */
const sheet = [29, 79, 145, 255];
const paper = [255, 255, 255, 255];
const tick = [255, 200, 61, 255];

/**
 * The icon of the add-in as PNG: a sheet with lines and a tick, drawn as shapes so that every size is sharp.
 * @param size edge in pixels
 */
export function drawIcon(size) {
  const samples = 4;
  const rows = [];
  for (let y = 0; y < size; y++) {
    const row = [0];
    for (let x = 0; x < size; x++) {
      const sum = [0, 0, 0, 0];
      for (let dy = 0; dy < samples; dy++) {
        for (let dx = 0; dx < samples; dx++) {
          const colour = colourAt((x + (dx + 0.5) / samples) / size, (y + (dy + 0.5) / samples) / size);
          for (let channel = 0; channel < 4; channel++) {
            // Colours count by how much they cover.
            sum[channel] += channel === 3 ? colour[3] : (colour[channel] * colour[3]) / 255;
          }
        }
      }
      const alpha = sum[3] / samples ** 2;
      for (let channel = 0; channel < 3; channel++)
        row.push(alpha === 0 ? 0 : Math.round((sum[channel] / sum[3]) * 255));
      row.push(Math.round(alpha));
    }
    rows.push(Buffer.from(row));
  }
  return png(size, Buffer.concat(rows));
}

/** @param x, y from 0 to 1 */
function colourAt(x, y) {
  if (nearLine(x, y, [0.42, 0.68], [0.56, 0.83], 0.06) || nearLine(x, y, [0.56, 0.83], [0.88, 0.45], 0.06)) return tick;
  if (x < 0.12 || x > 0.8 || y < 0.06 || y > 0.94) return [0, 0, 0, 0];
  const inLine = [0.24, 0.42, 0.6].some((top) => y > top && y < top + 0.09);
  return inLine && x > 0.22 && x < 0.7 ? paper : sheet;
}

function nearLine(x, y, [ax, ay], [bx, by], width) {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)) < width;
}

/** PNG (ISO/IEC 15948): signature, header, one data chunk, end. */
function png(size, data) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(data, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, sum]);
}

function crc(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}
