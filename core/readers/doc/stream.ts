import { refuseDoc } from './refuseDoc.js';

/** Bytes of a stream and the little-endian numbers in them. A place beyond the end is damage, never a number. */
export class Stream {
  readonly #view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    this.#need(at, 1);
    return this.#view.getUint8(at);
  }

  u16(at: number): number {
    this.#need(at, 2);
    return this.#view.getUint16(at, true);
  }

  i16(at: number): number {
    this.#need(at, 2);
    return this.#view.getInt16(at, true);
  }

  u32(at: number): number {
    this.#need(at, 4);
    return this.#view.getUint32(at, true);
  }

  i32(at: number): number {
    this.#need(at, 4);
    return this.#view.getInt32(at, true);
  }

  /** A part, not copied. */
  part(at: number, length: number): Uint8Array {
    this.#need(at, length);
    return this.bytes.subarray(at, at + length);
  }

  /** UTF-16 text of that many units, one character of the result for each unit. */
  text(at: number, units: number): string {
    return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(this.part(at, units * 2));
  }

  #need(at: number, length: number): void {
    if (!(at >= 0 && length >= 0 && at + length <= this.bytes.length)) refuseDoc('damaged');
  }
}
