/** Pairs of bytes that stand for one character each, and codes of four bytes below U+10000 (GB 18030-2022, 4). */
const leads = { first: 0x81, last: 0xfe };
const fourByteCodes = 39_420;
/** Pointer of U+10000 among the codes of four bytes (https://encoding.spec.whatwg.org/#gb18030-encoder). */
const supplementary = 189_000;

let pairs: ReadonlyMap<string, readonly number[]> | null = null;
let fours: ReadonlyMap<string, readonly number[]> | null = null;

/**
 * Text in GB18030, by the platform's own decoder turned round: what is encoded here decodes to the same text.
 * @returns null where a character has no code: a lone surrogate, or U+FFFD in place of broken bytes.
 */
export function encodeGb18030(text: string): Uint8Array | null {
  pairs ??= inverted(allPairs());
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else {
      const written = pairs.get(character) ?? fourBytes(character, code);
      if (!written) return null;
      bytes.push(...written);
    }
  }
  return Uint8Array.from(bytes);
}

function fourBytes(character: string, code: number): readonly number[] | null {
  if (code >= 0x10000) return atPointer(code - 0x10000 + supplementary);
  fours ??= inverted(Array.from({ length: fourByteCodes }, (_, pointer) => atPointer(pointer)));
  return fours.get(character) ?? null;
}

function atPointer(pointer: number): number[] {
  return [
    0x81 + Math.floor(pointer / 12_600),
    0x30 + (Math.floor(pointer / 1260) % 10),
    0x81 + (Math.floor(pointer / 10) % 126),
    0x30 + (pointer % 10),
  ];
}

function allPairs(): number[][] {
  const codes: number[][] = [];
  for (let lead = leads.first; lead <= leads.last; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) codes.push([lead, trail]);
  }
  return codes;
}

/** Characters with their codes, read off the decoder in one go. */
function inverted(codes: readonly (readonly number[])[]): ReadonlyMap<string, readonly number[]> {
  const bytes = Uint8Array.from(codes.flatMap((code) => [...code, 0x0a]));
  const characters = new TextDecoder('gb18030').decode(bytes).split('\n');
  const found = new Map<string, readonly number[]>();
  codes.forEach((code, index) => {
    const character = characters[index]!;
    if (character.length === 1 && character !== '\ufffd' && !found.has(character)) found.set(character, code);
  });
  return found;
}
