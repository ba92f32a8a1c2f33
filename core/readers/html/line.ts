/**
 * Gathers the text of one line from the inline elements it is made of, and folds white space as a browser does
 * (https://www.w3.org/TR/css-text-3/#white-space-processing): a run is one space, and none where the source breaks a line
 * between two Chinese characters.
 */
export class Line {
  text = '';
  images = 0;
  /** Characters within links. */
  linked = 0;
  /** White space seen since the last character: 0 none, 1 spaces, 2 with a line break. */
  #pending = 0;
  #last = 0;

  /** Adds the characters of one text node. */
  add(raw: string, isLink: boolean): void {
    const { length } = raw;
    let index = 0;
    while (index < length) {
      let unit = raw.charCodeAt(index);
      if (unit <= 0x20 && isSpace(unit)) {
        this.#pending |= unit === 0x20 || unit === 0x09 ? 1 : 2;
        index++;
        continue;
      }
      let end = index + 1;
      while (end < length && !((unit = raw.charCodeAt(end)) <= 0x20 && isSpace(unit))) end++;
      this.#append(index === 0 && end === length ? raw : raw.slice(index, end), isLink);
      index = end;
    }
  }

  /** Adds text whose white space stands as it is; it holds no line break. */
  addKept(raw: string, isLink: boolean): void {
    if (raw !== '') this.#append(raw, isLink);
  }

  #append(words: string, isLink: boolean): void {
    if (this.#pending > 0) {
      if (this.text !== '' && !(this.#pending >= 2 && joins(this.#last, words.charCodeAt(0)))) this.text += ' ';
      this.#pending = 0;
    }
    this.text += words;
    this.#last = words.charCodeAt(words.length - 1);
    if (isLink) this.linked += words.length;
  }

  /** Ends the line: its text without outer white space and invisible characters. No-break spaces become spaces. */
  end(): string {
    const text = this.text.trim();
    this.text = '';
    this.#pending = 0;
    return unwanted.test(text)
      ? text
          .replace(invisible, '')
          .replace(/\u00a0/g, ' ')
          .trim()
      : text;
  }
}

const unwanted = /[\u00a0\u00ad\u200b\u2060\ufeff]/;
const invisible = /[\u00ad\u200b\u2060\ufeff]/g;

function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d && unit !== 0x0b);
}

/** A line break between them is no space: one is Chinese, the other Chinese or a mark used in Chinese. */
function joins(before: number, after: number): boolean {
  return (isWide(before) && (isWide(after) || isMark(after))) || (isMark(before) && isWide(after));
}

function isWide(unit: number): boolean {
  return (unit >= 0x2e80 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xff01 && unit <= 0xff60);
}

/** “ ” ‘ ’ — … · */
function isMark(unit: number): boolean {
  return (unit >= 0x2014 && unit <= 0x2026) || unit === 0xb7;
}
