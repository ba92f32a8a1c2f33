import { type Entity, latin, readEntity } from './readEntity.js';

/** Parts that are looked at; a portal's page has some hundred pictures and scripts. */
const maximumParts = 5000;

/** The parts of a multipart message between its boundary lines (RFC 2046, 5.1.1). */
export function splitParts(message: Entity): Entity[] {
  const boundary = message.parameter('boundary');
  if (boundary === '') return [];
  const text = latin(message.body);
  const delimiter = `--${boundary}`;
  const parts: Entity[] = [];
  let start = nextLine(text, delimiter, 0);
  while (start && !start.isLast && parts.length < maximumParts) {
    const end = nextLine(text, delimiter, start.after);
    // The line end in front of a boundary belongs to the boundary.
    const last = end ? lineEndBefore(text, end.at) : text.length;
    parts.push(readEntity(message.body.subarray(start.after, Math.max(last, start.after)), end !== null));
    start = end;
  }
  return parts;
}

interface BoundaryLine {
  readonly at: number;
  /** Where the next line begins. */
  readonly after: number;
  readonly isLast: boolean;
}

function nextLine(text: string, delimiter: string, from: number): BoundaryLine | null {
  for (let at = text.indexOf(delimiter, from); at >= 0; at = text.indexOf(delimiter, at + 1)) {
    if (at > 0 && text[at - 1] !== '\n') continue;
    const behind = at + delimiter.length;
    const isLast = text.startsWith('--', behind);
    const rest = isLast ? behind + 2 : behind;
    const lineEnd = text.indexOf('\n', rest);
    const end = lineEnd < 0 ? text.length : lineEnd;
    // Another boundary may begin with the same characters.
    if (end - rest > 80 || text.slice(rest, end).trim() !== '') continue;
    return { at, after: Math.min(end + 1, text.length), isLast };
  }
  return null;
}

function lineEndBefore(text: string, at: number): number {
  if (text[at - 1] !== '\n') return at;
  return text[at - 2] === '\r' ? at - 2 : at - 1;
}
