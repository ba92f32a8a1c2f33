/** A line with separators, before its neighbours say what it is. */
export interface LooseLine {
  readonly separator: 'tab' | 'pipe';
  /** The line, its outer white space removed. */
  readonly text: string;
  /** Between the separators, white space removed; what stands before the first and behind the last one included. */
  readonly parts: readonly string[];
  /** Parts that are not blank. */
  readonly filled: number;
  /** Blank parts before the first filled one. */
  readonly lead: number;
  /** The rule below the header of a Markdown table, or a line of a drawn frame. */
  readonly rule: boolean;
  /** The line as it stands, and where it begins in the source. */
  readonly raw: string;
  readonly at: number;
}

/** A line with so many tabs and pipes, taken apart; `at` is where it begins in the source. Pipes go before tabs. */
export function readLine(line: string, tabs: number, pipes: number, at: number): LooseLine {
  if (pipes > 0) return withParts('pipe', line, pipeParts(line), at);
  if (tabs > 1 || line.charCodeAt(0) !== 9) return withParts('tab', line, line.split('\t').map(trimmed), at);
  // By far the most frequent case: one cell behind its tab.
  const text = line.trim();
  return {
    separator: 'tab',
    text,
    parts: ['', text],
    filled: text === '' ? 0 : 1,
    lead: 1,
    rule: false,
    raw: line,
    at,
  };
}

function trimmed(part: string): string {
  return part.trim();
}

function withParts(separator: 'tab' | 'pipe', line: string, parts: readonly string[], at: number): LooseLine {
  let filled = 0;
  let lead = 0;
  for (const part of parts) {
    if (part !== '') filled++;
    else if (filled === 0) lead++;
  }
  const rule = separator === 'pipe' && isRule(line);
  return { separator, text: line.trim(), parts, filled, lead, rule, raw: line, at };
}

/** `\|` is a character of its cell; `<br>` is a line break in it. */
function pipeParts(line: string): string[] {
  const parts: string[] = [];
  let part = '';
  let start = 0;
  for (let index = 0; index < line.length; index++) {
    const unit = line.charCodeAt(index);
    if (unit !== 0x7c && unit !== 0xff5c && unit !== 0x2502) continue;
    if (unit === 0x7c && line.charCodeAt(index - 1) === 0x5c) {
      part += `${line.slice(start, index - 1)}|`;
    } else {
      parts.push(cellText(part + line.slice(start, index)));
      part = '';
    }
    start = index + 1;
  }
  parts.push(cellText(part + line.slice(start)));
  return parts;
}

function cellText(text: string): string {
  const trimmed = text.trim();
  return trimmed.includes('<') ? trimmed.replace(/ {0,9}<br ?\/?> {0,9}/gi, '\n').trim() : trimmed;
}

/** `|---|:-:|` or a drawn line. A row of single dashes is none: authors put them in place of noughts. */
function isRule(line: string): boolean {
  return /^[\s|｜:+=\-\u2500-\u257f]+$/.test(line) && /---|:-|-:|===|[\u2500\u2501]/.test(line);
}
