/** Half-width marks and the full-width ones that Chinese text takes (GB/T 15834《标点符号用法》). */
export const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** What opens and closes one kind of bracket. Widths and shapes mix: which of them is right is another question. */
export interface BracketKind {
  readonly opening: string;
  readonly closing: string;
  readonly name: { readonly zh: string; readonly en: string };
}

export const bracketKinds: readonly BracketKind[] = [
  { opening: '（(', closing: '）)', name: { zh: '括号', en: 'bracket' } },
  { opening: '《〈', closing: '》〉', name: { zh: '书名号', en: 'title mark' } },
  { opening: '“', closing: '”', name: { zh: '引号', en: 'quotation mark' } },
  { opening: '〔﹝［[【', closing: '〕﹞］]】', name: { zh: '方括号或六角括号', en: 'square bracket' } },
];
