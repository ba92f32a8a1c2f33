let codes: Map<string, readonly [number, number]> | null = null;

/** The two-byte codes, read off the decoder: nobody has to write the table down. */
function twoByteCodes(): Map<string, readonly [number, number]> {
  const table = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, [lead, trail]);
    }
  }
  return table;
}

/** Text in GB18030, one or two bytes a character; a character beyond that becomes an HTML reference such as `&#8226;`. */
export function encodeGb18030(text: string): Uint8Array {
  codes ??= twoByteCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const pair = codes.get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair) bytes.push(...pair);
    else for (const unit of `&#${code};`) bytes.push(unit.charCodeAt(0));
  }
  return Uint8Array.from(bytes);
}
