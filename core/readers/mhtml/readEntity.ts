/** A message or one of its parts (RFC 2045): fields in front, content behind. */
export interface Entity {
  /** Value of a field by its name in lower case; '' where there is none. */
  header(name: string): string;
  /** Type and subtype in lower case, without parameters; `text/plain` where nothing is said. */
  readonly type: string;
  /** A parameter of the content type; '' where there is none. */
  parameter(name: string): string;
  readonly body: Uint8Array;
  /** False where the file ends before the part does. */
  readonly isComplete: boolean;
}

/** Fields take up far less; what has no blank line so far has no content. */
const maximumHead = 64 * 1024;

/** Reads the fields of a message or part. @param isComplete whether its content is known to be all there. */
export function readEntity(bytes: Uint8Array, isComplete: boolean): Entity {
  const start = skipBlankLines(bytes);
  const end = headEnd(bytes, start);
  const headers = readHeaders(latin(bytes.subarray(start, end.head)));
  const contentType = headers.get('content-type') ?? '';
  return {
    header: (name) => headers.get(name) ?? '',
    type: contentType.split(';', 1)[0]!.trim().toLowerCase() || 'text/plain',
    parameter: (name) => parameterOf(contentType, name),
    body: bytes.subarray(end.body),
    isComplete,
  };
}

/** One character for each byte: places in the text are places in the bytes. */
export function latin(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

function skipBlankLines(bytes: Uint8Array): number {
  let at = 0;
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) at = 3;
  while (bytes[at] === 0x0d || bytes[at] === 0x0a) at++;
  return at;
}

/** The head ends at the first blank line. */
function headEnd(bytes: Uint8Array, start: number): { head: number; body: number } {
  const limit = Math.min(bytes.length, start + maximumHead);
  for (let at = start; at < limit; at++) {
    if (bytes[at] !== 0x0a) continue;
    const next = bytes[at + 1] === 0x0d ? at + 2 : at + 1;
    if (bytes[next] === 0x0a) return { head: at, body: next + 1 };
  }
  return { head: limit, body: bytes.length };
}

/** By name in lower case; the first one of a name counts. Lines that begin with white space go on with the one before. */
function readHeaders(head: string): Map<string, string> {
  const headers = new Map<string, string>();
  let name = '';
  for (const line of head.split(/\r?\n/)) {
    const isMore = line.startsWith(' ') || line.startsWith('\t');
    if (isMore && name !== '') {
      headers.set(name, `${headers.get(name)} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name === '' || headers.has(name)) name = '';
    else headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

/** Values may be quoted, and then hold semicolons. */
function parameterOf(contentType: string, wanted: string): string {
  for (const [, name, quoted, plain] of contentType.matchAll(
    /;\s{0,20}([\w-]{1,40})\s{0,5}=\s{0,5}(?:"([^"]{0,500})"|([^\s;"]{1,500}))/g,
  )) {
    if (name?.toLowerCase() === wanted) return quoted ?? plain ?? '';
  }
  return '';
}
