import { type BracketKind, bracketKinds } from '../../wording/punctuation.js';

/** A bracket without its partner in a paragraph. */
export interface LoneBracket {
  readonly kind: BracketKind;
  readonly index: number;
  readonly isOpening: boolean;
  /** How many of its kind and side stand alone. */
  readonly count: number;
}

/** Bit pattern of a character: 0 none, else kind number × 2 + 1 for opening, + 2 for closing. */
const codes = new Uint8Array(0x10000);
bracketKinds.forEach(({ opening, closing }, kind) => {
  for (const character of opening) codes[character.charCodeAt(0)] = kind * 2 + 1;
  for (const character of closing) codes[character.charCodeAt(0)] = kind * 2 + 2;
});

const none: readonly LoneBracket[] = [];

/** 1） ①) （1） a): the number of a list item has one bracket only. */
const listNumber =
  /(?:^|[\s，。；：、,;:！？])[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[\u2460-\u24ff]|[a-zA-Z])[.．、]?$/;

/**
 * The brackets, title marks and quotation marks of one paragraph that have no partner. Each kind is counted by itself, so
 * that kinds which cross one another are paired.
 */
export function pairBrackets(text: string): readonly LoneBracket[] {
  let open: number[][] | null = null;
  let lone: LoneBracket[] | null = null;
  for (let index = 0; index < text.length; index++) {
    const code = codes[text.charCodeAt(index)]!;
    if (code === 0) continue;
    open ??= bracketKinds.map(() => []);
    const stack = open[(code - 1) >> 1]!;
    if (code & 1) stack.push(index);
    else if (stack.length > 0) stack.pop();
    else if (!endsListNumber(text, index, code)) {
      lone ??= [];
      add(lone, { kind: bracketKinds[(code - 1) >> 1]!, index, isOpening: false, count: 1 });
    }
  }
  open?.forEach((stack, kind) => {
    if (stack.length === 0) return;
    lone ??= [];
    lone.push({ kind: bracketKinds[kind]!, index: stack[0]!, isOpening: true, count: stack.length });
  });
  return lone ?? none;
}

function add(lone: LoneBracket[], bracket: LoneBracket): void {
  const known = lone.findIndex(({ kind, isOpening }) => kind === bracket.kind && isOpening === bracket.isOpening);
  if (known < 0) lone.push(bracket);
  else lone[known] = { ...lone[known]!, count: lone[known]!.count + 1 };
}

/** Also the mouth of a smiley. */
function endsListNumber(text: string, index: number, code: number): boolean {
  if (code !== 2) return false;
  if (/[:;：；]/.test(text.charAt(index - 1))) return true;
  const front = text.slice(Math.max(0, index - 7), index);
  return listNumber.test(front);
}
