import type { Wording } from '../rules/rule.js';

/** The first fault of a JSON text. Line and column count from 1. */
export interface JsonFault extends Wording {
  readonly line: number;
  readonly column: number;
}

/**
 * Reads a text as JSON and says in plain words where it first goes wrong; null where nothing does. Stricter than
 * JSON.parse in two things: a key written twice in one object, of which JSON.parse silently drops the first, and depth.
 */
export function findJsonFault(text: string): JsonFault | null {
  const scanner = new Scanner(text);
  try {
    scanner.whole();
    return null;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const before = text.slice(0, error.at).split('\n');
    return { ...error.wording, line: before.length, column: (before.at(-1) ?? '').length + 1 };
  }
}

class Fault extends Error {
  readonly at: number;
  readonly wording: Wording;

  constructor(at: number, zh: string, en: string) {
    super(en);
    this.at = at;
    this.wording = { zh, en };
  }
}

/** A configuration needs five levels. */
const deepest = 20;
const space = /[ \t\r\n]*/y;
const plain = /[^"\\\u0000-\u001f]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const quotes = "“”‘’'＂「」";
const marks: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '、': ',',
};

class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): void {
    this.#value(0);
    this.#space();
    if (this.#at < this.#text.length) {
      throw this.#odd() ?? this.#fault('内容已经结束，后面多出了文字', 'text follows the end');
    }
  }

  #value(depth: number): void {
    if (depth > deepest) throw this.#fault('括号套得太深', 'too deeply nested');
    this.#space();
    const start = this.#text[this.#at];
    if (start === '{') this.#list(depth, '}');
    else if (start === '[') this.#list(depth, ']');
    else if (start === '"') this.#string();
    else if (!this.#word() && this.#take(number) === '') throw this.#odd() ?? this.#unfinished() ?? this.#noValue();
  }

  #word(): boolean {
    const word = ['true', 'false', 'null'].find((each) => this.#text.startsWith(each, this.#at));
    this.#at += word?.length ?? 0;
    return word !== undefined;
  }

  /** An object or an array, from its opening bracket on. */
  #list(depth: number, end: '}' | ']'): void {
    const keys = new Set<string>();
    this.#at++;
    this.#space();
    if (this.#text[this.#at] === end) {
      this.#at++;
      return;
    }
    for (;;) {
      if (end === '}') this.#key(keys);
      this.#value(depth + 1);
      this.#space();
      const mark = this.#text[this.#at];
      if (mark === end) break;
      if (mark !== ',') throw this.#odd() ?? this.#unfinished() ?? this.#noComma(end);
      this.#at++;
      this.#space();
      if (this.#text[this.#at] !== end) continue;
      throw this.#fault(`“${end}”前面多了一个逗号`, `there is a comma too many before “${end}”`);
    }
    this.#at++;
  }

  #key(keys: Set<string>): void {
    this.#space();
    const start = this.#at;
    if (this.#text[start] !== '"') {
      throw (
        this.#odd() ??
        this.#unfinished() ??
        this.#fault('这里应是写在英文双引号里的键', 'a key in double quotes is due here')
      );
    }
    const key = JSON.parse(this.#string()) as string;
    if (keys.has(key)) throw new Fault(start, `“${key}”写了两次，请合成一个`, `“${key}” stands twice; make it one`);
    keys.add(key);
    this.#space();
    if (this.#text[this.#at] !== ':') {
      throw this.#odd() ?? this.#unfinished() ?? this.#fault('键的后面缺少冒号', 'a colon is missing after the key');
    }
    this.#at++;
  }

  /** The string with its quotes. */
  #string(): string {
    const start = this.#at++;
    for (;;) {
      this.#take(plain);
      const next = this.#text[this.#at];
      if (next === '"') break;
      if (next === undefined || next === '\n' || next === '\r') {
        throw new Fault(start, '这个双引号没有配对', 'this quotation mark has no partner');
      }
      if (next !== '\\') {
        throw this.#fault('文字里有制表符一类的控制字符，请删去', 'the text holds a control character; delete it');
      }
      if (this.#take(escaped) === '') {
        throw this.#fault('文字里的反斜杠要写成 \\\\', 'a backslash in text is written \\\\');
      }
    }
    this.#at++;
    return this.#text.slice(start, this.#at);
  }

  #space(): void {
    this.#take(space);
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const taken = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += taken.length;
    return taken;
  }

  #fault(zh: string, en: string): Fault {
    return new Fault(this.#at, zh, en);
  }

  #noValue(): Fault {
    return this.#fault('这里缺少值', 'a value is missing here');
  }

  #noComma(end: string): Fault {
    const zh = `这里应是英文逗号或“${end}”，两项之间可能漏了逗号`;
    return this.#fault(zh, `a comma or “${end}” is due here; a comma may be missing between two entries`);
  }

  #unfinished(): Fault | null {
    if (this.#at < this.#text.length) return null;
    return this.#fault('内容不完整，结尾缺少括号', 'the text breaks off; a closing bracket is missing');
  }

  /** What people write who know another notation, or whose keyboard writes Chinese. */
  #odd(): Fault | null {
    const found = this.#text[this.#at] ?? '';
    if (found !== '' && quotes.includes(found)) {
      return this.#fault(`这里是 ${found}，要用英文双引号 "`, `this is ${found}; use the double quotation mark "`);
    }
    const mark = marks[found];
    if (mark) return this.#fault(`这里是中文标点 ${found}，要用英文的 ${mark}`, `this is ${found}; use ${mark}`);
    if (found === '#' || this.#text.startsWith('//', this.#at) || this.#text.startsWith('/*', this.#at)) {
      return this.#fault('这里不能写注释，请删去', 'comments are not allowed here; delete it');
    }
    return null;
  }
}
