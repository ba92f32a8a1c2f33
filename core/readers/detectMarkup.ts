/** `mixed`: text or Markdown with HTML tables in it, as PDF converters write. `xml`: some other XML. */
export type Markup = 'text' | 'mixed' | 'html' | 'flat-opc' | 'xml' | 'mhtml';

/** Tags that nobody begins a plain text with. */
const sure = new Set('html head body meta table div script style link base'.split(' '));
const possible = new Set(
  'a article aside b blockquote br center dd dl dt em fieldset font footer form h1 h2 h3 h4 h5 h6 header hr i iframe img li main nav noscript ol p pre section span strong tbody td th thead title tr u ul ucapcontent'.split(
    ' ',
  ),
);

/** What kind of text this is, by its beginning and by its closing tags. A text that merely mentions a tag is text. */
export function detectMarkup(text: string): Markup {
  const start = skipProlog(text);
  if (text.charCodeAt(start) !== 0x3c) return isMhtml(text) ? 'mhtml' : detectInside(text);
  const head = text.slice(start, start + 4000);
  if (/^<(?:pkg:package|\w{1,10}:package)[\s>]/.test(head)) return 'flat-opc';
  if (/^<!doctype\s{1,20}html/i.test(head)) return 'html';
  const name = /^<([a-z][a-z0-9]{0,19})(?:[\s/>]|$)/i.exec(head)?.[1]?.toLowerCase() ?? '';
  if (sure.has(name) || (possible.has(name) && /<\/[a-z]|<br|<img|<p>/i.test(head))) return 'html';
  if (/^<\?xml/.test(text.slice(0, start).trimStart())) return /<html[\s>]/i.test(head) ? 'html' : 'xml';
  return detectInside(text);
}

/** Index of the first character after white space, `<?xml … ?>` and comments. */
function skipProlog(text: string): number {
  let index = 0;
  for (let rounds = 0; rounds < 50; rounds++) {
    while (index < text.length && (text.charCodeAt(index) <= 0x20 || text.charAt(index).trim() === '')) index++;
    const close = text.startsWith('<!--', index) ? '-->' : text.startsWith('<?', index) ? '?>' : null;
    const end = close === null ? -1 : text.indexOf(close, index);
    if (close === null || end < 0) break;
    index = end + close.length;
  }
  return index;
}

function isMhtml(text: string): boolean {
  const head = text.slice(0, 3000);
  return /^(?:from|subject|date|mime-version|content-type|snapshot-content-location):/i.test(head.trimStart())
    ? /^mime-version:/im.test(head) && /multipart\/related|text\/html/i.test(head)
    : false;
}

/** Closing tags that make a text HTML although it does not begin with a tag. */
const enoughTags = 5;

function detectInside(text: string): Markup {
  if (!text.includes('</')) return 'text';
  if (count(text, '</p>') + count(text, '</div>') >= enoughTags) return 'html';
  return /<table[\s>]/i.test(text) && /<\/table>/i.test(text) ? 'mixed' : 'text';
}

function count(text: string, words: string): number {
  let found = 0;
  for (let at = text.indexOf(words); at >= 0 && found < enoughTags; at = text.indexOf(words, at + words.length))
    found++;
  return found;
}
