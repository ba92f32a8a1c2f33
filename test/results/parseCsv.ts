/** Reads CSV by RFC 4180: records of fields. @throws where a quote stands in a bare field or a quoted one does not end. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const record: string[] = [];
    for (;;) {
      const [field, next] = text[at] === '"' ? quoted(text, at + 1) : bare(text, at);
      record.push(field);
      at = next;
      if (text[at] !== ',') break;
      at++;
    }
    if (at < text.length && !text.startsWith('\r\n', at)) throw new Error(`A record does not end at ${at}.`);
    at += 2;
    records.push(record);
  }
  return records;
}

function bare(text: string, from: number): [field: string, next: number] {
  let end = from;
  while (end < text.length && text[end] !== ',' && text[end] !== '\r' && text[end] !== '\n') end++;
  const field = text.slice(from, end);
  if (field.includes('"')) throw new Error(`A quote stands in the bare field “${field}”.`);
  return [field, end];
}

function quoted(text: string, from: number): [field: string, next: number] {
  let field = '';
  for (let at = from; at < text.length; at++) {
    if (text[at] !== '"') field += text[at];
    else if (text[at + 1] === '"') field += text[at++];
    else return [field, at + 1];
  }
  throw new Error('A quoted field does not end.');
}
