import type { Language, Sentence } from './commandError.js';

interface FixWording {
  readonly nothing: (source: string) => string;
  readonly written: (name: string, source: string) => string;
  readonly changed: (count: number) => string;
  readonly refused: (count: number) => string;
  readonly note: string;
  readonly proposals: (count: number) => string;
  readonly none: string;
  readonly more: (count: number) => string;
  readonly hidden: (count: number) => string;
  readonly insert: string;
  readonly delete: string;
  readonly colon: string;
  readonly comma: string;
  readonly apply: string;
}

const zh: FixWording = {
  nothing: (source) => `${source}：没有可以放心自动修改的问题，没有写出文件。`,
  written: (name, source) => `已写入 ${name}（${source} 没有改动）。`,
  changed: (count) => `修改了 ${count} 处：`,
  refused: (count) => `有 ${count} 项没有修改：`,
  note: '注意：',
  proposals: (count) => `另有 ${count} 项建议需要您决定，没有修改（用 --apply 编号 采用）：`,
  none: '没有其他修改建议。',
  more: (count) => `另 ${count} 处`,
  hidden: (count) => `另有 ${count} 项建议需要您决定，用 --propose 查看。`,
  insert: '插入',
  delete: '删除',
  colon: '：',
  comma: '，',
  apply: '编号',
};

const en: FixWording = {
  nothing: (source) => `${source}: nothing can be changed safely; no file was written.`,
  written: (name, source) => `Wrote ${name} (${source} is unchanged).`,
  changed: (count) => `${count} fix(es) applied:`,
  refused: (count) => `${count} fix(es) left out:`,
  note: 'Note: ',
  proposals: (count) => `${count} further proposal(s) for you to decide, not applied (use --apply FINGERPRINT):`,
  none: 'There are no further proposals.',
  more: (count) => `${count} more`,
  hidden: (count) => `${count} further proposal(s) for you to decide; list them with --propose.`,
  insert: 'insert',
  delete: 'delete',
  colon: ': ',
  comma: ', ',
  apply: 'fingerprint',
};

const overInput: Sentence = {
  zh: '-o 指定的文件就是原文件，请换一个文件名。',
  en: 'The file given by -o is the input; choose another name.',
};

export const fixWording: Readonly<Record<Language, FixWording>> & { readonly overInput: Sentence } = {
  zh,
  en,
  overInput,
};
